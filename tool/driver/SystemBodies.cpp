//===- driver/SystemBodies.cpp --------------------------------------------===//

#include "driver/SystemBodies.h"
#include "extract/Declarations.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/EnterExpressionEvaluationContext.h"
#include "clang/Sema/Sema.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;
using namespace refcycle;

namespace {

/// The parser keeps bodies of templates as tokens while it is in a system
/// header. It asks where the body begins, and the option is benign.
class DelayedTemplates : public PPCallbacks {
public:
  explicit DelayedTemplates(LangOptions &Language)
      : Language(Language), Always(Language.DelayedTemplateParsing) {}

  void FileChanged(SourceLocation, FileChangeReason,
                   SrcMgr::CharacteristicKind Kind, FileID) override {
    Language.DelayedTemplateParsing = Always || SrcMgr::isSystem(Kind);
  }

private:
  LangOptions &Language;
  bool Always;
};

} // namespace

SystemBodies::SystemBodies(CompilerInstance &Compiler) {
  Compiler.getFrontendOpts().SkipFunctionBodies = true;
  Compiler.getPreprocessor().addPPCallbacks(
      std::make_unique<DelayedTemplates>(Compiler.getLangOpts()));
}

bool SystemBodies::skips(const Decl &D) {
  return !D.isTemplated() && inSystemHeader(D);
}

void SystemBodies::hold(FunctionDecl &F) {
  auto &Queue = Sema->PendingInstantiations;
  if (Queue.empty() || Queue.back().first != &F || !inSystemHeader(F))
    return;
  Held.emplace_back(&F, Queue.back().second);
  Queue.pop_back();
  // Used and not defined is an error for what no other unit can define.
  F.setHasSkippedBody(true);
}

void SystemBodies::release() {
  // Late parsing declares builtins in the outermost scope, which the parser
  // has not left, but Sema has forgotten.
  llvm::SaveAndRestore Outermost(Sema->TUScope, Sema->getCurScope());
  do {
    for (auto [F, At] : std::exchange(Held, {})) {
      if (!Reach.reaches(*F))
        continue;
      F->setHasSkippedBody(false);
      Sema->PendingInstantiations.emplace_back(F, At);
    }
    Sema->DefineUsedVTables();
    Sema->PerformPendingInstantiations();
  } while (!Held.empty());
}

void SystemBodies::declareConstructors(const CXXRecordDecl &D) {
  if (!Sema->getDiagnostics().hasFatalErrorOccurred()) // as in any body
    Sema->LookupConstructors(const_cast<CXXRecordDecl *>(&D));
}

void SystemBodies::define(const CXXConstructorDecl &C) {
  if (C.hasBody() || Sema->getDiagnostics().hasFatalErrorOccurred())
    return;
  EnterExpressionEvaluationContext Evaluated(
      *Sema, Sema::ExpressionEvaluationContext::PotentiallyEvaluated);
  Sema->MarkFunctionReferenced(C.getLocation(),
                               const_cast<CXXConstructorDecl *>(&C));
  Grew |= C.hasBody();
  release();
}

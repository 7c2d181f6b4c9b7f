//===- driver/ExtractUnit.cpp ---------------------------------------------===//

#include "driver/ExtractUnit.h"
#include "driver/SystemBodies.h"
#include "extract/Extractor.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Sema/SemaConsumer.h"

using namespace refcycle;

using SummarySlot = std::unique_ptr<TUSummary>;

namespace {

/// Extracts from the whole AST.
class ExtractConsumer : public clang::ASTConsumer {
public:
  ExtractConsumer(const Config &Knowledge, SummarySlot &Out)
      : Knowledge(Knowledge), Out(Out) {}

  void HandleTranslationUnit(clang::ASTContext &AST) override {
    Out = extract(AST, Knowledge);
  }

private:
  const Config &Knowledge;
  SummarySlot &Out;
};

/// Extracts from an AST without the bodies that are not needed.
class LeanConsumer : public clang::SemaConsumer {
public:
  LeanConsumer(clang::CompilerInstance &Compiler, const Config &Knowledge,
               SummarySlot &Out)
      : Bodies(Compiler), Knowledge(Knowledge), Out(Out) {}

  void InitializeSema(clang::Sema &S) override { Bodies.setSema(&S); }
  void ForgetSema() override { Bodies.setSema(nullptr); }
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    return SystemBodies::skips(*D);
  }
  void HandleCXXImplicitFunctionInstantiation(clang::FunctionDecl *F) override {
    Bodies.hold(*F);
  }
  void HandleTranslationUnit(clang::ASTContext &AST) override {
    Bodies.release();
    Out = extract(AST, Knowledge, &Bodies);
  }

private:
  SystemBodies Bodies;
  const Config &Knowledge;
  SummarySlot &Out;
};

} // namespace

/// The summary that stands for a unit without AST.
static SummarySlot emptySummary(const ParseCommand &C) {
  auto Summary = std::make_unique<TUSummary>();
  Summary->version = SummaryVersion;
  Summary->strings.emplace_back();
  Summary->ranges.emplace_back(0, 0, 0, 0, 0, 0);
  Summary->types.push_back(std::make_unique<Type>());
  Summary->main_file = C.File;
  return Summary;
}

/// Makes one summary of what is known about the unit of \p C.
static SummarySlot finish(const ParseCommand &C, SummarySlot Summary,
                          ParseLog Log) {
  if (!Summary) {
    Summary = emptySummary(C);
    llvm::append_range(Log.Errors, Log.DriverErrors);
    if (Log.Errors.empty())
      Log.Errors.push_back("the compiler gave up without a message");
  }
  Summary->main_file = C.File;
  Summary->failed = !Log.Errors.empty();
  Summary->diagnostics = std::move(Log.Errors);
  return Summary;
}

SummarySlot refcycle::failedUnit(const ParseCommand &C, std::string Reason) {
  auto Summary = emptySummary(C);
  Summary->failed = true;
  Summary->diagnostics.push_back(std::move(Reason));
  return Summary;
}

/// What a parser of \p Unit comes to; null where there is no AST.
template <typename Unit>
static SummarySlot parseAndExtract(const Unit &Each, const ParseOptions &How,
                                   const Task &Common, ParseLog &Log) {
  SummarySlot Summary;
  auto Make = [&](clang::CompilerInstance &CI)
      -> std::unique_ptr<clang::ASTConsumer> {
    if (Common.SystemBodies)
      return std::make_unique<ExtractConsumer>(Common.Knowledge, Summary);
    return std::make_unique<LeanConsumer>(CI, Common.Knowledge, Summary);
  };
  if (!parseUnit(Each, How, Make, Log))
    return nullptr;
  return Summary;
}

SummarySlot refcycle::extractUnit(const ParseCommand &C, const Task &Common) {
  ParseLog Log;
  SummarySlot Summary = parseAndExtract(C, {}, Common, Log);
  if (Log.OtherLanguage)
    return nullptr;
  return finish(C, std::move(Summary), std::move(Log));
}

SummarySlot refcycle::extractUnit(const HostedUnit &Unit,
                                  const ParseOptions &How,
                                  const Task &Common) {
  ParseLog Log;
  return parseAndExtract(Unit, How, Common, Log);
}

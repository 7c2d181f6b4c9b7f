//===- extract/Extractor.cpp ----------------------------------------------===//
//
//   TU --FunctionWalk--> bodies outside system headers --FunctionLowering-->
//
//===----------------------------------------------------------------------===//

#include "extract/Extractor.h"
#include "extract/Declarations.h"
#include "extract/FunctionLowering.h"
#include "clang/AST/DeclFriend.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace refcycle;

namespace {

/// Finds every function with a written body that is no template pattern.
class FunctionWalk {
public:
  FunctionWalk(SummaryBuilder &Tables,
               llvm::SetVector<const FunctionDecl *> &Found)
      : Tables(Tables), Found(Found) {}

  void walk(const DeclContext &Context) {
    for (const Decl *D : Context.decls())
      visit(*D);
  }

private:
  void visit(const Decl &D) {
    if (D.isImplicit() && !isa<FunctionDecl>(D))
      return;
    if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D))
      return walk(*cast<DeclContext>(&D));
    if (Tables.inSystemHeader(D))
      return;
    if (const auto *R = dyn_cast<CXXRecordDecl>(&D)) {
      if (R->isThisDeclarationADefinition() && !R->isDependentType()) {
        Tables.record(*R);
        walk(*R);
      }
    } else if (const auto *F = dyn_cast<FunctionDecl>(&D)) {
      add(*F);
    } else if (const auto *T = dyn_cast<ClassTemplateDecl>(&D)) {
      for (const auto *S : specializations(*T))
        visit(*S);
    } else if (const auto *T = dyn_cast<FunctionTemplateDecl>(&D)) {
      for (const FunctionDecl *S : specializations(*T))
        add(*S);
    } else if (const auto *Friend = dyn_cast<FriendDecl>(&D)) {
      // Defined in the class, it is a member of none.
      if (const NamedDecl *F = Friend->getFriendDecl();
          isa_and_present<FunctionDecl, FunctionTemplateDecl>(F))
        visit(*F);
    }
  }

  void add(const FunctionDecl &F) {
    const FunctionDecl *Definition = nullptr;
    if (F.isDependentContext() || isGenerated(F) || !F.hasBody(Definition) ||
        Definition->isInvalidDecl() || Tables.inSystemHeader(*Definition))
      return;
    Found.insert(Definition);
  }

  SummaryBuilder &Tables;
  llvm::SetVector<const FunctionDecl *> &Found;
};

} // namespace

std::unique_ptr<TUSummary> refcycle::extract(ASTContext &AST,
                                             const Config &Knowledge,
                                             GeneratedMembers *Generated) {
  auto Out = std::make_unique<TUSummary>();
  Out->version = SummaryVersion;
  const SourceManager &SM = AST.getSourceManager();
  if (auto Main = SM.getFileEntryRefForID(SM.getMainFileID()))
    Out->main_file = Main->getName().str();
  SummaryBuilder Tables(AST, Knowledge, *Out);
  llvm::SetVector<const FunctionDecl *> Functions;
  size_t Lowered = 0;
  do {
    FunctionWalk(Tables, Functions).walk(*AST.getTranslationUnitDecl());
    for (; Lowered < Functions.size(); ++Lowered) // grows while lowering
      if (auto F = FunctionLowering(Tables, Functions, Generated)
                       .lower(*Functions[Lowered]))
        Out->functions.push_back(std::move(F));
  } while (Generated && Generated->grew());
  Tables.finish();
  return Out;
}

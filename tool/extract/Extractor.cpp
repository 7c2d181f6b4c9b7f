//===- extract/Extractor.cpp ----------------------------------------------===//
//
//   TU --FunctionWalk--> bodies outside system headers --FunctionLowering-->
//
//===----------------------------------------------------------------------===//

#include "extract/Extractor.h"
#include "extract/Declarations.h"
#include "extract/FunctionLowering.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace refcycle;

namespace {

/// The outermost lambdas of an expression: those in their bodies are found where
/// the bodies are lowered.
class LambdaFinder : public DynamicRecursiveASTVisitor {
public:
  bool TraverseLambdaExpr(LambdaExpr *E) override {
    Found.push_back(E->getLambdaClass());
    return true;
  }

  llvm::SmallVector<const CXXRecordDecl *, 2> Found;
};

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
    } else if (const auto *V = dyn_cast<VarDecl>(&D)) {
      add(*V);
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

  /// The lambdas of its initialiser run when somebody calls them.
  void add(const VarDecl &V) {
    const Expr *Init = V.getInit();
    if (!Init || V.isInvalidDecl() || V.getType()->isDependentType() ||
        Init->isInstantiationDependent())
      return;
    LambdaFinder Lambdas;
    Lambdas.TraverseStmt(const_cast<Expr *>(Init));
    for (const CXXRecordDecl *Closure : Lambdas.Found) {
      Tables.record(*Closure);
      addCallOperators(*Closure, Found);
    }
    if (!Lambdas.Found.empty())
      Tables.global(V);
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

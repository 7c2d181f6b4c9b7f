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

/// Does an initialiser make a closure, or name a function of the project? It may
/// register something then, or be a table that another file looks into.
class EffectFinder : public DynamicRecursiveASTVisitor {
public:
  explicit EffectFinder(const SummaryBuilder &Tables) : Tables(Tables) {}

  bool TraverseLambdaExpr(LambdaExpr *E) override {
    Lambdas.push_back(E->getLambdaClass());
    Found = true;
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) override {
    return note(dyn_cast<FunctionDecl>(E->getDecl()));
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) override {
    return note(E->getConstructor());
  }

  /// The outermost; those in their bodies are found where these are lowered.
  llvm::SmallVector<const CXXRecordDecl *, 2> Lambdas;
  bool Found = false;

private:
  bool note(const FunctionDecl *F) {
    Found |= F && !Tables.inSystemHeader(*F) && !isGenerated(*F);
    return true;
  }

  const SummaryBuilder &Tables;
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

  void add(const VarDecl &V) {
    const Expr *Init = V.getInit();
    if (!Init || V.isInvalidDecl() || V.getType()->isDependentType() ||
        Init->isInstantiationDependent())
      return;
    EffectFinder Effects(Tables);
    Effects.TraverseStmt(const_cast<Expr *>(Init));
    for (const CXXRecordDecl *Closure : Effects.Lambdas) {
      Tables.record(*Closure);
      addCallOperators(*Closure, Found);
    }
    if (Effects.Found)
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
  size_t Lowered = 0, Initialised = 0, Made = 0;
  auto Add = [&](std::unique_ptr<Function> F) {
    if (F)
      Out->functions.push_back(std::move(F));
  };
  auto Lowering = [&] { return FunctionLowering(Tables, Functions, Generated); };
  do {
    FunctionWalk(Tables, Functions).walk(*AST.getTranslationUnitDecl());
    while (Lowered < Functions.size() || // all grow while lowering
           Made < Tables.wanted().size() ||
           Initialised < Tables.globals().size())
      if (Lowered < Functions.size())
        Add(Lowering().lower(*Functions[Lowered++]));
      else if (Made < Tables.wanted().size())
        Add(Lowering().lowerValue(*Tables.wanted()[Made++]));
      else if (const VarDecl *V =
                   Tables.globals()[Initialised++].first->getDefinition();
               V && !Tables.inSystemHeader(*V))
        Add(Lowering().lowerInitialiser(*V));
  } while (Generated && Generated->grew());
  Tables.finish();
  return Out;
}

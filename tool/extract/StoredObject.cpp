//===- extract/StoredObject.cpp -------------------------------------------===//

#include "extract/StoredObject.h"
#include "extract/Declarations.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;
using namespace refcycle;

namespace {

constexpr unsigned MaximalDepth = 6;

bool isKnown(const StoredObject &O) {
  return !O.is(StoredObject::From::Nothing);
}

bool isMade(const StoredObject &O) {
  return O.is(StoredObject::From::Fresh) || O.is(StoredObject::From::Result);
}

/// Walks one function; what it stores is said by that one's parameters.
class StoreFinder {
public:
  StoreFinder(const FieldDecl &Field, unsigned Depth)
      : Field(Field), Depth(Depth) {}

  StoredObject ofConstructor(const CXXConstructorDecl &C) const;
  StoredObject ofBody(const FunctionDecl &F) const;

private:
  StoredObject value(const Expr *E) const;
  StoredObject callResult(const CallExpr &E) const;
  StoredObject made(const CXXNewExpr &E) const;
  StoredObject returned(const FunctionDecl &F) const;
  StoredObject inStatement(const Stmt *S) const;
  StoredObject inCall(const CallExpr &E) const;
  /// The parameter that \p E is; -1 for anything else.
  int parameter(const Expr *E) const;
  template <typename Arguments>
  std::vector<int> parameters(const Arguments &Args) const;
  /// What \p Callee says of its parameters, said of what \p Args are here.
  template <typename Arguments>
  StoredObject through(StoredObject Callee, const Arguments &Args) const;
  bool isField(const Expr &E) const {
    const auto *M = dyn_cast<MemberExpr>(E.IgnoreParenCasts());
    return M &&
           M->getMemberDecl()->getCanonicalDecl() == Field.getCanonicalDecl() &&
           isa<CXXThisExpr>(M->getBase()->IgnoreParenImpCasts());
  }
  StoreFinder deeper() const { return {Field, Depth + 1}; }

  const FieldDecl &Field;
  unsigned Depth;
};

int StoreFinder::parameter(const Expr *E) const {
  const StoredObject Given = value(E);
  return Given.is(StoredObject::From::Parameter) ? Given.Index : -1;
}

template <typename Arguments>
std::vector<int> StoreFinder::parameters(const Arguments &Args) const {
  std::vector<int> Out;
  for (const Expr *A : Args)
    Out.push_back(parameter(A));
  return Out;
}

template <typename Arguments>
StoredObject StoreFinder::through(StoredObject Callee,
                                  const Arguments &Args) const {
  const llvm::SmallVector<const Expr *, 4> Given(Args.begin(), Args.end());
  auto At = [&](int Index) {
    return Index >= 0 && size_t(Index) < Given.size() ? Given[Index] : nullptr;
  };
  if (Callee.is(StoredObject::From::Parameter))
    return value(At(Callee.Index));
  for (int &Each : Callee.Arguments)
    Each = parameter(At(Each));
  return Callee;
}

/// A parameter that is handed on is no longer where it was declared.
static int parameterIn(const Expr &E) {
  const auto *R = dyn_cast<DeclRefExpr>(&E);
  const auto *P = R ? dyn_cast<ParmVarDecl>(R->getDecl()) : nullptr;
  return P ? int(P->getFunctionScopeIndex()) : -1;
}

StoredObject StoreFinder::value(const Expr *E) const {
  if (!E || Depth > MaximalDepth)
    return {};
  E = E->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  if (int I = parameterIn(*E); I >= 0)
    return {.Kind = StoredObject::From::Parameter, .Index = I};
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(R->getDecl());
    return V && V->isLocalVarDecl() ? deeper().value(V->getInit())
                                    : StoredObject();
  }
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_AddrOf || U->getOpcode() == UO_Deref
               ? value(U->getSubExpr())
               : StoredObject();
  if (const auto *M = dyn_cast<MemberExpr>(E))
    return value(M->getBase());
  if (const auto *C = dyn_cast<AbstractConditionalOperator>(E)) {
    const StoredObject Then = value(C->getTrueExpr());
    return isKnown(Then) ? Then : value(C->getFalseExpr());
  }
  if (const auto *New = dyn_cast<CXXNewExpr>(E))
    return made(*New);
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return callResult(*Call);
  if (const auto *L = dyn_cast<InitListExpr>(E))
    return L->getNumInits() == 1 ? value(L->getInit(0)) : StoredObject();
  const auto *C = dyn_cast<CXXConstructExpr>(E);
  return C && C->getNumArgs() ? value(C->getArg(0)) : StoredObject();
}

StoredObject StoreFinder::made(const CXXNewExpr &E) const {
  StoredObject Out{.Kind = StoredObject::From::Fresh,
                   .Type = E.getAllocatedType()};
  if (E.isArray())
    return {};
  const CXXConstructExpr *C = E.getConstructExpr();
  if (!C)
    return Out;
  Out.Maker = C->getConstructor();
  Out.Arguments = parameters(C->arguments());
  return Out;
}

/// A function of a library hands on its argument (move, exchange, addressof);
/// one of the project does what it does.
StoredObject StoreFinder::callResult(const CallExpr &E) const {
  const FunctionDecl *F = E.getDirectCallee();
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(&E)) {
    const bool Makes = F && !inSystemHeader(*F) &&
                       isMade(deeper().returned(*F));
    return Makes ? StoredObject() : value(M->getImplicitObjectArgument());
  }
  if (!F || isa<CXXOperatorCallExpr>(E) || inSystemHeader(*F))
    return E.getNumArgs() ? value(E.getArg(0)) : StoredObject();
  const StoredObject Inside = deeper().returned(*F);
  if (Inside.is(StoredObject::From::Parameter))
    return through(Inside, E.arguments());
  return {.Kind = StoredObject::From::Result,
          .Type = E.getType(),
          .Maker = F,
          .Arguments = parameters(E.arguments())};
}

/// What the first return of \p F that stands under no condition gives.
StoredObject StoreFinder::returned(const FunctionDecl &F) const {
  const Stmt *Body = F.getBody();
  if (!Body || Depth > MaximalDepth)
    return {};
  const auto *Block = dyn_cast<CompoundStmt>(Body);
  if (Block)
    for (const Stmt *S : Block->body())
      if (const auto *R = dyn_cast<ReturnStmt>(S))
        return value(R->getRetValue());
  return {};
}

StoredObject StoreFinder::inCall(const CallExpr &E) const {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(E.getDirectCallee());
  const Expr *Object = nullptr;
  unsigned First = 0;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&E))
    Object = Member->getImplicitObjectArgument();
  else if (isa<CXXOperatorCallExpr>(E) && E.getNumArgs()) {
    Object = E.getArg(0);
    First = 1;
  }
  if (const auto *U = dyn_cast_or_null<UnaryOperator>(
          Object ? Object->IgnoreParenImpCasts() : nullptr))
    Object = U->getSubExpr();
  if (!M || !Object || !isa<CXXThisExpr>(Object->IgnoreParenImpCasts()))
    return {};
  llvm::SmallVector<const Expr *, 4> Args(E.arg_begin() + First, E.arg_end());
  return through(deeper().ofBody(*M), Args);
}

/// The last thing stored below \p S.
StoredObject StoreFinder::inStatement(const Stmt *S) const {
  if (!S || Depth > MaximalDepth)
    return {};
  if (const auto *B = dyn_cast<BinaryOperator>(S);
      B && B->getOpcode() == BO_Assign && isField(*B->getLHS()))
    return value(B->getRHS());
  if (const auto *E = dyn_cast<CallExpr>(S))
    return inCall(*E);
  StoredObject Out;
  for (const Stmt *Child : S->children())
    if (const StoredObject Found = inStatement(Child); isKnown(Found))
      Out = Found;
  return Out;
}

StoredObject StoreFinder::ofBody(const FunctionDecl &F) const {
  return Depth > MaximalDepth ? StoredObject() : inStatement(F.getBody());
}

StoredObject StoreFinder::ofConstructor(const CXXConstructorDecl &C) const {
  const FunctionDecl *Definition = nullptr;
  if (Depth > MaximalDepth || !C.hasBody(Definition))
    return {};
  StoredObject Out;
  for (const CXXCtorInitializer *I :
       cast<CXXConstructorDecl>(Definition)->inits()) {
    if (I->isBaseInitializer() || I->isDelegatingInitializer()) {
      const auto *Made =
          dyn_cast<CXXConstructExpr>(I->getInit()->IgnoreImplicit());
      if (Made && (I->isDelegatingInitializer() || !isKnown(Out)))
        Out = through(deeper().ofConstructor(*Made->getConstructor()),
                      Made->arguments());
    } else if (I->getAnyMember() && I->getAnyMember()->getCanonicalDecl() ==
                                        Field.getCanonicalDecl()) {
      Out = value(I->getInit());
    }
  }
  const StoredObject Later = ofBody(*Definition);
  return isKnown(Later) ? Later : Out;
}

} // namespace

StoredObject refcycle::storedBy(const CXXConstructorDecl &C,
                                const FieldDecl &Field) {
  return StoreFinder(Field, 0).ofConstructor(C);
}

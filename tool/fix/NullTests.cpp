//===- fix/NullTests.cpp --------------------------------------------------===//

#include "fix/NullTests.h"
#include "fix/Uses.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"
#include <optional>

using namespace refcycle;
using namespace clang;

static const Stmt *parentOf(const Stmt &S, ASTContext &AST) {
  DynTypedNodeList Parents = AST.getParents(S);
  return Parents.empty() ? nullptr : Parents[0].get<Stmt>();
}

namespace {

class NullTests : public DynamicRecursiveASTVisitor {
public:
  NullTests(const Stmt &Body, const ValueDecl &V, ASTContext &AST)
      : Body(Body), V(V), AST(AST) {
    TraverseStmt(const_cast<Stmt *>(&Body));
  }

  bool handled() const {
    return Tested &&
           llvm::all_of(Uses, [&](const Expr *E) { return isGuarded(*E); });
  }

  bool VisitDeclRefExpr(DeclRefExpr *E) override {
    if (E->getDecl() != &V)
      return true;
    if (asksForNull(*E, AST))
      Tested = true;
    else
      Uses.push_back(E);
    return true;
  }

private:
  std::optional<bool> asks(const Expr *E) const;
  bool saysThere(const Expr *E) const;
  bool saysNull(const Expr *E) const;
  bool guards(const Stmt &Around, const Stmt &Child) const;
  bool isGuarded(const Expr &Mention) const;

  const Stmt &Body;
  const ValueDecl &V;
  ASTContext &AST;
  bool Tested = false;
  std::vector<const Expr *> Uses; ///< that are no tests
};

} // namespace

/// Does \p E compare something with null: for equality, or not? Nothing: neither.
static std::optional<bool> comparesEqual(const Expr &E, ASTContext &AST) {
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(&E);
      Call && Call->getNumArgs() == 2 &&
      (Call->getOperator() == OO_EqualEqual ||
       Call->getOperator() == OO_ExclaimEqual) &&
      (isNull(Call->getArg(0), AST) || isNull(Call->getArg(1), AST)))
    return Call->getOperator() == OO_EqualEqual;
  if (const auto *Compared = dyn_cast<CXXRewrittenBinaryOperator>(&E);
      Compared && BinaryOperator::isEqualityOp(Compared->getOperator()) && isNull(Compared->getRHS(), AST))
    return Compared->getOperator() == BO_EQ;
  return std::nullopt;
}

bool refcycle::asksForNull(const Expr &Mention, ASTContext &AST) {
  const Stmt *At = &Mention;
  while (const Stmt *Around = parentOf(*At, AST)) {
    if (const auto *Member = dyn_cast<MemberExpr>(Around))
      return isa<CXXConversionDecl>(Member->getMemberDecl());
    if (!isa<ParenExpr, ImplicitCastExpr>(Around))
      return isa<Expr>(Around) && comparesEqual(*cast<Expr>(Around), AST);
    At = Around;
  }
  return false;
}

/// Is \p E true exactly where the pointer is there, or where it is null (false)?
std::optional<bool> NullTests::asks(const Expr *E) const {
  E = withoutImplicit(E);
  if (const auto *Reference = dyn_cast<DeclRefExpr>(E))
    return Reference->getDecl() == &V ? std::optional(true) : std::nullopt;
  const auto *Not = dyn_cast<UnaryOperator>(E);
  if (Not && Not->getOpcode() == UO_LNot) {
    const std::optional<bool> Asked = asks(Not->getSubExpr());
    return Asked ? std::optional(!*Asked) : std::nullopt;
  }
  const std::optional<bool> Equal = comparesEqual(*E, AST);
  if (!Equal)
    return std::nullopt;
  const bool Ours = llvm::any_of(E->children(), [&](const Stmt *Child) {
    const auto *Part = dyn_cast_or_null<Expr>(Child);
    return Part && asks(Part) == true;
  });
  return Ours ? std::optional(!*Equal) : std::nullopt;
}

/// Is the pointer there wherever \p E is true?
bool NullTests::saysThere(const Expr *E) const {
  const auto *And = dyn_cast<BinaryOperator>(withoutImplicit(E));
  if (And && And->getOpcode() == BO_LAnd)
    return saysThere(And->getLHS()) || saysThere(And->getRHS());
  return asks(E) == true;
}

/// Is it there wherever \p E is false?
bool NullTests::saysNull(const Expr *E) const {
  const auto *Or = dyn_cast<BinaryOperator>(withoutImplicit(E));
  if (Or && Or->getOpcode() == BO_LOr)
    return saysNull(Or->getLHS()) || saysNull(Or->getRHS());
  return asks(E) == false;
}

/// Does control leave what is around \p S with it?
static bool leaves(const Stmt &S) {
  if (const auto *List = dyn_cast<CompoundStmt>(&S))
    return !List->body_empty() && leaves(*List->body_back());
  return isa<ReturnStmt, ContinueStmt, BreakStmt, CXXThrowExpr>(S);
}

/// Is the pointer there wherever \p Child, a part of \p Around, runs?
bool NullTests::guards(const Stmt &Around, const Stmt &Child) const {
  if (const auto *If = dyn_cast<IfStmt>(&Around))
    return If->getCond() &&
           ((If->getThen() == &Child && saysThere(If->getCond())) ||
            (If->getElse() == &Child && saysNull(If->getCond())));
  if (const auto *While = dyn_cast<WhileStmt>(&Around))
    return While->getBody() == &Child && saysThere(While->getCond());
  if (const auto *Choice = dyn_cast<ConditionalOperator>(&Around))
    return (Choice->getTrueExpr() == &Child && saysThere(Choice->getCond())) ||
           (Choice->getFalseExpr() == &Child && saysNull(Choice->getCond()));
  if (const auto *Both = dyn_cast<BinaryOperator>(&Around))
    return Both->getRHS() == &Child &&
           (Both->getOpcode() == BO_LAnd  ? saysThere(Both->getLHS())
            : Both->getOpcode() == BO_LOr ? saysNull(Both->getLHS())
                                          : false);
  if (const auto *List = dyn_cast<CompoundStmt>(&Around))
    for (const Stmt *Before : List->body()) {
      if (Before == &Child)
        break;
      const auto *If = dyn_cast<IfStmt>(Before);
      if (If && saysNull(If->getCond()) && leaves(*If->getThen()))
        return true;
    }
  return false;
}

bool NullTests::isGuarded(const Expr &Mention) const {
  const Stmt *At = &Mention;
  while (At != &Body) {
    const Stmt *Around = parentOf(*At, AST);
    if (!Around)
      return false;
    if (guards(*Around, *At))
      return true;
    At = Around;
  }
  return false;
}

bool refcycle::isDereferenced(const Expr &Mention, ASTContext &AST) {
  const Expr *E = &Mention;
  const Stmt *S = around(E, AST).first;
  if (const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(S))
    return Call->getOperator() == OO_Arrow || Call->getOperator() == OO_Star;
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(S))
    return Member->isArrow();
  if (const auto *Member = dyn_cast_or_null<CXXDependentScopeMemberExpr>(S))
    return Member->isArrow();
  const auto *Unary = dyn_cast_or_null<UnaryOperator>(S);
  return Unary && Unary->getOpcode() == UO_Deref;
}

bool refcycle::handlesNull(const Stmt &Body, const ValueDecl &V,
                           ASTContext &AST) {
  return NullTests(Body, V, AST).handled();
}

//===- fix/Places.cpp -----------------------------------------------------===//

#include "fix/Places.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

const Expr *refcycle::placeOf(const Expr &E) {
  const auto *Star = dyn_cast<CXXOperatorCallExpr>(&E);
  return Star && Star->getOperator() == OO_Star && Star->getNumArgs() == 1
             ? Star->getArg(0)->IgnoreImplicit()
             : nullptr;
}

std::string refcycle::through(const Expr &Place, StringRef Method,
                              const Editor &Edit) {
  std::string Text = Edit.text(Place.getSourceRange()).str();
  if (!isa<DeclRefExpr, MemberExpr, CallExpr, ParenExpr>(Place) ||
      isa<CXXOperatorCallExpr>(Place))
    Text = "(" + Text + ")";
  return Text + "->" + Method.str();
}

std::string refcycle::calledOn(const Expr &E, StringRef Method,
                               const Editor &Edit) {
  if (const Expr *Place = placeOf(E))
    return through(*Place, Method, Edit);
  return Edit.text(E.getSourceRange()).str() + "." + Method.str();
}

const Expr &refcycle::withParentheses(const Expr &E, ASTContext &AST) {
  DynTypedNodeList Parents = AST.getParents(E);
  const auto *Outer =
      placeOf(E) && !Parents.empty() ? Parents[0].get<ParenExpr>() : nullptr;
  return Outer ? *Outer : E;
}

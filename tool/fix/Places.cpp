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

static bool needsParentheses(const Expr &Place) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Place))
    return Operator->getOperator() != OO_Call &&
           Operator->getOperator() != OO_Subscript;
  return !isa<DeclRefExpr, MemberExpr, CallExpr, ParenExpr>(Place);
}

std::string refcycle::through(const Expr &Place, StringRef Method,
                              const Editor &Edit) {
  std::string Text = Edit.text(Place.getSourceRange()).str();
  if (needsParentheses(Place))
    Text = "(" + Text + ")";
  return Text + "->" + Method.str();
}

void refcycle::callThrough(const Expr &E, StringRef Method, Editor &Edit) {
  const Expr &Place = *placeOf(E), &Whole = withParentheses(E, Edit.AST);
  const bool Around = needsParentheses(Place);
  Edit.replaceChars(Whole.getBeginLoc(), Place.getBeginLoc(), Around ? "(" : "");
  Edit.replaceBetween(Place.getEndLoc(), Whole.getEndLoc(),
                      (Around ? ")->" : "->") + Method.str());
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

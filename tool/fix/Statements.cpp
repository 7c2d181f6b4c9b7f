//===- fix/Statements.cpp -------------------------------------------------===//

#include "fix/Statements.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"

using namespace refcycle;
using namespace clang;

bool refcycle::isBody(const Stmt &S, const Stmt &Around) {
  if (const auto *If = dyn_cast<IfStmt>(&Around))
    return If->getThen() == &S || If->getElse() == &S;
  if (const auto *For = dyn_cast<ForStmt>(&Around))
    return For->getBody() == &S;
  if (const auto *For = dyn_cast<CXXForRangeStmt>(&Around))
    return For->getBody() == &S;
  if (const auto *While = dyn_cast<WhileStmt>(&Around))
    return While->getBody() == &S;
  if (const auto *Do = dyn_cast<DoStmt>(&Around))
    return Do->getBody() == &S;
  return false;
}

bool refcycle::isDiscarded(const Expr &E, ASTContext &AST) {
  const Stmt *Child = &E;
  while (true) {
    DynTypedNodeList Parents = AST.getParents(*Child);
    const Stmt *Parent = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (!Parent)
      return false;
    if (isa<ExprWithCleanups, CXXBindTemporaryExpr, MaterializeTemporaryExpr,
            ParenExpr>(Parent)) {
      Child = Parent;
      continue;
    }
    if (const auto *Cast = dyn_cast<CastExpr>(Parent))
      return Cast->getCastKind() == CK_ToVoid;
    if (const auto *If = dyn_cast<IfStmt>(Parent))
      return If->getCond() != Child;
    if (const auto *For = dyn_cast<ForStmt>(Parent))
      return For->getCond() != Child;
    if (const auto *While = dyn_cast<WhileStmt>(Parent))
      return While->getCond() != Child;
    if (const auto *Do = dyn_cast<DoStmt>(Parent))
      return Do->getCond() != Child;
    if (const auto *Switch = dyn_cast<SwitchStmt>(Parent))
      return Switch->getCond() != Child;
    if (const auto *Fold = dyn_cast<CXXFoldExpr>(Parent)) {
      if (Fold->getOperator() != BO_Comma)
        return false;
      Child = Parent;
      continue;
    }
    if (const auto *Comma = dyn_cast<BinaryOperator>(Parent)) {
      if (!Comma->isCommaOp() || Comma->getLHS() == Child)
        return Comma->isCommaOp();
      Child = Parent; // its value is that of the whole
      continue;
    }
    return isa<CompoundStmt, LabelStmt, SwitchCase, CXXForRangeStmt>(Parent);
  }
}

//===- fix/Getters.cpp ----------------------------------------------------===//

#include "fix/Getters.h"
#include "fix/Uses.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

const CXXMethodDecl *refcycle::getterOf(const Expr &Mention, ASTContext &AST) {
  const auto *Member = dyn_cast<MemberExpr>(&Mention);
  if (!Member || !isa<CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts()))
    return nullptr;
  const Expr *Outer = &Mention;
  const auto *Return = dyn_cast_or_null<ReturnStmt>(around(Outer, AST).first);
  if (!Return)
    return nullptr;
  DynTypedNodeList Parents = AST.getParents(*Return);
  const auto *Body = Parents.empty() ? nullptr : Parents[0].get<CompoundStmt>();
  if (!Body || Body->size() != 1)
    return nullptr;
  Parents = AST.getParents(*Body);
  const auto *Method =
      Parents.empty() ? nullptr : Parents[0].get<CXXMethodDecl>();
  if (!Method || Method->isVirtual() ||
      Method->getTemplateInstantiationPattern() ||
      !Method->getReturnType()->isLValueReferenceType())
    return nullptr;
  return Method->getCanonicalDecl();
}

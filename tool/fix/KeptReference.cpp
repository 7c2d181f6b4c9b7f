//===- fix/KeptReference.cpp ----------------------------------------------===//

#include "fix/KeptReference.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Basic/SourceManager.h"

using namespace refcycle;
using namespace clang;

/// Is \p L called where it stands, or by the function of a library that it is given
/// to? A method of a container keeps it.
static bool isCalledAtOnce(const LambdaExpr &L, ASTContext &AST) {
  const Expr *E = &L;
  const auto *Call = dyn_cast_or_null<CallExpr>(around(E, AST).first);
  if (!Call || isa<CXXMemberCallExpr>(Call))
    return false;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
    return Operator->getOperator() == OO_Call;
  const FunctionDecl *F = Call->getDirectCallee();
  return F && AST.getSourceManager().isInSystemHeader(F->getLocation());
}

bool refcycle::mayBeKept(const Expr &Mention, const Stmt *Within,
                         ASTContext &AST) {
  const auto *Named = dyn_cast<DeclRefExpr>(&Mention);
  if (!Named)
    return false;
  DynTypedNode Node = DynTypedNode::create(Mention);
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty())
      return false;
    Node = Parents[0];
    if (Within && Node.get<Stmt>() == Within)
      return false;
    const auto *L = Node.get<LambdaExpr>();
    const bool Refers =
        L && llvm::any_of(L->captures(), [&](const LambdaCapture &C) {
          return C.capturesVariable() && C.getCaptureKind() == LCK_ByRef &&
                 C.getCapturedVar() == Named->getDecl();
        });
    if (Refers && !isCalledAtOnce(*L, AST))
      return true;
  }
}

const VarDecl *refcycle::keptReference(const Expr &E, const Mentions &Variables,
                                       ASTContext &AST) {
  const Expr *Outer = &E;
  const auto *V = dyn_cast_or_null<VarDecl>(around(Outer, AST).second);
  if (!V || !V->getType()->isReferenceType())
    return nullptr;
  const auto Found = Variables.find(V);
  return Found != Variables.end() &&
                 llvm::any_of(Found->second,
                              [&](const DeclRefExpr *Mention) {
                                return mayBeKept(*Mention, nullptr, AST);
                              })
             ? V
             : nullptr;
}

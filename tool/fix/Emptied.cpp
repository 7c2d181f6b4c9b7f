//===- fix/Emptied.cpp ----------------------------------------------------===//

#include "fix/Emptied.h"
#include "fix/Uses.h"
#include "fix/WeakCopy.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"

using namespace refcycle;
using namespace clang;

namespace {

class MentionFinder : public ConstDynamicRecursiveASTVisitor {
public:
  MentionFinder(const ValueDecl &V, SourceLocation Behind,
                const SourceManager &SM)
      : V(V), Behind(Behind), SM(SM) {}

  bool Found = false;

  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    Found |= E->getDecl() == &V &&
             SM.isBeforeInTranslationUnit(Behind, E->getLocation());
    return !Found;
  }

private:
  const ValueDecl &V;
  const SourceLocation Behind;
  const SourceManager &SM;
};

} // namespace

const DeclRefExpr *refcycle::emptiedBy(const Expr &Value, ASTContext &AST,
                                       const Config &Knowledge) {
  const Expr *Call = withoutImplicit(&Value),
             *Plain = withoutMove(Call, Knowledge);
  const auto *Named = dyn_cast<DeclRefExpr>(Plain);
  const auto *V = Named ? dyn_cast<VarDecl>(Named->getDecl()) : nullptr;
  if (!V || Plain == Call)
    return nullptr;
  if (V->getType()->isReferenceType())
    return Named;
  const FunctionDecl *F = functionAround(*Call, AST);
  if (!F || !F->getBody())
    return nullptr;
  MentionFinder Finder(*V, Call->getEndLoc(), AST.getSourceManager());
  Finder.TraverseStmt(F->getBody());
  return Finder.Found ? Named : nullptr;
}

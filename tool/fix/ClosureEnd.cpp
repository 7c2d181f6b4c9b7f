//===- fix/ClosureEnd.cpp -------------------------------------------------===//

#include "fix/ClosureEnd.h"
#include "extract/Declarations.h"
#include "fix/CaptureValues.h"
#include "fix/Pointers.h"
#include "fix/Uses.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"

using namespace refcycle;
using namespace clang;

/// Does something else end with a \p T that changes, or is called?
static bool mayOwn(QualType T, const Config &Knowledge) {
  const TypeModel *Model = modelOf(T, Knowledge);
  return Model && Model->Kind != TypeKind::Scalar;
}

static bool isCallback(QualType T, const Config &Knowledge) {
  const TypeModel *Model = modelOf(T, Knowledge);
  return Model && Model->Kind == TypeKind::Callable;
}

/// Can \p Call, of a library's function, end nothing that is not its own?
static bool isHarmless(const CallExpr &Call, const Config &Knowledge) {
  const FunctionDecl *F = Call.getDirectCallee();
  if (!F || !(F->getBuiltinID() || inSystemHeader(*F)))
    return false;
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (const auto *On = dyn_cast<CXXMemberCallExpr>(&Call))
    if (isCallback(On->getObjectType(), Knowledge) ||
        (!Method->isConst() && mayOwn(On->getObjectType(), Knowledge)))
      return false;
  return llvm::none_of(Call.arguments(), [&](const Expr *A) {
    return isCallback(A->getType(), Knowledge) ||
           (A->isLValue() && !A->getType().isConstQualified() &&
            mayOwn(A->getType(), Knowledge));
  });
}

/// The call that the last statement is, or returns; null if there is none.
static const Expr *lastCall(const CompoundStmt &Body) {
  const Stmt *Last = Body.body_empty() ? nullptr : Body.body_back();
  if (const auto *Return = dyn_cast_or_null<ReturnStmt>(Last))
    Last = Return->getRetValue();
  const auto *E = dyn_cast_or_null<Expr>(Last);
  E = E ? withoutImplicit(E) : nullptr;
  return isa_and_nonnull<CallExpr, CXXDeleteExpr>(E) ? E : nullptr;
}

/// Is all that \p Call is given copied before it runs?
static bool takesValues(const Expr &Call, const Config &Knowledge) {
  const auto *C = dyn_cast<CallExpr>(&Call);
  const FunctionDecl *F = C ? C->getDirectCallee() : nullptr;
  return !C || (F && !F->isVariadic() && !isa<CXXOperatorCallExpr>(C) &&
                llvm::all_of(F->parameters(), [&](const ParmVarDecl *P) {
                  return isValue(P->getType(), Knowledge);
                }));
}

namespace {

class EndFinder : public ConstDynamicRecursiveASTVisitor {
public:
  EndFinder(const Expr *Last, const Config &Knowledge)
      : Last(Last), Knowledge(Knowledge) {}

  bool VisitCallExpr(const CallExpr *C) override {
    return C == Last || isHarmless(*C, Knowledge);
  }
  bool VisitCXXDeleteExpr(const CXXDeleteExpr *D) override {
    return D == Last;
  }
  bool VisitCXXConstructExpr(const CXXConstructExpr *C) override {
    const CXXRecordDecl *Class = C->getConstructor()->getParent();
    return Class->isLambda() || inSystemHeader(*Class) ||
           (C->getConstructor()->isTrivial() &&
            Class->hasTrivialDestructor());
  }

private:
  const Expr *Last; ///< nothing is read after it
  const Config &Knowledge;
};

} // namespace

bool refcycle::mayEndInBody(const LambdaExpr &L, const Config &Knowledge) {
  const auto &Body = *cast<CompoundStmt>(L.getBody());
  const Expr *Last = lastCall(Body);
  if (Last && !takesValues(*Last, Knowledge))
    Last = nullptr;
  return !EndFinder(Last, Knowledge).TraverseStmt(&Body);
}

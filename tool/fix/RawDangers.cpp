//===- fix/RawDangers.cpp -------------------------------------------------===//

#include "fix/RawDangers.h"
#include "fix/Uses.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace refcycle;
using namespace clang;

namespace {

/// Is `this` more than the object of a field?
class ThisUses : public ConstDynamicRecursiveASTVisitor {
public:
  bool VisitCXXThisExpr(const CXXThisExpr *E) override {
    All.insert(E);
    return true;
  }
  bool VisitMemberExpr(const MemberExpr *E) override {
    if (isa<FieldDecl>(E->getMemberDecl()))
      OfFields.insert(E->getBase()->IgnoreParenImpCasts());
    return true;
  }
  bool any() const {
    return llvm::any_of(All, [&](const Expr *E) { return !OfFields.contains(E); });
  }

private:
  llvm::SmallPtrSet<const Expr *, 8> All, OfFields;
};

class DangerFinder : public ConstDynamicRecursiveASTVisitor {
public:
  DangerFinder(const CXXRecordDecl &Target, Editor &Edit)
      : Target(Target), Edit(Edit) {
    ShouldVisitTemplateInstantiations = true;
  }

  bool VisitFunctionDecl(const FunctionDecl *F) override;
  bool VisitUnaryOperator(const UnaryOperator *E) override;

private:
  const CXXRecordDecl &Target;
  Editor &Edit;
};

} // namespace

static bool areRelated(const CXXRecordDecl &A, const CXXRecordDecl &B) {
  return A.getCanonicalDecl() == B.getCanonicalDecl() ||
         (A.hasDefinition() && A.isDerivedFrom(&B)) ||
         (B.hasDefinition() && B.isDerivedFrom(&A));
}

bool DangerFinder::VisitFunctionDecl(const FunctionDecl *F) {
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  if (!M || !isa<CXXConstructorDecl, CXXDestructorDecl>(M) ||
      !M->doesThisDeclarationHaveABody() || M->isDependentContext() ||
      Edit.SM.isInSystemHeader(M->getLocation()) ||
      !areRelated(*M->getParent(), Target))
    return true;
  ThisUses Uses;
  if (const auto *C = dyn_cast<CXXConstructorDecl>(M))
    for (const CXXCtorInitializer *I : C->inits())
      Uses.TraverseStmt(I->getInit());
  Uses.TraverseStmt(M->getBody());
  if (Uses.any())
    Edit.refuse(M->getLocation(),
                "while a '" + Target.getName() +
                    "' is made or ends, a counted pointer to it may be the "
                    "only one");
  return true;
}

bool DangerFinder::VisitUnaryOperator(const UnaryOperator *E) {
  const auto *Part =
      E->getOpcode() == UO_AddrOf
          ? dyn_cast<DeclRefExpr>(withoutImplicit(E->getSubExpr()))
          : nullptr;
  const auto *Field = Part ? dyn_cast<FieldDecl>(Part->getDecl()) : nullptr;
  if (Field && areRelated(*cast<CXXRecordDecl>(Field->getParent()), Target))
    Edit.refuse(E->getOperatorLoc(), "a pointer to a part is made");
  return true;
}

/// Does anything copy or move a \p Part?
static bool isCopied(const CXXRecordDecl &Part) {
  return llvm::any_of(Part.methods(), [](const CXXMethodDecl *M) {
    const auto *C = dyn_cast<CXXConstructorDecl>(M);
    return M->isUsed() && (C ? C->isCopyOrMoveConstructor()
                             : M->isCopyAssignmentOperator() ||
                                   M->isMoveAssignmentOperator());
  });
}

void refcycle::refuseRaw(const CXXRecordDecl &Part, const CXXRecordDecl &Target,
                         Editor &Edit) {
  if (isCopied(Part))
    Edit.refuse(Part.getLocation(), "the object that has it is copied");
  DangerFinder(Target, Edit).TraverseDecl(Edit.AST.getTranslationUnitDecl());
}

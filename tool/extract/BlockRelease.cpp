//===- extract/BlockRelease.cpp -------------------------------------------===//

#include "extract/BlockRelease.h"
#include "extract/Declarations.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;
using namespace refcycle;

namespace {

/// What a destructor runs.
class ReleaseWalk {
public:
  explicit ReleaseWalk(const FieldDecl &Counted) : Counted(Counted) {}

  bool isOfBlockOnly(const FunctionDecl &Destructor) {
    runs(Destructor, 0);
    return EndsBlock && !EndsMore;
  }

private:
  static constexpr unsigned MaximalDepth = 6;

  void runs(const FunctionDecl &F, unsigned Depth) {
    const FunctionDecl *Definition = nullptr;
    if (Depth > MaximalDepth || !F.hasBody(Definition))
      EndsMore = true;
    else
      visit(Definition->getBody(), Depth);
  }

  void visit(const Stmt *S, unsigned Depth) {
    if (!S || EndsMore)
      return;
    if (const auto *Delete = dyn_cast<CXXDeleteExpr>(S))
      ends(Delete->getDestroyedType());
    else if (const auto *Call = dyn_cast<CallExpr>(S))
      calls(*Call, Depth);
    else if (const auto *B = dyn_cast<BinaryOperator>(S);
             B && B->isAssignmentOp() && isCounted(B->getLHS()))
      return visit(B->getRHS(), Depth);
    if (isCounted(S))
      EndsMore = true;
    for (const Stmt *Child : S->children())
      visit(Child, Depth);
  }

  void calls(const CallExpr &E, unsigned Depth) {
    const FunctionDecl *F = E.getDirectCallee();
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
    if (!F || (M && M->isVirtual()))
      EndsMore = true;
    else if (!inSystemHeader(*F) && !F->getBuiltinID()) // atomics count
      runs(*F, Depth + 1);
  }

  void ends(QualType T) {
    const auto *Block = T->getAsCXXRecordDecl();
    const CXXRecordDecl *Def = Block ? Block->getDefinition() : nullptr;
    if (!Def || T->getCanonicalTypeUnqualified() ==
                    Counted.getType()
                        ->getPointeeType()
                        ->getCanonicalTypeUnqualified() ||
        !hasNothingToDestroy(*Def)) {
      EndsMore = true;
      return;
    }
    EndsBlock = true;
  }

  static bool hasNothingToDestroy(const CXXRecordDecl &D) {
    const CXXDestructorDecl *Destructor = D.getDestructor();
    const FunctionDecl *Definition = nullptr;
    if (Destructor && Destructor->isUserProvided() &&
        (!Destructor->hasBody(Definition) ||
         !Definition->getBody()->children().empty()))
      return false;
    return llvm::none_of(D.fields(),
                         [](const FieldDecl *F) {
                           return F->getType().isDestructedType() !=
                                  QualType::DK_none;
                         }) &&
           llvm::all_of(D.bases(), [](const CXXBaseSpecifier &B) {
             const auto *Base = B.getType()->getAsCXXRecordDecl();
             return Base && Base->hasDefinition() &&
                    hasNothingToDestroy(*Base->getDefinition());
           });
  }

  bool isCounted(const Stmt *S) const {
    const auto *M = dyn_cast<MemberExpr>(S);
    return M && M->getMemberDecl()->getCanonicalDecl() ==
                    Counted.getCanonicalDecl();
  }

  const FieldDecl &Counted;
  bool EndsBlock = false, EndsMore = false;
};

} // namespace

bool refcycle::releasesOnlyBlock(const CXXRecordDecl &D,
                                 const FieldDecl &Counted) {
  const CXXRecordDecl *Def = D.getDefinition();
  const CXXDestructorDecl *Destructor = Def ? Def->getDestructor() : nullptr;
  return Destructor && ReleaseWalk(Counted).isOfBlockOnly(*Destructor);
}

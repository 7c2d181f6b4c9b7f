//===- fix/BodyParts.cpp --------------------------------------------------===//

#include "fix/BodyParts.h"
#include "fix/CaptureValues.h"
#include "fix/MemberChanges.h"
#include "fix/Pointers.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace refcycle;
using namespace clang;

namespace {

using Variables = llvm::SmallPtrSet<const VarDecl *, 8>;

/// What one statement names, and does.
class MentionFinder : public ConstDynamicRecursiveASTVisitor {
public:
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    if (const auto *V = dyn_cast<VarDecl>(E->getDecl()))
      Named.insert({V, E});
    return true;
  }
  bool VisitVarDecl(const VarDecl *V) override {
    Declared.insert(V);
    return true;
  }
  bool VisitCXXThisExpr(const CXXThisExpr *) override { return This = true; }
  bool VisitCallExpr(const CallExpr *) override { return Works = true; }
  bool VisitUnaryOperator(const UnaryOperator *E) override {
    Works |= E->isIncrementDecrementOp();
    return true;
  }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    Works |= E->isAssignmentOp();
    return true;
  }
  bool VisitCXXDeleteExpr(const CXXDeleteExpr *E) override {
    const auto *Name =
        dyn_cast<DeclRefExpr>(E->getArgument()->IgnoreParenImpCasts());
    if (const auto *V = Name ? dyn_cast<VarDecl>(Name->getDecl()) : nullptr)
      Deleted.insert({V, E});
    return Works = true;
  }

  BodyParts::Named Named, Deleted;
  Variables Declared;
  bool This = false;
  bool Works = false; ///< it changes something, as far as can be seen
};

class PartFinder {
public:
  PartFinder(const LambdaExpr &L, const VarDecl &V, QualType Pointee,
             const Config &Knowledge, ASTContext &AST);

  BodyParts run();

private:
  void add(const Stmt &S);
  bool mayBePart(const VarDecl &Captured, const VarDecl &V) const;
  bool namesPart(const MentionFinder &Found) const {
    return Found.This || llvm::any_of(Found.Named, [&](const auto &Each) {
             return OfObject.contains(Each.first);
           });
  }
  bool isCaptured(const VarDecl &Each) const {
    return llvm::any_of(L.captures(), [&](const LambdaCapture &C) {
      return C.capturesVariable() && C.getCapturedVar() == &Each;
    });
  }
  bool isOutside(const VarDecl &Each) const {
    return llvm::is_contained(L.getCallOperator()->parameters(), &Each) ||
           isCaptured(Each);
  }

  const LambdaExpr &L;
  const Config &Knowledge;
  ASTContext &AST;
  BodyParts Out;
  Variables OfObject; ///< what there may be no more without it
};

} // namespace

PartFinder::PartFinder(const LambdaExpr &L, const VarDecl &V, QualType Pointee,
                       const Config &Knowledge, ASTContext &AST)
    : L(L), Knowledge(Knowledge), AST(AST) {
  const CXXRecordDecl *Class = Pointee->getAsCXXRecordDecl();
  OfObject.insert(&V);
  for (const LambdaCapture &C : L.captures())
    if (const auto *Captured = C.capturesVariable()
                                   ? cast<VarDecl>(C.getCapturedVar())
                                   : nullptr;
        Captured &&
        (C.getCaptureKind() == LCK_ByRef || mayBePart(*Captured, V)))
      OfObject.insert(Captured);
  for (const ParmVarDecl *P : L.getCallOperator()->parameters())
    if (!P->getType()->isVoidPointerType() &&
        leadsTo(P->getType(), Class, Knowledge))
      OfObject.insert(P);
}

/// May \p Captured, a copy beside \p V, lead into what that points to? As far as
/// the place where it gets its value tells.
bool PartFinder::mayBePart(const VarDecl &Captured, const VarDecl &V) const {
  const QualType T = Captured.getType();
  if (T->isReferenceType())
    return true;
  if (!Captured.getInit() || isValue(T, Knowledge) ||
      strongPointer(T, Knowledge) || isWeakPointer(T, Knowledge))
    return false;
  MentionFinder Found, Origin;
  Found.TraverseStmt(Captured.getInit());
  if (V.getInit())
    Origin.TraverseStmt(V.getInit());
  return Found.This || llvm::any_of(Found.Named, [&](const auto &Each) {
           return Each.first == &V || Origin.Named.contains(Each.first);
         });
}

/// \p S does without the object, or is left out.
void PartFinder::add(const Stmt &S) {
  MentionFinder Found;
  Found.TraverseStmt(&S);
  const bool Needs = namesPart(Found);
  Out.Statements.emplace_back(&S, Needs);
  for (auto Each : Found.Deleted)
    if (isOutside(*Each.first) && !OfObject.contains(Each.first))
      (Needs ? Out.Lost : Out.Ended).insert(Each);
  for (auto Each : Found.Named) {
    if (isOutside(*Each.first))
      (Needs ? Out.LeftOut : Out.Used).insert(Each);
    Out.UsesCaptures |= !Needs && isCaptured(*Each.first);
  }
  Out.Works |= Found.Works && !Needs;
  if (!Needs)
    return;
  OfObject.insert_range(Found.Declared);
  for (auto [V, At] : Found.Named)
    if (V->hasLocalStorage() && !isOutside(*V) && !isOnlyRead(*V, S, AST))
      OfObject.insert(V);
}

BodyParts PartFinder::run() {
  for (const Stmt *S : cast<CompoundStmt>(L.getBody())->body())
    add(*S);
  for (const auto &Each : Out.Ended)
    Out.Lost.erase(Each.first);
  return std::move(Out);
}

bool BodyParts::none() const {
  return llvm::none_of(Statements, [](const auto &Each) { return Each.second; });
}

BodyParts refcycle::partsOf(const LambdaExpr &L, const VarDecl &V,
                            QualType Pointee, const Config &Knowledge,
                            ASTContext &AST) {
  return PartFinder(L, V, Pointee, Knowledge, AST).run();
}

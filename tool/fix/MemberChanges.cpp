//===- fix/MemberChanges.cpp ----------------------------------------------===//

#include "fix/MemberChanges.h"
#include "extract/Names.h"
#include "fix/Uses.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

/// What stands around \p S, without parentheses.
static const Stmt *parentOf(const Stmt &S, ASTContext &AST) {
  const Stmt *Out = &S;
  do {
    DynTypedNodeList Parents = AST.getParents(*Out);
    Out = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
  } while (Out && isa<ParenExpr>(Out));
  return Out;
}

bool refcycle::isRead(const Expr &E, ASTContext &AST) {
  const Stmt *Parent = parentOf(E, AST);
  if (const auto *Address = dyn_cast_or_null<UnaryOperator>(Parent);
      Address && Address->getOpcode() == UO_AddrOf)
    return false;
  if (const auto *Cast = dyn_cast_or_null<ExplicitCastExpr>(Parent);
      Cast && Cast->isGLValue())
    return false;
  const auto *Part = dyn_cast_or_null<MemberExpr>(Parent);
  if (Part && !Part->isArrow() && isa<FieldDecl>(Part->getMemberDecl()))
    return isRead(*Part, AST);
  if (E.getType().isConstQualified())
    return true;
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Parent);
  if (Cast && Cast->isGLValue() &&
      (Cast->getCastKind() == CK_UncheckedDerivedToBase ||
       Cast->getCastKind() == CK_DerivedToBase))
    return isRead(*Cast, AST);
  return Cast && (Cast->getCastKind() == CK_LValueToRValue ||
                  (Cast->getCastKind() == CK_NoOp &&
                   Cast->getType().isConstQualified()));
}

/// Does a function of \p M's kind, written by the compiler, change \p F of the
/// object that it is given or called on?
static bool changesAll(const CXXMethodDecl &M, const FieldDecl &F,
                       ASTContext &AST) {
  if (M.isCopyAssignmentOperator() || M.isMoveAssignmentOperator())
    return true;
  const auto *C = dyn_cast<CXXConstructorDecl>(&M);
  return C && C->isMoveConstructor() && !F.getType().isTriviallyCopyableType(AST);
}

namespace {

/// Is a variable only read, wherever it is named?
class VariableReads : public DynamicRecursiveASTVisitor {
public:
  VariableReads(const VarDecl &V, ASTContext &AST, const Expr *Except)
      : V(V), AST(AST), Except(Except) {}
  bool VisitDeclRefExpr(DeclRefExpr *E) override {
    return All &= E->getDecl() != &V || E == Except || isRead(*E, AST) ||
                  isReturned(*E);
  }
  bool All = true;

private:
  /// Nothing comes after that, even if it is moved.
  bool isReturned(const Expr &E) const {
    const Expr *Outer = &E;
    return isa_and_nonnull<ReturnStmt>(around(Outer, AST).first);
  }

  const VarDecl &V;
  ASTContext &AST;
  const Expr *Except;
};

class ChangeFinder : public DynamicRecursiveASTVisitor {
public:
  explicit ChangeFinder(ASTContext &AST) : AST(AST) {
    ShouldVisitTemplateInstantiations = true;
  }

  bool VisitMemberExpr(MemberExpr *E) override {
    const auto *F = dyn_cast<FieldDecl>(E->getMemberDecl());
    if (F && !isRead(*E, AST) && !isConstruction(*E, *F))
      add(*F);
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) override { // &C::field
    if (const auto *F = dyn_cast<FieldDecl>(E->getDecl()))
      add(*F);
    return true;
  }
  bool VisitBindingDecl(BindingDecl *B) override {
    const auto *E = dyn_cast_or_null<MemberExpr>(B->getBinding());
    const auto *F = E ? dyn_cast<FieldDecl>(E->getMemberDecl()) : nullptr;
    if (F && !E->getType().isConstQualified())
      add(*F);
    return true;
  }
  bool VisitCXXRecordDecl(CXXRecordDecl *R) override {
    if (!R->isThisDeclarationADefinition())
      return true;
    for (const CXXMethodDecl *M : R->methods())
      if (M->isDefaulted() && !M->isDeleted() && M->isUsed())
        for (const FieldDecl *F : R->fields())
          if (changesAll(*M, *F, AST))
            add(*F);
    return true;
  }

  std::set<std::string> Changed;

private:
  bool isConstruction(const MemberExpr &E, const FieldDecl &F) const;
  void add(const FieldDecl &F) {
    if (Seen.insert(&F).second)
      Changed.insert(identity(F));
  }

  ASTContext &AST;
  std::set<const FieldDecl *> Seen;
};

} // namespace

/// Is \p E assigned to in a constructor of its class, in no lambda?
bool ChangeFinder::isConstruction(const MemberExpr &E,
                                  const FieldDecl &F) const {
  if (!isa<CXXThisExpr>(E.getBase()->IgnoreParenImpCasts()))
    return false;
  const Stmt *Parent = parentOf(E, AST);
  const auto *Plain = dyn_cast_or_null<BinaryOperator>(Parent);
  const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(Parent);
  if (!(Plain && Plain->isAssignmentOp() &&
        Plain->getLHS()->IgnoreParens() == &E) &&
      !(Call && Call->isAssignmentOp() &&
        Call->getArg(0)->IgnoreParens() == &E))
    return false;
  DynTypedNode Node = DynTypedNode::create(E);
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty() || Parents[0].get<LambdaExpr>())
      return false;
    Node = Parents[0];
    if (const auto *D = Node.get<FunctionDecl>())
      return isa<CXXConstructorDecl>(D) && D->getParent() == F.getParent();
  }
}

std::set<std::string> refcycle::changedMembers(ASTContext &AST) {
  ChangeFinder Finder(AST);
  Finder.TraverseDecl(AST.getTranslationUnitDecl());
  return std::move(Finder.Changed);
}

bool refcycle::isOnlyRead(const VarDecl &V, const Stmt &S, ASTContext &AST,
                          const Expr *Except) {
  VariableReads Reads(V, AST, Except);
  Reads.TraverseStmt(const_cast<Stmt *>(&S));
  return Reads.All;
}

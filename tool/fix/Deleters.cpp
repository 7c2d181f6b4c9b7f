//===- fix/Deleters.cpp ---------------------------------------------------===//

#include "fix/Deleters.h"
#include "fix/Pointers.h"
#include "fix/Uses.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"

using namespace refcycle;
using namespace clang;

namespace {

/// Looks for `delete` of a pointer to one type.
class DeleteFinder : public ConstDynamicRecursiveASTVisitor {
public:
  DeleteFinder(QualType Pointer, const ASTContext &AST)
      : Pointer(Pointer), AST(AST) {}

  bool Found = false;

  bool VisitCXXDeleteExpr(const CXXDeleteExpr *E) override {
    Found |= !E->isArrayForm() &&
             AST.hasSameUnqualifiedType(
                 E->getArgument()->IgnoreParenImpCasts()->getType(), Pointer);
    return !Found;
  }

private:
  const QualType Pointer;
  const ASTContext &AST;
};

} // namespace

/// Does a \p T end what it points to with a deleter that it may be given?
static bool takesDeleter(QualType T, const Config &Knowledge) {
  const TypeModel *Model = modelOf(T, Knowledge);
  return strongPointer(T, Knowledge) ||
         (Model && Model->Kind == TypeKind::Pointer &&
          Model->Strong == Strength::Unique);
}

/// What is given together with \p L, its deleter, to an owning pointer; null if
/// \p L stands elsewhere.
static const Expr *deleted(const LambdaExpr &L, ASTContext &AST,
                           const Config &Knowledge) {
  const Expr *Outer = &L;
  const Stmt *S = around(Outer, AST, /*Conversions=*/true).first;
  if (const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(S))
    return Construct->getNumArgs() > 1 && Construct->getArg(1) == Outer &&
                   takesDeleter(Construct->getType(), Knowledge)
               ? Construct->getArg(0)
               : nullptr;
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(S);
  return Call && Call->getNumArgs() > 1 && Call->getArg(1) == Outer &&
                 takesDeleter(Call->getObjectType(), Knowledge)
             ? Call->getArg(0)
             : nullptr;
}

std::optional<Deleter> refcycle::deleterOf(const LambdaExpr &L,
                                           QualType Captured, ASTContext &AST,
                                           const Config &Knowledge) {
  const Expr *Given = deleted(L, AST, Knowledge);
  const CXXMethodDecl *Operator = L.getCallOperator();
  if (!Given || Operator->getNumParams() != 1 ||
      isNull(Given->IgnoreParenCasts(), AST))
    return std::nullopt;
  const ParmVarDecl &Parameter = *Operator->getParamDecl(0);
  QualType T = Parameter.getType().getUnqualifiedType();
  const bool Fresh = isa<CXXNewExpr>(withoutImplicit(Given));
  if (!T->isPointerType() || Parameter.getName().empty())
    return Deleter{"", Fresh};
  DeleteFinder Finder(T, AST);
  Finder.TraverseStmt(L.getBody());
  const bool Own = Fresh || Finder.Found;
  bool Known = Own;
  if (const CXXRecordDecl *R = Captured->getAsCXXRecordDecl();
      R && (R = R->getDefinition()))
    for (const CXXMethodDecl *M : R->methods())
      if (const Stmt *Body = M->getBody(); Body && !Known) {
        Finder.TraverseStmt(Body);
        Known = Finder.Found;
      }
  return Deleter{Known ? "delete " + Parameter.getNameAsString() + ";" : "",
                 Own};
}

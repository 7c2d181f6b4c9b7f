//===- fix/Fallback.cpp ---------------------------------------------------===//

#include "fix/Fallback.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "fix/Pointers.h"

using namespace refcycle;
using namespace clang;

namespace {

/// What the return statements of one body return.
class ReturnFinder : public DynamicRecursiveASTVisitor {
public:
  bool TraverseLambdaExpr(LambdaExpr *) override { return true; }
  bool VisitReturnStmt(ReturnStmt *R) override {
    const Expr *E = R->getRetValue();
    if (E && !E->getType()->isVoidType()) {
      Values = true;
      Types.push_back(E->IgnoreImplicit()->getType());
    }
    return true;
  }
  bool VisitCoroutineBodyStmt(CoroutineBodyStmt *) override {
    Coroutine = true;
    return true;
  }

  bool Values = false;
  std::vector<QualType> Types;
  bool Coroutine = false;
};

} // namespace

/// The value of \p T that means nothing: what a person would write.
static std::optional<std::string> neutral(QualType T, const ASTContext &AST) {
  if (T->isBooleanType())
    return "false";
  if (T->isPointerType() || T->isNullPtrType())
    return "nullptr";
  if (T->isSpecificBuiltinType(BuiltinType::Int))
    return "0";
  if (T->isSpecificBuiltinType(BuiltinType::Double))
    return "0.0";
  if (T->isArithmeticType())
    return spelled(T, AST) + "{}";
  const auto *R = T->getAsCXXRecordDecl();
  if (R && R->hasDefinition() && R->hasDefaultConstructor() && !R->isLambda())
    return spelled(T, AST) + "{}";
  return std::nullopt;
}

std::optional<Fallback> refcycle::fallbackOf(const FunctionDecl &F,
                                             const Stmt &Body,
                                             const ASTContext &AST) {
  ReturnFinder Finder;
  Finder.TraverseStmt(const_cast<Stmt *>(&Body));
  if (Finder.Coroutine)
    return std::nullopt;
  if (!Finder.Values)
    return Fallback{"return;", ""};
  // What is deduced may be written more simply in one of the statements.
  QualType Shortest = F.getReturnType();
  if (const auto *Deduced = Shortest->getContainedAutoType())
    Shortest = Deduced->getDeducedType();
  for (QualType T : Finder.Types)
    if (!Shortest.isNull() && !T->isDependentType() &&
        AST.hasSameUnqualifiedType(T, Shortest) &&
        spelled(T, AST).size() < spelled(Shortest, AST).size())
      Shortest = T;
  return neutralReturn(Shortest, AST);
}

std::optional<Fallback> refcycle::neutralReturn(QualType T,
                                                const ASTContext &AST) {
  if (T.isNull())
    return std::nullopt;
  if (T->isVoidType())
    return Fallback{"return;", ""};
  if (T->isDependentType() || T->isUndeducedType() || T->isReferenceType())
    return std::nullopt;
  if (auto Value = neutral(T.getUnqualifiedType(), AST))
    return Fallback{"return " + *Value + ";", ""};
  return std::nullopt;
}

//===- fix/Fallback.cpp ---------------------------------------------------===//

#include "fix/Fallback.h"
#include "fix/Pointers.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/AST/TypeOrdering.h"
#include "llvm/ADT/SetVector.h"

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

/// The literal for 0 of a type that has one.
static const char *zeroOf(const BuiltinType &T) {
  switch (T.getKind()) {
  case BuiltinType::Int:       return "0";
  case BuiltinType::UInt:      return "0U";
  case BuiltinType::Long:      return "0L";
  case BuiltinType::ULong:     return "0UL";
  case BuiltinType::LongLong:  return "0LL";
  case BuiltinType::ULongLong: return "0ULL";
  case BuiltinType::Float:     return "0.0F";
  case BuiltinType::Double:    return "0.0";
  default:                     return nullptr;
  }
}

/// The value of \p T that means nothing: what a person would write.
static std::optional<std::string> neutral(QualType T, const ASTContext &AST,
                                          const DeclContext *Where) {
  if (T->isBooleanType())
    return "false";
  if (T->isPointerType() || T->isNullPtrType())
    return "nullptr";
  if (T->isArithmeticType()) {
    const std::string Name = spelled(T, AST);
    const bool Named = T->getAs<TypedefType>() &&
                       StringRef(Name).find_first_of("<>") == StringRef::npos &&
                       !StringRef(Name).contains("__");
    const char *Zero = Named ? nullptr : zeroOf(*T->castAs<BuiltinType>());
    return Zero ? Zero : Name + "{}";
  }
  const auto *R = T->getAsCXXRecordDecl();
  if (R && R->hasDefinition() && R->hasDefaultConstructor() && !R->isLambda())
    return spelled(T, AST, Where) + "{}";
  return std::nullopt;
}

/// Has nobody said yet what \p T is?
static bool isOpen(QualType T) {
  return T.isNull() || T->isDependentType() || T->isUndeducedType();
}

namespace {

/// What the copies of one lambda return that instances of a template have.
class InstanceFinder : public DynamicRecursiveASTVisitor {
public:
  explicit InstanceFinder(SourceLocation At) : At(At) {
    ShouldVisitTemplateInstantiations = true;
  }
  bool VisitLambdaExpr(LambdaExpr *L) override {
    const CXXMethodDecl *F = L->getCallOperator();
    if (F->getLocation() == At && !isOpen(F->getReturnType()))
      Types.insert(F->getReturnType().getCanonicalType());
    return true;
  }

  llvm::SmallSetVector<QualType, 2> Types;

private:
  const SourceLocation At;
};

} // namespace

/// What \p F returns, a lambda's operator in a template; null if its instances
/// do not agree.
static QualType returnTypeOfInstances(const FunctionDecl &F,
                                      const ASTContext &AST) {
  InstanceFinder Finder(F.getLocation());
  Finder.TraverseDecl(AST.getTranslationUnitDecl());
  return Finder.Types.size() == 1 ? Finder.Types.front() : QualType();
}

/// What \p F returns; for a generic function, what all its instantiations do.
static QualType returnTypeOf(const FunctionDecl &F) {
  QualType Out = F.getReturnType();
  if (const FunctionTemplateDecl *Generic = F.getDescribedFunctionTemplate()) {
    QualType All;
    for (const FunctionDecl *Each : Generic->specializations()) {
      QualType T = Each->getReturnType().getCanonicalType();
      if (!All.isNull() && T != All)
        return Out;
      All = T;
    }
    if (!All.isNull())
      Out = All;
  }
  if (const auto *Deduced = Out->getContainedAutoType())
    Out = Deduced->getDeducedType();
  return Out;
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
  QualType Shortest = returnTypeOf(F);
  if (isOpen(Shortest))
    Shortest = returnTypeOfInstances(F, AST);
  for (QualType T : Finder.Types)
    if (!Shortest.isNull() && !T->isDependentType() &&
        AST.hasSameUnqualifiedType(T, Shortest) &&
        spelled(T, AST).size() < spelled(Shortest, AST).size())
      Shortest = T;
  return neutralReturn(Shortest, AST, F.getDeclContext());
}

std::optional<Fallback> refcycle::neutralReturn(QualType T,
                                                const ASTContext &AST,
                                                const DeclContext *Where) {
  if (T.isNull())
    return std::nullopt;
  if (T->isVoidType())
    return Fallback{"return;", ""};
  if (T->isDependentType() || T->isUndeducedType() || T->isReferenceType())
    return std::nullopt;
  if (auto Value = neutral(T.getUnqualifiedType(), AST, Where))
    return Fallback{"return " + *Value + ";", ""};
  return std::nullopt;
}

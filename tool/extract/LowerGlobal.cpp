//===- extract/LowerGlobal.cpp - variables with static storage ------------===//
//
// The initialiser of a variable is a function of its own, that the analysis runs
// when the variable is first named, or the program starts. With x such a variable:
//
//   [[T x = e]]  = function #init(x): Store init (Global x) [[e]]
//   [[T x]]      = the same, with zero for numbers and pointers
//   [[x]]        = Global x
//
// A constant is one that no code can change, and whose initialiser calls nothing:
// it has its value whoever the caller is.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

namespace {

/// What an initialiser consists of.
class Contents {
public:
  explicit Contents(const Expr &Init) { visit(Init); }

  bool isSmall() const { return Left > 0; }
  bool calls() const { return Calls; }
  bool usesLocals() const { return Locals; }

private:
  void visit(const Stmt &S) {
    if (--Left <= 0)
      return;
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S)) {
      for (const Expr *Captured : Lambda->capture_inits())
        if (Captured)
          visit(*Captured);
      Calls |= !Lambda->captures().empty();
      return;
    }
    Calls |= isa<CallExpr, CXXNewExpr>(S);
    Locals |= isa<CXXThisExpr>(S);
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
      if (const auto *V = dyn_cast<VarDecl>(Reference->getDecl()))
        Locals |= !V->hasGlobalStorage();
    for (const Stmt *Child : S.children())
      if (Child)
        visit(*Child);
  }

  int Left = 400; ///< expressions; larger tables are data
  bool Calls = false, Locals = false;
};

} // namespace

static bool isConstant(const VarDecl &V) {
  QualType T = V.getType();
  while (const ArrayType *A = V.getASTContext().getAsArrayType(T))
    T = A->getElementType();
  return V.isConstexpr() || T.isConstQualified() || T->isReferenceType();
}

/// Is the initialiser of \p V of use, and the same wherever it runs?
static bool standsAlone(const VarDecl &V, TypeKind Kind) {
  const Expr *Init = V.getInit();
  if (Kind == TypeKind::Opaque || V.isInvalidDecl() ||
      V.getType()->isDependentType())
    return false;
  if (!Init)
    return Kind == TypeKind::Scalar || Kind == TypeKind::Pointer;
  if (Init->isInstantiationDependent())
    return false;
  const Contents In(*Init);
  return In.isSmall() && !In.usesLocals();
}

/// What \p V, a variable in a function, is initialised with is not part of that
/// function if it is a function of its own.
void FunctionLowering::leaveOutInitialiser(const VarDecl &V) {
  if (!V.isStaticLocal() || !V.getInit() ||
      !standsAlone(V, Tables.kind(V.getType())))
    return;
  llvm::SmallVector<const Stmt *, 16> Work{V.getInit()};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (S && LeftOut.insert(S).second)
      Work.append(S->child_begin(), S->child_end());
  }
}

/// The definition of \p V, which has static storage, as a statement.
void FunctionLowering::lowerStatic(const VarDecl &V) {
  const unsigned T = Tables.type(V.getType());
  const TypeKind Kind = Tables.kind(V.getType());
  const int Location =
      emit(OpCode::Global, None, None, Tables.global(V), T); // it has its value
  const bool Here = Decl == &V || !standsAlone(V, Kind);
  const Expr *Init = V.getInit();
  if (Here && Init)
    emitStore(Location, reg(Init), T, OpInit, V.getSourceRange());
  else if (Here && Kind == TypeKind::Scalar)
    emitStore(Location, emit(OpCode::Constant, None, None, 0), T, OpInit, {});
  else if (Here && Kind == TypeKind::Pointer)
    emitStore(Location, emit(OpCode::Null), T, OpInit, {});
}

std::unique_ptr<Function>
FunctionLowering::lowerInitialiser(const VarDecl &V) {
  if (!standsAlone(V, Tables.kind(V.getType())))
    return nullptr;
  Decl = &V;
  // As a statement it has a graph, with the ends of its temporaries.
  auto *Written = new (Tables.AST)
      DeclStmt(DeclGroupRef(const_cast<VarDecl *>(&V)), V.getBeginLoc(),
               V.getEndLoc());
  std::unique_ptr<CFG> Graph = graphOf(V, Written);
  if (!Graph)
    return nullptr;
  const Expr *Init = V.getInit();
  auto Result = std::make_unique<Function>();
  F = Result.get();
  F->symbol = Tables.initialiser(
      V, isConstant(V) && !(Init && Contents(*Init).calls()));
  F->range = Tables.range(V.getLocation());
  F->is_static = true;
  lowerBlocks(*Graph, Written);
  dropHeldHandles();
  return Result;
}

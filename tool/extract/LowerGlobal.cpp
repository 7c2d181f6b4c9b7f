//===- extract/LowerGlobal.cpp - variables at namespace scope -------------===//
//
// A constant that names functions, alone or in a table, has its value from the
// start: it is given it wherever it is named. With x such a constant:
//
//   [[x]]  = Store init (Global x) [[initialiser of x]]; Global x
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

namespace {

/// Looks for functions and closures in an initialiser that calls nothing.
class FunctionTable {
public:
  explicit FunctionTable(const Expr &Init) { visit(Init); }

  bool namesFunctions() const { return Named && !Calls && Left > 0; }

private:
  void visit(const Stmt &S) {
    if (--Left <= 0)
      return;
    if (const auto *Lambda = dyn_cast<LambdaExpr>(&S)) {
      Named = true;
      Calls |= !Lambda->captures().empty();
      return;
    }
    Calls |= isa<CallExpr, CXXNewExpr>(S);
    const auto *Reference = dyn_cast<DeclRefExpr>(&S);
    Named |= Reference && isa<FunctionDecl>(Reference->getDecl());
    for (const Stmt *Child : S.children())
      if (Child)
        visit(*Child);
  }

  int Left = 400; ///< expressions; larger tables are data
  bool Named = false, Calls = false;
};

} // namespace

static bool isConstant(const VarDecl &V) {
  QualType T = V.getType();
  while (const ArrayType *A = V.getASTContext().getAsArrayType(T))
    T = A->getElementType();
  return V.isConstexpr() || T.isConstQualified();
}

int FunctionLowering::lowerGlobal(const VarDecl &V) {
  const unsigned T = Tables.type(V.getType());
  auto Location = [&] {
    return emit(OpCode::Global, None, None, Tables.global(V), T);
  };
  if (Tables.kind(V.getType()) == TypeKind::Scalar)
    return Location();
  const Expr *Init = V.getAnyInitializer();
  if (!Init || V.isStaticLocal() || !isConstant(V) ||
      Init->isInstantiationDependent() || InConstant ||
      !FunctionTable(*Init).namesFunctions())
    return Location();
  // Its expressions are part of no path: they have a value here alone.
  InConstant = true;
  auto Known = std::move(Registers);
  Registers.clear();
  emitStore(Location(), reg(Init), T, OpInit, {});
  Registers = std::move(Known);
  InConstant = false;
  return Location(); // an object: the one it has got
}

//===- extract/LowerConstant.cpp - numbers that the compiler knows --------===//
//
// sizeof and its like, constant variables, the extents of arrays. Calls are not
// evaluated: constexpr functions are run as others are, and bodies of libraries may
// not be there (driver/SystemBodies.h).
//
// A floating-point number x is the integer 64 x, where that is one: sums and
// comparisons of such are exact. Others, products and quotients are not known.
//
//   double{n} = 64 n     int{x} = x / 64     x + 1 = x + 64
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

static bool isIntegral(const Expr &E) {
  return E.getType()->isIntegralOrEnumerationType() && !E.isValueDependent();
}

std::optional<int> FunctionLowering::constant(const llvm::APSInt &N) {
  if (N.getSignificantBits() > 31)
    return std::nullopt;
  return emit(OpCode::Constant, None, None, int(N.getExtValue()));
}

/// The number that \p E is whatever runs before it, as a constant.
int FunctionLowering::lowerEvaluated(const Expr &E) {
  Expr::EvalResult Result;
  if (!isIntegral(E) ||
      !E.EvaluateAsInt(Result, Tables.AST, Expr::SE_NoSideEffects))
    return None;
  return constant(Result.Val.getInt()).value_or(None);
}

int FunctionLowering::unitOf(QualType T) {
  constexpr int Fraction = 64;
  return T->isRealFloatingType() ? Fraction : 1;
}

/// `1.5`
int FunctionLowering::lowerFloating(const FloatingLiteral &E) {
  const double Value = E.getValueAsApproximateDouble() * unitOf(E.getType());
  constexpr double Largest = 1 << 30;
  return Value <= Largest && Value == double(int(Value))
             ? emit(OpCode::Constant, None, None, int(Value))
             : None;
}

/// An integer as a floating-point number, or the other way round.
int FunctionLowering::lowerToFloating(const CastExpr &E, Arithmetic How) {
  const QualType Floating = How == Arithmetic::Multiply
                                ? E.getType()
                                : E.getSubExpr()->getType();
  const int Unit = emit(OpCode::Constant, None, None, unitOf(Floating));
  return emit(OpCode::Compute, reg(E.getSubExpr()), Unit, int(How),
              Tables.type(E.getType()));
}

/// Of a type that is known: one value for each.
int FunctionLowering::lowerTypeid(const CXXTypeidExpr &E) {
  if (!E.isTypeOperand() && E.isPotentiallyEvaluated())
    return None;
  const QualType T = E.isTypeOperand() ? E.getTypeOperand(Tables.AST)
                                       : E.getExprOperand()->getType();
  return emit(OpCode::Text, None, None,
              Tables.string(T.getCanonicalType().getAsString()));
}

/// What \p E reads: a variable that is a constant.
std::optional<int> FunctionLowering::lowerConstantRead(const Expr &E) {
  const VarDecl *V = nullptr;
  if (const auto *R = dyn_cast<DeclRefExpr>(E.IgnoreParens()))
    V = dyn_cast<VarDecl>(R->getDecl());
  else if (const auto *M = dyn_cast<MemberExpr>(E.IgnoreParens()))
    V = dyn_cast<VarDecl>(M->getMemberDecl());
  if (!V || !isIntegral(E) || !V->isUsableInConstantExpressions(Tables.AST))
    return std::nullopt;
  const APValue *Known = V->getEvaluatedValue(); // by Sema, if it is a constant
  return Known && Known->isInt() ? constant(Known->getInt()) : std::nullopt;
}

/// The number of elements of \p T, where its type tells; 0 if not.
unsigned FunctionLowering::extentOf(QualType T) {
  const refcycle::Type &Shape = *Tables.Out.types[Tables.type(T)];
  return isFixedArray(Shape) ? Shape.extent : 0;
}

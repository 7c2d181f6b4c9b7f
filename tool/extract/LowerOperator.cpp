//===- extract/LowerOperator.cpp - built-in operators ---------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

int FunctionLowering::lowerUnary(const UnaryOperator &E) {
  const Expr *Sub = E.getSubExpr();
  switch (E.getOpcode()) {
  case UO_Deref:
    if (const auto *Sum = dyn_cast<BinaryOperator>(Sub->IgnoreParens());
        Sum && Sum->getOpcode() == BO_Add &&
        Sum->getLHS()->getType()->isPointerType()) // *(p + n) is p[n]
      return library(LibraryOp::Subscript, reg(Sum->getLHS()),
                     {reg(Sum->getRHS())}, E.getType(), E.getSourceRange());
    return emit(OpCode::Deref, reg(Sub), None, None, Tables.type(E.getType()));
  case UO_AddrOf:
    if (const auto *R = dyn_cast<DeclRefExpr>(Sub->IgnoreParens()))
      if (const auto *M = dyn_cast<FunctionDecl>(R->getDecl())) {
        if (isa<CXXMethodDecl>(M) && operationOf(*M) == LibraryOp::RunKept)
          library(LibraryOp::RunKept, None, {}, Tables.AST.VoidTy, {});
        return emit(OpCode::Function, None, None, Tables.symbol(*M));
      }
    return reg(Sub);
  case UO_LNot:
    return emit(OpCode::Not, reg(Sub));
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec:
    return emit(OpCode::Step, reg(Sub), None,
                (E.isIncrementOp() ? 1 : -1) * unitOf(E.getType()),
                Tables.type(E.getType()), E.isPostfix() ? OpPost : 0);
  case UO_Extension:
  case UO_Plus:
    return reg(Sub);
  case UO_Not:
    return E.getType()->isSignedIntegerType() ? complement(E) : None;
  case UO_Minus:
    if (!E.getType()->isRealType())
      return None;
    return emit(OpCode::Compute, emit(OpCode::Constant, None, None, 0),
                reg(Sub), int(Arithmetic::Subtract), Tables.type(E.getType()));
  default:
    return None;
  }
}

static std::optional<Comparison> comparison(BinaryOperatorKind K) {
  switch (K) {
  case BO_EQ: return Comparison::Equal;
  case BO_NE: return Comparison::NotEqual;
  case BO_LT: return Comparison::Less;
  case BO_LE: return Comparison::LessEqual;
  case BO_GT: return Comparison::Greater;
  case BO_GE: return Comparison::GreaterEqual;
  default: return std::nullopt;
  }
}

static std::optional<Arithmetic> arithmetic(BinaryOperatorKind K) {
  switch (K) {
  case BO_Add:
  case BO_AddAssign: return Arithmetic::Add;
  case BO_Sub:
  case BO_SubAssign: return Arithmetic::Subtract;
  case BO_Mul:
  case BO_MulAssign: return Arithmetic::Multiply;
  case BO_Div:
  case BO_DivAssign: return Arithmetic::Divide;
  case BO_Rem:
  case BO_RemAssign: return Arithmetic::Remainder;
  case BO_And:
  case BO_AndAssign: return Arithmetic::And;
  case BO_Or:
  case BO_OrAssign: return Arithmetic::Or;
  case BO_Xor:
  case BO_XorAssign: return Arithmetic::Xor;
  case BO_Shl:
  case BO_ShlAssign: return Arithmetic::ShiftLeft;
  case BO_Shr:
  case BO_ShrAssign: return Arithmetic::ShiftRight;
  default: return std::nullopt;
  }
}

/// `~b`, which is negative also where it has no sign.
int FunctionLowering::complement(const UnaryOperator &E) {
  return emit(OpCode::Compute, reg(E.getSubExpr()),
              emit(OpCode::Constant, None, None, -1), int(Arithmetic::Xor),
              Tables.type(E.getType()));
}

/// A number computed from two; None where it is no integer, nor a sum.
int FunctionLowering::compute(const BinaryOperator &E, int Left, int Right) {
  auto How = arithmetic(E.getOpcode());
  QualType T = E.getType();
  const bool Sum = How == Arithmetic::Add || How == Arithmetic::Subtract;
  if (const auto *Assigned = dyn_cast<CompoundAssignOperator>(&E);
      Assigned && unitOf(Assigned->getComputationLHSType()) != unitOf(T))
    return None; // n += 1.5
  if (!How || !(T->isIntegerType() || (T->isRealFloatingType() && Sum)))
    return None;
  // What `& ~b` takes away, however wide `~b` is.
  if (const auto *Not =
          dyn_cast<UnaryOperator>(E.getRHS()->IgnoreParenImpCasts());
      Not && Not->getOpcode() == UO_Not && How == Arithmetic::And)
    Right = complement(*Not);
  return emit(OpCode::Compute, Left, Right, int(*How), Tables.type(T),
              T->isUnsignedIntegerType() ? OpUnsigned : 0);
}

/// Adds the operands of \p E, `a || b || c`, in the order in which they are computed.
/// A path comes to some of them only, and not to all of those that join a few.
void FunctionLowering::operandsOf(const Expr &E, std::vector<int> &All) {
  const auto *Logical = dyn_cast<BinaryOperator>(E.IgnoreParens());
  if (!Logical || !Logical->isLogicalOp())
    return All.push_back(reg(&E));
  operandsOf(*Logical->getLHS(), All);
  operandsOf(*Logical->getRHS(), All);
  if (auto Joined = Registers.find(Logical); Joined != Registers.end())
    All.push_back(Joined->second);
}

/// The operand that was computed last.
int FunctionLowering::lowerLogical(const BinaryOperator &E) {
  std::vector<int> All;
  operandsOf(E, All);
  int Value = All.front();
  for (int Next : llvm::drop_begin(All))
    Value = emit(OpCode::Phi, Next, Value);
  return Value;
}

int FunctionLowering::lowerBinary(const BinaryOperator &E) {
  const Expr *L = E.getLHS(), *R = E.getRHS();
  if (E.getOpcode() == BO_Assign) {
    int Location = reg(L), Value = reg(R);
    return emitStore(Location, Value, Tables.type(L->getType()), 0,
                     E.getSourceRange());
  }
  if (std::optional<int> Position = lowerPointerArithmetic(E))
    return *Position;
  if (E.isCompoundAssignmentOp()) {
    int Location = reg(L), Right = reg(R);
    int Old = emit(OpCode::Load, Location, None, None, Tables.type(L->getType()));
    return emitStore(Location, compute(E, Old, Right),
                     Tables.type(L->getType()), 0, E.getSourceRange());
  }
  if (auto C = comparison(E.getOpcode()))
    return emit(OpCode::Compare, reg(L), reg(R), int(*C));
  switch (E.getOpcode()) {
  case BO_LAnd:
  case BO_LOr:
    return lowerLogical(E);
  case BO_Comma:
    return reg(R);
  default:
    break;
  }
  return compute(E, reg(L), reg(R));
}

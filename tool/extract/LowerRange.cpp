//===- extract/LowerRange.cpp - positions in ranges -----------------------===//
//
//   size(c), empty(c)            = c.size(), c.empty(); of an array, a number
//   advance(i, n), i += n, p + n = a value moved on, stored where it is changed
//   e - b, distance(b, e)        = how far they are apart
//   views::iota(a, b)            = a sequence with its numbers
//   iter_swap(i, j)              = swap(*i, *j)
//   a.splice(i, b, ..)           = at positions that are values, of b where it is
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

/// A call that is about a range as a whole, or a position in one.
std::optional<int> FunctionLowering::lowerRangeCall(const LibraryCall &C) {
  switch (C.Op) {
  case LibraryOp::Size:
  case LibraryOp::Empty:
    if (C.Receiver)
      return lowerSizeOf(C);
    if (C.Args.size() != 1)
      return std::nullopt;
    return lowerKnown({C.Op, C.Args[0], reg(C.Args[0]), C.Args[0]->getType(),
                       Tables.kind(C.Args[0]->getType()),
                       {}, C.E, C.At});
  case LibraryOp::Advance:
  case LibraryOp::Retreat:
    return C.Args.empty() ? std::nullopt : std::optional(lowerMoved(C));
  case LibraryOp::Distance:
  case LibraryOp::Splice:
    return libraryCall(C, C.Op, rangesOf(C.Args));
  case LibraryOp::Numbers:
    return numbersIn(C.E.getType(), C.Args, C.At);
  case LibraryOp::SwapEntries: {
    std::vector<int> Entries;
    for (const int At : valuesOf(C.Args))
      Entries.push_back(emit(OpCode::Deref, At));
    return libraryCall(C, LibraryOp::SwapFree, Entries);
  }
  default:
    return std::nullopt;
  }
}

int FunctionLowering::numbersIn(QualType T, Exprs Bounds, SourceRange At) {
  const int All = emit(OpCode::New, None, None, None, Tables.type(T), 0, {}, At);
  library(LibraryOp::Numbers, All, valuesOf(Bounds), Tables.AST.VoidTy, At);
  return All;
}

int FunctionLowering::lowerSizeOf(const LibraryCall &C) {
  const unsigned Extent = extentOf(C.Class);
  if (!Extent)
    return libraryCall(C, C.Op, valuesOf(C.Args));
  return emit(OpCode::Constant, None, None,
              C.Op == LibraryOp::Size ? int(Extent) : 0);
}

/// A function that gives the position it comes to, or that moves the one it is given.
int FunctionLowering::lowerMoved(const LibraryCall &C) {
  const Expr &At = *C.Args[0];
  const bool InPlace = C.E.getType()->isVoidType();
  const int Place = InPlace ? reg(&At) : None;
  std::vector<int> Given = valuesOf(C.Args);
  const int Moved = library(C.Op, None, Given, At.getType(), C.At);
  return InPlace ? emitStore(Place, Moved, Tables.type(At.getType()), 0, C.At)
                 : Moved;
}

/// The position \p At, of type \p T, moved by the number \p By.
int FunctionLowering::moved(int At, bool Back, const Expr &By, QualType T) {
  return library(Back ? LibraryOp::Retreat : LibraryOp::Advance, None,
                 {At, valueOf(&By)}, T, {});
}

/// `p + n`, `p - n`, `p += n`, `p - q` of pointers.
std::optional<int>
FunctionLowering::lowerPointerArithmetic(const BinaryOperator &E) {
  const Expr *L = E.getLHS(), *R = E.getRHS();
  if (!E.isAdditiveOp() && E.getOpcode() != BO_AddAssign &&
      E.getOpcode() != BO_SubAssign)
    return std::nullopt;
  if (R->getType()->isPointerType() && !L->getType()->isPointerType())
    std::swap(L, R);
  const QualType T = L->getType();
  if (!T->isPointerType())
    return std::nullopt;
  const bool Back =
      E.getOpcode() == BO_Sub || E.getOpcode() == BO_SubAssign;
  if (R->getType()->isPointerType())
    return library(LibraryOp::Distance, None, {reg(R), reg(L)}, E.getType(), {});
  if (!E.isCompoundAssignmentOp())
    return moved(reg(L), Back, *R, T);
  const int Place = reg(L);
  return emitStore(Place, moved(load(Place, T), Back, *R, T), Tables.type(T), 0,
                   E.getSourceRange());
}

/// `i + n`, `i - n`, `i += n`, `i - j` of iterators.
int FunctionLowering::lowerIteratorArithmetic(const OperatorCall &C) {
  const OverloadedOperatorKind Kind = C.E.getOperator();
  const Expr &Right = *C.Rest[0];
  if (Kind == OO_Minus &&
      Tables.kind(Right.getType()) == TypeKind::Iterator)
    return library(LibraryOp::Distance, None, {valueOf(&Right), operandOf(C)},
                   C.E.getType(), {});
  const bool Back = Kind == OO_Minus || Kind == OO_MinusEqual;
  if (Kind == OO_Plus || Kind == OO_Minus)
    return moved(operandOf(C), Back, Right, C.Class);
  const int Place = reg(C.First);
  return assign(C, Place, moved(load(Place, C.Class), Back, Right, C.Class));
}

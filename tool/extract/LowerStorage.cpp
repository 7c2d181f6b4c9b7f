//===- extract/LowerStorage.cpp - objects in raw storage ------------------===//
//
//   T(bytes), new (place) T(v), place.~T()
//       --> deref: the place as a T; store init; delete in place
//   (T *)p, where p points to bytes, or to anything --> deref in place
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

static bool isByte(const clang::Type &T) {
  return T.isCharType() || T.isStdByteType();
}

/// What a pointer to \p T points to may be an array of bytes.
static bool mayBeBytes(QualType T) {
  return !T.isNull() && (T->isVoidType() || isByte(*T));
}

static bool isArrayOfBytes(const Expr &E) {
  const clang::Type *Element = E.getType()->getArrayElementTypeNoTypeQual();
  return Element && isByte(*Element);
}

bool FunctionLowering::isRawStorage(const Expr &E) { return isArrayOfBytes(E); }

/// The array of bytes whose address \p Pointer is; null if it is none.
static const Expr *rawStorage(const Expr &Pointer) {
  const Expr *E = Pointer.IgnoreParenCasts();
  if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_AddrOf)
    E = U->getSubExpr()->IgnoreParens();
  return isArrayOfBytes(*E) ? E : nullptr;
}

/// A pointer to bytes as one to what is kept in them.
int FunctionLowering::lowerPointerCast(const CastExpr &E) {
  const Expr *Storage = rawStorage(E);
  const QualType To = E.getType()->getPointeeType();
  const QualType From = E.getSubExpr()->getType()->getPointeeType();
  if ((!Storage && !mayBeBytes(From)) || To.isNull() || To->isIncompleteType() ||
      Tables.kind(To) == TypeKind::Scalar || Tables.kind(To) == TypeKind::Opaque)
    return reg(E.getSubExpr());
  return Storage ? emit(OpCode::Deref, reg(Storage), None, None, Tables.type(To))
                 : emit(OpCode::Deref, reg(E.getSubExpr()), None, None,
                        Tables.type(To), OpInPlace);
}

/// What was made, \p Value, is put where `new (place)` says.
int FunctionLowering::lowerPlacement(const CXXNewExpr &E, int Value) {
  const Expr *Place = E.getPlacementArg(0);
  const Expr *Storage = rawStorage(*Place);
  const unsigned T = Tables.type(E.getAllocatedType());
  int At = emit(OpCode::Deref, reg(Storage ? Storage : Place), None, None, T);
  emitStore(At, Value, T, OpInit, E.getSourceRange());
  return isObjectKind(Tables.kind(E.getAllocatedType())) ? Value : At;
}

/// `x.~T()`: \p Receiver ends, its storage stays.
int FunctionLowering::lowerDestroy(int Receiver, QualType T, SourceRange At) {
  switch (Tables.kind(T)) {
  case TypeKind::Record:
    return emit(OpCode::Delete, Receiver, None, None, Tables.type(T), OpInPlace,
                {}, At);
  case TypeKind::Pointer:
  case TypeKind::Callable:
    return emitStore(Receiver, emit(OpCode::Null), Tables.type(T), 0, At);
  case TypeKind::Sequence:
  case TypeKind::Set:
  case TypeKind::Map:
  case TypeKind::Optional:
    return library(LibraryOp::Clear, Receiver, {}, Tables.AST.VoidTy, At);
  default:
    return None;
  }
}

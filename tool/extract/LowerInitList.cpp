//===- extract/LowerInitList.cpp - initialiser lists ----------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

/// The elements of a class that is a sequence are those of the array in it.
static llvm::ArrayRef<Expr *> elements(const InitListExpr &E) {
  if (E.getType()->isRecordType() && E.getNumInits() == 1)
    if (const auto *Inner = dyn_cast<InitListExpr>(E.getInit(0));
        Inner && Inner->getType()->isArrayType())
      return Inner->inits();
  return E.inits();
}

/// Bases of an aggregate are initialised like members, before those; what they hold
/// are fields of \p Object. Returns how many there are.
unsigned FunctionLowering::lowerBaseInits(const CXXRecordDecl &D,
                                          const InitListExpr &E, int Object) {
  unsigned I = 0;
  for (const CXXBaseSpecifier &B : D.bases()) {
    if (I >= E.getNumInits())
      break;
    const Expr &Init = *E.getInit(I++);
    const QualType T = B.getType();
    if (const int Part = Tables.base(D, T); Part != None) {
      int Location = emit(OpCode::Field, Object, None, Part, Tables.type(T));
      emitStore(Location, reg(&Init), Tables.type(T), OpInit,
                writtenRange(Init));
    } else if (Tables.kind(T) == TypeKind::Record) {
      emit(OpCode::Copy, valueOf(&Init), Object, None, Tables.type(T), OpMove);
    }
  }
  return D.getNumBases();
}

int FunctionLowering::lowerInitList(const InitListExpr &E) {
  QualType T = E.getType();
  TypeKind K = Tables.kind(T);
  if (K == TypeKind::Sequence) {
    int Object = emit(OpCode::New, None, None, None, Tables.type(T), 0, {},
                      E.getSourceRange());
    for (const Expr *Each : elements(E))
      library(LibraryOp::Append, Object, {reg(Each)}, Tables.AST.VoidTy,
              Each->getSourceRange());
    return Object;
  }
  if (K != TypeKind::Record) {
    if (E.getNumInits() == 1)
      return reg(E.getInit(0));
    if (isObjectKind(K))
      return constructValue(T, {}, E.getSourceRange());
    return emit(OpCode::Null);
  }
  int Object = emit(OpCode::New, None, None, None, Tables.type(T), 0, {},
                    E.getSourceRange());
  const auto *D = T->getAsCXXRecordDecl();
  if (!D || !D->getDefinition())
    return Object;
  unsigned I = lowerBaseInits(*D->getDefinition(), E, Object);
  for (const FieldDecl *Field : D->getDefinition()->fields()) {
    if (D->isUnion() && Field != E.getInitializedFieldInUnion())
      continue;
    if (Field->isUnnamedBitField() || I >= E.getNumInits())
      continue;
    const Expr *Value = E.getInit(I++);
    int Location = emit(OpCode::Field, Object, None, Tables.field(*Field),
                        Tables.type(Field->getType()));
    emitStore(Location, reg(Value), Tables.type(Field->getType()), OpInit,
              writtenRange(*Value));
  }
  return Object;
}

/// Each element, where there are few and its constructor does something.
int FunctionLowering::constructArray(const CXXConstructExpr &E) {
  constexpr unsigned Few = 16; // as many as the analysis tells apart
  const QualType T = E.getType();
  const int Array = emit(OpCode::New, None, None, None, Tables.type(T));
  const unsigned Extent = extentOf(T);
  const QualType Held(T->getBaseElementTypeUnsafe(), 0);
  if (Extent > Few || E.getConstructor()->isTrivial() || E.getNumArgs() ||
      Tables.AST.getAsArrayType(T)->getElementType()->isArrayType() ||
      Tables.kind(Held) != TypeKind::Record)
    return Array;
  for (unsigned I = 0; I < Extent; ++I) {
    const int Index = emit(OpCode::Constant, None, None, int(I));
    callConstructor(E.getConstructor(),
                    library(LibraryOp::Subscript, Array, {Index}, Held, {}), {},
                    E.getSourceRange());
  }
  return Array;
}

//===- extract/LowerValue.cpp - what a library makes of nothing -----------===//
//
// A container makes values of its own: m[k] where there is none, resize(n), v(n). What
// such a value is, a function of its own says, that the analysis calls:
//
//   [[T()]]  = function T#value: New T; its numbers are 0 and its pointers null, unless
//              somebody wrote its constructor; Call of the constructor; Return
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

/// Its fields, those of bases and those of its parts.
void FunctionLowering::zeroFields(const CXXRecordDecl &D, int Object,
                                  unsigned Depth) {
  constexpr unsigned MaximalDepth = 4;
  if (Depth > MaximalDepth)
    return;
  for (const CXXBaseSpecifier &B : D.bases())
    if (const auto *Base = B.getType()->getAsCXXRecordDecl();
        Base && Base->hasDefinition() && !Tables.inSystemHeader(*Base))
      zeroFields(*Base->getDefinition(), Object, Depth + 1);
  for (const FieldDecl *Field : D.fields()) {
    const TypeKind K = Tables.kind(Field->getType());
    const int Index = Tables.field(*Field);
    if (Index == None || Field->hasInClassInitializer() ||
        Field->getType()->isReferenceType())
      continue;
    const bool Number = Field->getType()->isScalarType() &&
                        !Field->getType()->isAnyPointerType();
    if (K != TypeKind::Record && !Number && K != TypeKind::Pointer)
      continue;
    const unsigned T = Tables.type(Field->getType());
    const int Location = emit(OpCode::Field, Object, None, Index, T);
    if (K == TypeKind::Record) {
      if (const auto *Part = Field->getType()->getAsCXXRecordDecl();
          Part && Part->hasDefinition() &&
          !Part->getDefinition()->hasUserProvidedDefaultConstructor())
        zeroFields(*Part->getDefinition(), Location, Depth + 1);
      continue;
    }
    emitStore(Location,
              Number ? emit(OpCode::Constant, None, None, 0) : emit(OpCode::Null), T,
              OpInit, {});
  }
}

std::unique_ptr<Function> FunctionLowering::lowerValue(const CXXRecordDecl &D) {
  const CXXRecordDecl &Definition = *D.getDefinition();
  const QualType T = Tables.AST.getCanonicalTagType(&D);
  const SourceRange At = Definition.getLocation();
  auto Result = std::make_unique<Function>();
  F = Result.get();
  Decl = &Definition;
  F->symbol = Tables.value(D);
  F->range = Tables.range(At);
  F->returns = Tables.type(T);
  F->is_static = true;
  const int Object = emit(OpCode::New, None, None, None, Tables.type(T), 0, {}, At);
  const CXXConstructorDecl *C = resolve(D, {});
  if (!C || !C->isUserProvided())
    zeroFields(Definition, Object, 0);
  if (C)
    callConstructor(C, Object, {}, At);
  emit(OpCode::Return, Object, None, None, 0, 0, {}, At);
  F->blocks.push_back(std::make_unique<Block>());
  F->blocks.back()->end = F->ops.size();
  F->blocks.back()->successors.push_back(1);
  F->blocks.push_back(std::make_unique<Block>());
  F->blocks.back()->begin = F->blocks.back()->end = F->ops.size();
  return Result;
}

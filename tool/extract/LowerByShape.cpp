//===- extract/LowerByShape.cpp - pointers known by their shape -----------===//
//
//   constructor --what it stores, by its parameters--> value of the new pointer
//
//===----------------------------------------------------------------------===//

#include "extract/CountedPointer.h"
#include "extract/FunctionLowering.h"
#include "extract/StoredObject.h"

using namespace clang;
using namespace refcycle;

/// The new object, or what the function called gives, with those of \p Args
/// that are handed on.
int FunctionLowering::makeStored(const StoredObject &Made, Exprs Args,
                                 SourceRange At) {
  const bool Fresh = Made.is(StoredObject::From::Fresh);
  const int Object = Fresh ? emit(OpCode::New, None, None, None,
                                  Tables.type(Made.Type), 0, {}, At)
                           : None;
  const FunctionDecl *F = Made.Maker;
  if (!F || (F->isDefaulted() && !F->hasBody()))
    return Object;
  std::vector<int> Values;
  for (unsigned I = 0; I < F->getNumParams(); ++I) {
    const int From = I < Made.Arguments.size() ? Made.Arguments[I] : None;
    Values.push_back(
        From >= 0 && size_t(From) < Args.size()
            ? passArgument(F->getParamDecl(I)->getType(), Args[From])
            : None);
  }
  const int Result =
      emit(OpCode::Call, Object, None, callee(*F),
           Fresh ? 0 : Tables.type(F->getReturnType()), 0, Values, At);
  return Fresh ? Object : Result;
}

/// The value of a pointer of class \p T that \p C (or the constructor that
/// fits) makes; nothing unless that class is known by its shape, and what is
/// stored too.
std::optional<int>
FunctionLowering::constructByShape(QualType T, Exprs Args, SourceRange At,
                                   const CXXConstructorDecl *C) {
  const auto *D = T->getAsCXXRecordDecl();
  const TypeModel *M = Tables.model(T);
  const FieldDecl *Counted = D && M && M->ByShape ? countedField(*D) : nullptr;
  if (!Counted)
    return std::nullopt;
  if (!C)
    C = resolve(*D, Args);
  const StoredObject Stored = C ? storedBy(*C, *Counted) : StoredObject();
  switch (Stored.Kind) {
  case StoredObject::From::Nothing:
    return std::nullopt;
  case StoredObject::From::Fresh:
  case StoredObject::From::Result:
    return makeStored(Stored, Args, At);
  case StoredObject::From::Parameter:
    break;
  }
  if (size_t(Stored.Index) >= Args.size())
    return emit(OpCode::Null);
  const Expr *Given = Args[Stored.Index];
  return Tables.kind(Given->getType()) == TypeKind::Pointer ? valueOf(Given)
                                                            : reg(Given);
}

/// `x.p`, where x is a counted pointer known by its shape and p the T* in it,
/// is x.
bool FunctionLowering::isPointerItself(const MemberExpr &E,
                                       const FieldDecl &Field) {
  const Expr *Base = E.getBase()->IgnoreParenImpCasts();
  const auto *D = dyn_cast<CXXRecordDecl>(Field.getParent());
  if (!D || isa<CXXThisExpr>(Base))
    return false;
  const TypeModel *M = Tables.model(Tables.AST.getCanonicalTagType(D));
  return M && M->ByShape && countedField(*D) == Field.getCanonicalDecl();
}

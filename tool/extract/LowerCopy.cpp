//===- extract/LowerCopy.cpp - copies and moves ---------------------------===//
//
//   copy of x : a class --a constructor that runs code--> New, Call
//             --otherwise--> Copy, slot by slot
//   copy of x : anything else --> Load
//
// A copy runs code if its constructor is written out, or if that of a part is,
// which the one that the compiler makes calls.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

static bool constructs(const CXXMethodDecl &M) {
  const auto *C = dyn_cast<CXXConstructorDecl>(&M);
  return C && C->isCopyOrMoveConstructor();
}

static bool assigns(const CXXMethodDecl &M) {
  return M.isCopyAssignmentOperator() || M.isMoveAssignmentOperator();
}

/// Is a special member of \p Class that \p Copies says yes to written out, or
/// one of its parts?
bool FunctionLowering::copiesByCode(const CXXRecordDecl &Class,
                                    bool Copies(const CXXMethodDecl &)) {
  const CXXRecordDecl *D = Class.getDefinition();
  if (!D || D->isLambda() || D->isUnion())
    return false;
  if (llvm::any_of(D->methods(), [&](const CXXMethodDecl *M) {
        return Copies(*M) && M->isUserProvided();
      }))
    return true;
  auto IsSuchPart = [&](QualType T) {
    const CXXRecordDecl *Part =
        Tables.AST.getBaseElementType(T)->getAsCXXRecordDecl();
    return Part && Tables.kind(Tables.AST.getBaseElementType(T)) ==
                       TypeKind::Record &&
           copiesByCode(*Part, Copies);
  };
  return llvm::any_of(D->bases(), [&](const CXXBaseSpecifier &B) {
           return IsSuchPart(B.getType());
         }) ||
         llvm::any_of(D->fields(), [&](const FieldDecl *Field) {
           return IsSuchPart(Field->getType());
         });
}

/// Does \p Method copy or move slot by slot?
bool FunctionLowering::isPlain(const CXXMethodDecl &Method) {
  if (!constructs(Method) && !assigns(Method))
    return false;
  return !copiesByCode(*Method.getParent(),
                       constructs(Method) ? constructs : assigns);
}

/// The expression's value as an rvalue: loaded or copied when it is a location.
int FunctionLowering::valueOf(const Expr *E) {
  int R = reg(E);
  if (!E->isGLValue() || R == None || isa<StringLiteral>(E->IgnoreParens()))
    return R;
  QualType T = E->getType();
  unsigned Flags = movedFrom(E) ? OpMove : 0;
  if (isSharedHolder(*Tables.Out.types[Tables.type(T)]))
    return R; // copies are the same object
  if (isObjectKind(Tables.kind(T)))
    return emit(OpCode::Copy, R, None, None, Tables.type(T), Flags, {},
                E->getSourceRange());
  return emit(OpCode::Load, R, None, None, Tables.type(T), Flags);
}

/// The value of \p E, made by the constructor that copies or moves it.
int FunctionLowering::copyOf(const Expr *E) {
  const CXXRecordDecl *D = E->getType()->getAsCXXRecordDecl();
  if (!D || !E->isGLValue() || Tables.kind(E->getType()) != TypeKind::Record ||
      !copiesByCode(*D, constructs))
    return valueOf(E);
  return constructRecord(resolve(*D, {E}), E->getType().getUnqualifiedType(),
                         {E}, None, E->getSourceRange());
}

std::vector<int> FunctionLowering::copiesOf(Exprs Args) {
  std::vector<int> Out;
  for (const Expr *A : Args)
    Out.push_back(copyOf(A));
  return Out;
}

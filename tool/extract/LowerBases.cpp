//===- extract/LowerBases.cpp - bases that are parts ----------------------===//
//
// A class may be derived from a pointer, a container or a callable. What it
// inherits is then a part of it, with a field of its own.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

static QualType classOf(const Expr &E) {
  QualType T = E.getType();
  return T->isPointerType() ? T->getPointeeType() : T;
}

/// A base that is a pointer, container or callable is a part of its class: its
/// field, and the type of that.
std::pair<int, QualType> FunctionLowering::partOf(const CastExpr &E) {
  const CXXRecordDecl *Class = classOf(*E.getSubExpr())->getAsCXXRecordDecl();
  for (const CXXBaseSpecifier *B : E.path()) {
    if (Class)
      if (int Part = Tables.base(*Class, B->getType()); Part != None)
        return {Part, B->getType()};
    Class = B->getType()->getAsCXXRecordDecl();
  }
  return {None, {}};
}

int FunctionLowering::lowerToBase(const CastExpr &E) {
  const Expr &Sub = *E.getSubExpr();
  int R = reg(&Sub);
  const auto [Part, T] = partOf(E);
  if (Part == None)
    return R;
  if (Sub.getType()->isPointerType())
    R = emit(OpCode::Deref, R, None, None, Tables.type(classOf(Sub)));
  return emit(OpCode::Field, R, None, Part, Tables.type(T));
}

/// Initialises a base that is a pointer, container or callable.
bool FunctionLowering::lowerPartInitializer(const CXXCtorInitializer &I,
                                            const Expr &Init, int This) {
  const QualType T(I.getBaseClass(), 0);
  const auto &Constructor = *cast<CXXConstructorDecl>(Decl);
  const CXXRecordDecl &Class = *Constructor.getParent();
  const int Part = Tables.base(Class, T);
  if (Part == None)
    return false;
  int Value = None;
  llvm::SmallVector<Given, 4> Inherited; // of a container
  if (const auto *C = dyn_cast<CXXConstructExpr>(&Init))
    Value = lowerConstruct(*C, None);
  else if (isa<CXXInheritedCtorInitExpr>(Init) &&
           Constructor.getNumParams() == 1 && !isObjectKind(Tables.kind(T)))
    Value = inheritedArgument(*Constructor.getParamDecl(0));
  else if (isa<CXXInheritedCtorInitExpr>(Init))
    for (const ParmVarDecl *P : Constructor.parameters()) {
      const QualType Given = P->getType().getNonReferenceType();
      const int At = inheritedArgument(*P);
      const bool Refers = P->getType()->isReferenceType() &&
                          !isObjectKind(Tables.kind(Given));
      Inherited.push_back({Given, Refers ? load(At, Given) : At});
    }
  int Location = emit(OpCode::Field, This, None, Part, Tables.type(T));
  emitStore(Location, Value, Tables.type(T), OpInit, I.getSourceRange());
  fill(Location, T, Inherited, I.getSourceRange());
  return true;
}

/// What an inherited constructor passes on.
int FunctionLowering::inheritedArgument(const ParmVarDecl &P) {
  int Location = lowerVariable(P);
  return P.getType()->isReferenceType()
             ? Location
             : emit(OpCode::Load, Location, None, None,
                    Tables.type(P.getType()), OpMove);
}

//===- extract/LowerExpr.cpp - expressions other than calls ---------------===//

#include "extract/Declarations.h"
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

int FunctionLowering::through(int Location, QualType ReferenceType) {
  int Pointer = emit(OpCode::Load, Location, None, None,
                     Tables.type(ReferenceType));
  return emit(OpCode::Deref, Pointer, None, None,
              Tables.type(ReferenceType.getNonReferenceType()));
}

/// The expression that \p E only wraps, or null.
static const Expr *wrapped(const Expr &E) {
  switch (E.getStmtClass()) {
  case Stmt::ParenExprClass:
    return cast<ParenExpr>(E).getSubExpr();
  case Stmt::ExprWithCleanupsClass:
  case Stmt::ConstantExprClass:
    return cast<FullExpr>(E).getSubExpr();
  case Stmt::CXXBindTemporaryExprClass:
    return cast<CXXBindTemporaryExpr>(E).getSubExpr();
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return cast<SubstNonTypeTemplateParmExpr>(E).getReplacement();
  case Stmt::OpaqueValueExprClass:
    return cast<OpaqueValueExpr>(E).getSourceExpr();
  case Stmt::CXXDefaultArgExprClass:
    return cast<CXXDefaultArgExpr>(E).getExpr();
  case Stmt::CXXDefaultInitExprClass:
    return cast<CXXDefaultInitExpr>(E).getExpr();
  case Stmt::CXXStdInitializerListExprClass:
    return cast<CXXStdInitializerListExpr>(E).getSubExpr();
  default:
    return nullptr;
  }
}

int FunctionLowering::lower(const Expr *E) {
  if (isa<CXXDefaultArgExpr>(E)) // one expression for all calls
    forget(*wrapped(*E));
  if (const Expr *Sub = wrapped(*E))
    return reg(Sub);
  switch (E->getStmtClass()) {
  case Stmt::MaterializeTemporaryExprClass:
    return lowerTemporary(*cast<MaterializeTemporaryExpr>(E));
  case Stmt::DeclRefExprClass:
    return lowerReference(*cast<DeclRefExpr>(E));
  case Stmt::CXXThisExprClass:
    return lowerThis();
  case Stmt::ArrayInitLoopExprClass: // of a whole array
    return emit(OpCode::Copy,
                reg(cast<ArrayInitLoopExpr>(E)->getCommonExpr()->getSourceExpr()),
                None, None, Tables.type(E->getType()));
  case Stmt::MemberExprClass:
    return lowerMember(*cast<MemberExpr>(E));
  case Stmt::UnaryOperatorClass:
    return lowerUnary(*cast<UnaryOperator>(E));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return lowerBinary(*cast<BinaryOperator>(E));
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass: {
    const auto *C = cast<AbstractConditionalOperator>(E);
    return emit(OpCode::Phi, reg(C->getTrueExpr()), reg(C->getFalseExpr()),
                None, Tables.type(E->getType()));
  }
  case Stmt::ArraySubscriptExprClass: {
    const auto *A = cast<ArraySubscriptExpr>(E);
    return library(LibraryOp::Subscript, reg(A->getBase()),
                   {reg(A->getIdx())}, E->getType(), E->getSourceRange());
  }
  default:
    if (const auto *C = dyn_cast<CastExpr>(E))
      return lowerCast(*C);
    return lowerEffect(*E);
  }
}

/// Expressions that call, or begin or end the life of something.
int FunctionLowering::lowerEffect(const Expr &E) {
  switch (E.getStmtClass()) {
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return lowerRewritten(cast<CXXRewrittenBinaryOperator>(E));
  case Stmt::CXXOperatorCallExprClass:
    return lowerOperator(cast<CXXOperatorCallExpr>(E));
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return lowerCall(cast<CallExpr>(E));
  case Stmt::LambdaExprClass:
    return lowerLambda(cast<LambdaExpr>(E));
  case Stmt::InitListExprClass:
    return lowerInitList(cast<InitListExpr>(E));
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return lowerConstruct(cast<CXXConstructExpr>(E));
  case Stmt::CXXNewExprClass:
    return lowerNew(cast<CXXNewExpr>(E));
  case Stmt::CoawaitExprClass:
  case Stmt::CoyieldExprClass:
    return reg(cast<CoroutineSuspendExpr>(E).getResumeExpr());
  case Stmt::CXXDeleteExprClass:
    return emit(OpCode::Delete, reg(cast<CXXDeleteExpr>(E).getArgument()));
  case Stmt::CXXThrowExprClass:
    return lowerThrow(cast<CXXThrowExpr>(E));
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
    if (isObjectKind(Tables.kind(E.getType())))
      return constructValue(E.getType(), {}, E.getSourceRange());
    return Tables.kind(E.getType()) == TypeKind::Scalar
               ? emit(OpCode::Constant, None, None, 0)
               : emit(OpCode::Null);
  default:
    return lowerLiteral(E);
  }
}

/// Literals; anything else is not ownership.
int FunctionLowering::lowerLiteral(const Expr &E) {
  switch (E.getStmtClass()) {
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
    return emit(OpCode::Null);
  case Stmt::StringLiteralClass:
    return emit(OpCode::Text, None, None,
                Tables.string(cast<StringLiteral>(E).getBytes()));
  case Stmt::IntegerLiteralClass: {
    const llvm::APInt V = cast<IntegerLiteral>(E).getValue();
    return V.getActiveBits() < 31
               ? emit(OpCode::Constant, None, None, int(V.getZExtValue()))
               : None;
  }
  case Stmt::FloatingLiteralClass:
    return lowerFloating(cast<FloatingLiteral>(E));
  case Stmt::CXXBoolLiteralExprClass:
    return emit(OpCode::Constant, None, None,
                cast<CXXBoolLiteralExpr>(E).getValue());
  case Stmt::CharacterLiteralClass:
    return emit(OpCode::Constant, None, None,
                int(cast<CharacterLiteral>(E).getValue()));
  case Stmt::CXXTypeidExprClass:
    return lowerTypeid(cast<CXXTypeidExpr>(E));
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::SizeOfPackExprClass:
  case Stmt::TypeTraitExprClass:
    return lowerEvaluated(E);
  default:
    return None;
  }
}

/// A prvalue that gets a place of its own, until the full expression ends.
int FunctionLowering::lowerTemporary(const MaterializeTemporaryExpr &E) {
  const Expr *Sub = E.getSubExpr();
  int Value = reg(Sub);
  const auto *V = dyn_cast_or_null<VarDecl>(E.getExtendingDecl());
  if (isObjectKind(Tables.kind(Sub->getType()))) {
    if (V)
      ExtendedBy[V].push_back({None, Value});
    return Value;
  }
  int Location = temporary(Value, Sub->getType(), E.getSourceRange());
  if (const auto *B =
          dyn_cast<CXXBindTemporaryExpr>(Sub->IgnoreParenNoopCasts(Tables.AST)))
    TemporarySlots[B] = F->variables.size() - 1;
  if (V)
    ExtendedBy[V].push_back({int(F->variables.size()) - 1, None});
  return Location;
}

int FunctionLowering::lowerCast(const CastExpr &E) {
  const Expr *Sub = E.getSubExpr();
  switch (E.getCastKind()) {
  case CK_LValueToRValue:
    if (std::optional<int> Known = lowerConstantRead(*Sub))
      return *Known;
    return emit(OpCode::Load, reg(Sub), None, None, Tables.type(E.getType()));
  case CK_PointerToBoolean:
  case CK_IntegralToBoolean:
  case CK_MemberPointerToBoolean:
    return emit(OpCode::Test, reg(Sub));
  case CK_NullToPointer:
  case CK_NullToMemberPointer:
    return emit(OpCode::Null);
  case CK_ArrayToPointerDecay:
    if (isa<StringLiteral>(Sub->IgnoreParens()) || isRawStorage(*Sub))
      return reg(Sub);
    return library(LibraryOp::Begin, reg(Sub), {}, E.getType(), {});
  case CK_DerivedToBase:
  case CK_UncheckedDerivedToBase:
    return lowerToBase(E);
  case CK_BitCast:
    return lowerPointerCast(E);
  case CK_Dynamic:
    return library(LibraryOp::Cast, None, {reg(Sub)}, E.getType(), {});
  case CK_IntegralToFloating:
    return lowerToFloating(E, Arithmetic::Multiply);
  case CK_FloatingToIntegral:
    return lowerToFloating(E, Arithmetic::Divide);
  case CK_ToVoid:
    reg(Sub);
    return None;
  default:
    return reg(Sub);
  }
}

int FunctionLowering::lowerVariable(const VarDecl &V) {
  QualType T = V.getType();
  int Location = None;
  if (V.hasGlobalStorage()) {
    Location = emit(OpCode::Global, None, None, Tables.global(V), Tables.type(T));
  } else {
    // What its own initialiser captures is named before it is declared.
    const bool Own = Decl && V.getDeclContext() == dyn_cast<DeclContext>(Decl);
    if (!Own && !Variables.count(&V))
      return None;
    Location =
        emit(OpCode::Var, None, None, declareVariable(V), Tables.type(T));
  }
  return T->isReferenceType() ? through(Location, T) : Location;
}

int FunctionLowering::lowerBinding(const BindingDecl &B) {
  if (!B.getHoldingVar())
    return reg(B.getBinding());
  const auto *D = cast<DecompositionDecl>(B.getDecomposedDecl());
  int Index = llvm::find(D->bindings(), &B) - D->bindings().begin();
  int Object = lowerVariable(*D);
  return element(Object, D->getType().getNonReferenceType(), Index, B.getType(),
                 {});
}

int FunctionLowering::lowerReference(const DeclRefExpr &E) {
  const ValueDecl *D = E.getDecl();
  if (const auto *Fn = dyn_cast<FunctionDecl>(D))
    return emit(OpCode::Function, None, None, Tables.symbol(*Fn));
  if (const auto *C = dyn_cast<EnumConstantDecl>(D)) {
    const llvm::APSInt &V = C->getInitVal();
    return V.getActiveBits() < 31
               ? emit(OpCode::Constant, None, None, int(V.getExtValue()))
               : None;
  }
  if (const auto *B = dyn_cast<BindingDecl>(D))
    return lowerBinding(*B);
  const auto *V = dyn_cast<VarDecl>(D);
  if (!V)
    return None;
  auto Captured = Captures.find(V);
  if (Captured == Captures.end())
    return lowerVariable(*V);
  QualType T = Captured->second->getType();
  int Id = Tables.field(*Captured->second);
  int Object = emit(OpCode::Deref, emit(OpCode::This));
  int Location = emit(OpCode::Field, Object, None, Id, Tables.type(T));
  return T->isReferenceType() ? through(Location, T) : Location;
}

int FunctionLowering::lowerThis() {
  int This = emit(OpCode::This);
  if (!ThisCapture)
    return This;
  QualType T = ThisCapture->getType();
  int Object = emit(OpCode::Deref, This);
  int Location = emit(OpCode::Field, Object, None, Tables.field(*ThisCapture),
                      Tables.type(T));
  return T->isPointerType()
             ? emit(OpCode::Load, Location, None, None, Tables.type(T))
             : Location;
}

int FunctionLowering::lowerMember(const MemberExpr &E) {
  const ValueDecl *D = E.getMemberDecl();
  if (const auto *V = dyn_cast<VarDecl>(D))
    return lowerVariable(*V);
  const auto *Field = dyn_cast<FieldDecl>(D);
  if (!Field)
    return isa<FunctionDecl>(D) ? None : reg(E.getBase());
  const Expr *Base = E.getBase();
  QualType BaseType =
      E.isArrow() ? Base->getType()->getPointeeType() : Base->getType();
  int Object = reg(Base);
  if (E.isArrow())
    Object = emit(OpCode::Deref, Object, None, None, Tables.type(BaseType));
  TypeKind K = Tables.kind(BaseType);
  if (K == TypeKind::Tuple || (K == TypeKind::Opaque && Tables.model(BaseType)))
    return library(LibraryOp::GetElement, Object,
                   {emit(OpCode::Constant, None, None,
                         int(Field->getFieldIndex()))},
                   E.getType(), E.getSourceRange());
  if (isPointerItself(E, *Field))
    return Object;
  const auto *Parent = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (!Parent || (Tables.inSystemHeader(*Parent) && !Parent->isLambda()))
    return None;
  int Location = emit(OpCode::Field, Object, None, Tables.field(*Field),
                      Tables.type(Field->getType()));
  return Field->getType()->isReferenceType()
             ? through(Location, Field->getType())
             : Location;
}

int FunctionLowering::lowerLambda(const LambdaExpr &E) {
  const CXXRecordDecl &Class = *E.getLambdaClass();
  addCallOperators(Class, Discovered);
  unsigned T = Tables.type(E.getType());
  int Object = emit(OpCode::New, None, None, None, T, 0, {},
                    E.getIntroducerRange());
  auto Init = E.capture_init_begin();
  auto Capture = E.capture_begin();
  for (const FieldDecl *Field : Class.fields()) {
    if (Init == E.capture_init_end())
      break;
    const Expr *Value = *Init++;
    SourceRange At = Capture != E.capture_end()
                         ? SourceRange((*Capture).getLocation())
                         : E.getIntroducerRange();
    if (Capture != E.capture_end() && (*Capture).isImplicit())
      At = E.getIntroducerRange();
    else if (Capture != E.capture_end() && E.isInitCapture(&*Capture))
      At = (*Capture).getCapturedVar()->getSourceRange();
    ++Capture;
    if (!Value)
      continue;
    int Location = emit(OpCode::Field, Object, None, Tables.field(*Field),
                        Tables.type(Field->getType()));
    emitStore(Location, reg(Value), Tables.type(Field->getType()), OpInit, At);
  }
  return Object;
}

int FunctionLowering::lowerNew(const CXXNewExpr &E) {
  QualType T = E.getAllocatedType();
  const Expr *Init = E.getInitializer();
  if (Init && !E.isArray()) {
    int Value = reg(Init);
    if (const FunctionDecl *New = E.getOperatorNew();
        New && New->isReservedGlobalPlacementOperator())
      return lowerPlacement(E, Value);
    if (isObjectKind(Tables.kind(T)))
      return Value;
    int Box = emit(OpCode::New, None, None, None, Tables.type(T), 0, {},
                   E.getSourceRange());
    int Location = emit(OpCode::Deref, Box, None, None, Tables.type(T));
    emitStore(Location, Value, Tables.type(T), OpInit, E.getSourceRange());
    return Box;
  }
  if (E.isArray())
    T = Tables.AST.getIncompleteArrayType(T, ArraySizeModifier::Normal, 0);
  return emit(OpCode::New, None, None, None, Tables.type(T), 0, {},
              E.getSourceRange());
}

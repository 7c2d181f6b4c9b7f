//===- extract/LowerCall.cpp - calls of every kind ------------------------===//

#include "extract/CountedPointer.h"
#include "extract/FunctionLowering.h"
#include "extract/Names.h"

using namespace clang;
using namespace refcycle;

/// The object a member call is made on, below the implicit conversions to the
/// base class that declares the member.
const Expr *FunctionLowering::underlyingReceiver(const Expr *E) {
  while (const auto *C = dyn_cast<ImplicitCastExpr>(E->IgnoreParens())) {
    if (C->getCastKind() != CK_UncheckedDerivedToBase &&
        C->getCastKind() != CK_DerivedToBase && C->getCastKind() != CK_NoOp)
      break;
    if (C->getCastKind() != CK_NoOp && partOf(*C).first != None)
      return C;
    E = C->getSubExpr();
  }
  return E->IgnoreParens();
}

/// The flag of a call that returns an object of its own.
unsigned FunctionLowering::byValue(const CallExpr &E) const {
  return E.isPRValue() && isObjectKind(Tables.kind(E.getType())) ? OpByValue
                                                                 : 0;
}

int FunctionLowering::lowerCallable(int Callee, Exprs Args, const CallExpr &E) {
  // The parameters are those of the holder's call operator, or of the function
  // type called; std::invoke and kin forward, so theirs are the arguments'.
  const FunctionDecl *Fn = E.getDirectCallee();
  const auto *Proto =
      Fn ? (Fn->getOverloadedOperator() == OO_Call
                ? Fn->getType()->getAs<FunctionProtoType>()
                : nullptr)
         : E.getCallee()->getType()->isPointerType()
               ? E.getCallee()->getType()->getPointeeType()
                     ->getAs<FunctionProtoType>()
               : nullptr;
  std::vector<int> Values;
  for (size_t I = 0; I < Args.size(); ++I) {
    if (Proto && I < Proto->getNumParams())
      Values.push_back(passArgument(Proto->getParamType(I), Args[I]));
    else
      Values.push_back(isObjectKind(Tables.kind(Args[I]->getType()))
                           ? reg(Args[I])
                           : valueOf(Args[I]));
  }
  return emit(OpCode::CallValue, Callee, None, None, Tables.type(E.getType()),
              byValue(E), Values, E.getSourceRange());
}

/// A function, a pointer to one, or an object of a class with a call operator.
static bool isCallable(ASTContext &AST, QualType T) {
  T = T.getNonReferenceType();
  if (T->isFunctionType() || T->isFunctionPointerType())
    return true;
  const auto *D = T->getAsCXXRecordDecl();
  if (!D || !D->hasDefinition())
    return false;
  auto Name = AST.DeclarationNames.getCXXOperatorName(OO_Call);
  return !D->getDefinition()->lookup(Name).empty();
}

/// Could what \p E passes be kept, and keep something alive? An object of a
/// class is kept as a copy only.
bool FunctionLowering::givesOwner(const Expr &E) const {
  if (E.isLValue() && Tables.kind(E.getType()) == TypeKind::Record)
    return false;
  return Tables.owns(E.getType());
}

/// Unmodelled library code keeps nothing, but may call what it is given. Code
/// without a body here may do both, and is resolved at link time.
/// What a function that is not known is given to write, has any value then: a
/// number by reference or by address.
void FunctionLowering::forgetWritten(const Expr &Argument, QualType Parameter) {
  const Expr *Plain = Argument.IgnoreParenImpCasts();
  const bool ByReference = !Parameter.isNull() &&
                           Parameter->isLValueReferenceType() &&
                           !Parameter->getPointeeType().isConstQualified();
  const auto *Address = dyn_cast<UnaryOperator>(Plain);
  const bool ByAddress = Address && Address->getOpcode() == UO_AddrOf &&
                         (Parameter.isNull() ||
                          !Parameter->getPointeeType().isConstQualified());
  if (ByAddress && !ByReference)
    Plain = Address->getSubExpr()->IgnoreParens();
  else if (!ByReference)
    return;
  if (Plain->isGLValue() && Tables.kind(Plain->getType()) == TypeKind::Scalar)
    emitStore(reg(Plain), None, Tables.type(Plain->getType()), 0,
              Argument.getSourceRange());
}

/// The type of the parameter that argument \p A of \p E is given for, in an instance
/// or \p AsWritten, in its template; null where there is none.
QualType FunctionLowering::parameterOf(const CallExpr &E, const Expr &A,
                                       bool AsWritten) {
  const FunctionDecl *Fn = E.getDirectCallee();
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Fn);
  unsigned I = llvm::find(E.arguments(), &A) - E.arg_begin();
  if (!Fn || I == E.getNumArgs())
    return {};
  if (isa<CXXOperatorCallExpr>(E) && Method && !Method->isStatic() && I-- == 0)
    return {};
  if (const auto *Pattern = Fn->getTemplateInstantiationPattern();
      Pattern && AsWritten)
    Fn = Pattern;
  const unsigned N = Fn->getNumParams();
  if (N && I >= N && Fn->getParamDecl(N - 1)->isParameterPack())
    I = N - 1;
  return I < N ? Fn->getParamDecl(I)->getType() : QualType();
}

int FunctionLowering::lowerUnknownCall(const FunctionDecl *Fn, Exprs Args,
                                       const CallExpr &E) {
  std::vector<int> Callables;
  for (const Expr *A : Args) {
    int Value = reg(A);
    HandedOut.insert(Value);
    if (isCallable(Tables.AST, A->getType()))
      Callables.push_back(Value);
    forgetWritten(*A, parameterOf(E, *A, /*AsWritten=*/false));
  }
  if (Fn && llvm::any_of(Args, [&](const Expr *A) { return givesOwner(*A); }))
    Tables.gap(GapKind::UnknownCall, qualifiedName(*Fn), F->symbol,
               E.getSourceRange());
  if (!Callables.empty())
    return library(LibraryOp::Calls, None, Callables, E.getType(),
                   E.getSourceRange());
  return emit(OpCode::Unknown, None, None, None, Tables.type(E.getType()),
              byValue(E));
}

int FunctionLowering::lowerProjectCall(const FunctionDecl &Fn, int Receiver,
                                       Exprs Args, bool Virtual,
                                       const CallExpr &E) {
  std::vector<int> Values;
  for (size_t I = 0; I < Args.size(); ++I)
    Values.push_back(I < Fn.getNumParams()
                         ? passArgument(Fn.getParamDecl(I)->getType(), Args[I])
                         : reg(Args[I]));
  return emit(OpCode::Call, Receiver, None, callee(Fn),
              Tables.type(E.getType()),
              (Virtual ? OpVirtual : 0) | byValue(E),
              Values, E.getSourceRange());
}

int FunctionLowering::lowerIndirectCall(Exprs Args, const CallExpr &E) {
  const Expr *Called = E.getCallee()->IgnoreParens();
  int Callee = reg(Called);
  const auto *B = dyn_cast<BinaryOperator>(Called);
  if (!B)
    return lowerCallable(Callee, Args, E);
  // (o.*m)(args): the receiver is the first argument.
  std::vector<int> Values{reg(B->getLHS())};
  for (const Expr *A : Args)
    Values.push_back(valueOf(A));
  return emit(OpCode::CallValue, reg(B->getRHS()), None, None,
              Tables.type(E.getType()), byValue(E), Values, E.getSourceRange());
}

int FunctionLowering::lowerCall(const CallExpr &E) {
  const FunctionDecl *Fn = E.getDirectCallee();
  std::vector<const Expr *> Args(E.arg_begin(), E.arg_end());
  if (!Fn)
    return lowerIndirectCall(Args, E);
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&E);
  const Expr *Object =
      Member ? underlyingReceiver(Member->getImplicitObjectArgument())
             : nullptr;
  if (auto Op = Tables.Knowledge.function(qualifiedName(*Fn));
      Op && !(keeps(*Op) && Tables.isOfOwnHolder(*Fn)))
    return lowerLibrary(*Op, Object, Object ? reg(Object) : None, Args, E);
  if (Member)
    return lowerMemberCall(*cast<CXXMethodDecl>(Fn), *Object, Args, E);
  if (Tables.inSystemHeader(*Fn))
    return lowerUnknownCall(Fn, Args, E);
  return lowerProjectCall(*Fn, None, Args, false, E);
}

/// The object of type \p Class that a member of \p Object is called on.
int FunctionLowering::receiverOf(const Expr &Object, QualType Class) {
  int R = reg(&Object);
  if (Object.getType()->isPointerType())
    return emit(OpCode::Deref, R, None, None, Tables.type(Class));
  if (Object.isPRValue() && !isObjectKind(Tables.kind(Class)))
    return temporary(R, Class, Object.getSourceRange());
  return R;
}

/// The call operator behind the pointer to a function that \p Method makes of a
/// closure; null if it makes something else.
static const CXXMethodDecl *pointedTo(const CXXMethodDecl &Method) {
  const CXXRecordDecl &Class = *Method.getParent();
  return isa<CXXConversionDecl>(Method) && Class.isLambda() &&
                 !Class.isGenericLambda()
             ? Class.getLambdaCallOperator()
             : nullptr;
}

int FunctionLowering::lowerMemberCall(const CXXMethodDecl &Method,
                                      const Expr &Object, Exprs Args,
                                      const CallExpr &E) {
  QualType Class = Object.getType();
  if (Class->isPointerType())
    Class = Class->getPointeeType();
  MemberCall C{Method, Object, Class, receiverOf(Object, Class), Args, E};
  if (isa<CXXDestructorDecl>(Method))
    return lowerDestroy(C.Receiver, Class, E.getSourceRange());
  if (const CXXMethodDecl *Body = pointedTo(Method))
    return emit(OpCode::Function, None, None, Tables.symbol(*Body));
  if (std::optional<int> Modelled = lowerModelledCall(C))
    return *Modelled;
  if (Tables.inSystemHeader(Method))
    return lowerSystemCall(C);
  const auto *Named = dyn_cast<MemberExpr>(E.getCallee()->IgnoreParens());
  const bool Qualified = Named && Named->hasQualifier();
  return lowerProjectCall(Method, C.Receiver, Args,
                          Method.isVirtual() && !Qualified, E);
}

/// Is \p Object the weak pointer to itself that a base keeps for the
/// class derived from it, `template <class T> struct FromThis { Weak<T> self; }`?
/// The first counted pointer sets it.
static bool isOwnWeakPointer(const Expr &Object) {
  const auto *M = dyn_cast<MemberExpr>(Object.IgnoreParenImpCasts());
  if (!M || !isa<CXXThisExpr>(M->getBase()->IgnoreParenImpCasts()))
    return false;
  const auto *Base = dyn_cast<ClassTemplateSpecializationDecl>(
      M->getMemberDecl()->getDeclContext());
  const FieldDecl *Counted =
      countedField(*Object.getType()->getAsCXXRecordDecl());
  const auto *To =
      Counted ? Counted->getType()->getPointeeType()->getAsCXXRecordDecl()
              : nullptr;
  return Base && To && To->hasDefinition() && To->isDerivedFrom(Base);
}

/// A method of a class that has a model; nothing where the model does not say
/// what it does.
std::optional<int> FunctionLowering::lowerModelledCall(const MemberCall &C) {
  const TypeModel *M = Tables.model(C.Class);
  if (!M)
    return std::nullopt;
  if (auto Op = Tables.Knowledge.method(*M, C.Method.getNameAsString()))
    return lowerLibrary(*Op, &C.Object, C.Receiver, C.Args, C.E);
  if (isa<CXXConversionDecl>(C.Method))
    return lowerConversion(C);
  if (M->ByShape && M->Strong == Strength::Weak && C.Args.empty() &&
      Tables.strength(C.E.getType()) == Strength::Strong)
    return isOwnWeakPointer(C.Object)
               ? library(LibraryOp::FromThis, emit(OpCode::This), {},
                         C.E.getType(), C.E.getSourceRange())
               : lowerLibrary(LibraryOp::Lock, &C.Object, C.Receiver, C.Args,
                              C.E);
  if (M->Kind != TypeKind::Pointer)
    return std::nullopt;
  if (C.Args.empty() && C.E.getType()->isPointerType())
    return load(C.Receiver, C.Class);
  if (!Tables.inSystemHeader(C.Method))
    return lowerUnknownCall(&C.Method, C.Args, C.E);
  return std::nullopt;
}

/// A modelled object as what it converts to.
int FunctionLowering::lowerConversion(const MemberCall &C) {
  const TypeKind K = Tables.kind(C.Class);
  QualType To = C.E.getType();
  if (!To->isBooleanType())
    return load(C.Receiver, C.Class);
  return emit(OpCode::Test, isObjectKind(K) ? library(LibraryOp::HasValue,
                                                      C.Receiver, {}, To, {})
                                            : load(C.Receiver, C.Class));
}

/// A method of a class of a library that has no model; or one that a class of
/// the project has from there, which may be a class that keeps.
int FunctionLowering::lowerSystemCall(const MemberCall &C) {
  auto Op = Tables.kind(C.Class) == TypeKind::Record ? operationOf(C.Method)
                                                     : std::nullopt;
  if (Op && (keeps(*Op) || *Op == LibraryOp::Clear ||
             *Op == LibraryOp::RunKept || *Op == LibraryOp::RunSome))
    return lowerLibrary(*Op, &C.Object, C.Receiver, C.Args, C.E);
  const int Result = lowerUnknownCall(&C.Method, C.Args, C.E);
  if (Tables.kind(C.Class) == TypeKind::Scalar && !C.Method.isConst() &&
      !C.Method.isStatic())
    emitStore(C.Receiver, None, Tables.type(C.Class), 0, C.E.getSourceRange());
  return Result;
}

//===- extract/LowerCall.cpp - calls of every kind ------------------------===//

#include "extract/FunctionLowering.h"
#include "extract/Names.h"

using namespace clang;
using namespace refcycle;

/// The object a member call is made on, below the implicit conversions to the
/// base class that declares the member.
static const Expr *underlyingReceiver(const Expr *E) {
  while (const auto *C = dyn_cast<ImplicitCastExpr>(E->IgnoreParens())) {
    if (C->getCastKind() != CK_UncheckedDerivedToBase &&
        C->getCastKind() != CK_DerivedToBase && C->getCastKind() != CK_NoOp)
      break;
    E = C->getSubExpr();
  }
  return E->IgnoreParens();
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
              0, Values, E.getSourceRange());
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
int FunctionLowering::lowerUnknownCall(const FunctionDecl *Fn, Exprs Args,
                                       const CallExpr &E) {
  std::vector<int> Callables;
  for (const Expr *A : Args) {
    int Value = reg(A);
    HandedOut.insert(Value);
    if (isCallable(Tables.AST, A->getType()))
      Callables.push_back(Value);
  }
  if (Fn && llvm::any_of(Args, [&](const Expr *A) { return givesOwner(*A); }))
    Tables.gap(GapKind::UnknownCall, qualifiedName(*Fn), *Decl,
               E.getSourceRange());
  if (!Callables.empty())
    return library(LibraryOp::Calls, None, Callables, E.getType(),
                   E.getSourceRange());
  return emit(OpCode::Unknown, None, None, None, Tables.type(E.getType()));
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
              Tables.type(E.getType()), Virtual ? OpVirtual : 0, Values,
              E.getSourceRange());
}

int FunctionLowering::lowerCall(const CallExpr &E) {
  const FunctionDecl *Fn = E.getDirectCallee();
  std::vector<const Expr *> Args(E.arg_begin(), E.arg_end());
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&E);
  if (!Fn) {
    int Callee = reg(E.getCallee()->IgnoreParens());
    if (const auto *B =
            dyn_cast<BinaryOperator>(E.getCallee()->IgnoreParens())) {
      // (o.*m)(args): the receiver is the first argument.
      std::vector<int> Values{reg(B->getLHS())};
      for (const Expr *A : Args)
        Values.push_back(valueOf(A));
      return emit(OpCode::CallValue, reg(B->getRHS()), None, None,
                  Tables.type(E.getType()), 0, Values, E.getSourceRange());
    }
    return lowerCallable(Callee, Args, E);
  }
  const Expr *Object = Member ? Member->getImplicitObjectArgument() : nullptr;
  const Expr *Under = Object ? underlyingReceiver(Object) : nullptr;
  if (auto Op = Tables.Knowledge.function(qualifiedName(*Fn)))
    return lowerLibrary(*Op, Under, Under ? reg(Under) : None, Args, E);
  if (!Member) {
    if (Tables.inSystemHeader(*Fn) && !Fn->isOverloadedOperator())
      return lowerUnknownCall(Fn, Args, E);
    if (Fn->isOverloadedOperator() && Tables.inSystemHeader(*Fn))
      return lowerUnknownCall(Fn, Args, E);
    return lowerProjectCall(*Fn, None, Args, false, E);
  }
  const auto *Method = cast<CXXMethodDecl>(Fn);
  QualType ObjectType = Under->getType();
  if (ObjectType->isPointerType())
    ObjectType = ObjectType->getPointeeType();
  int Receiver = reg(Under);
  if (Under->getType()->isPointerType())
    Receiver = emit(OpCode::Deref, Receiver, None, None,
                    Tables.type(ObjectType));
  else if (Under->isPRValue() && !isObjectKind(Tables.kind(ObjectType)))
    Receiver = temporary(Receiver, ObjectType, Under->getSourceRange());
  if (isa<CXXDestructorDecl>(Method))
    return lowerDestroy(Receiver, ObjectType, E.getSourceRange());
  if (const TypeModel *M = Tables.model(ObjectType)) {
    if (auto Op = Tables.Knowledge.method(*M, Method->getNameAsString()))
      return lowerLibrary(*Op, Under, Receiver, Args, E);
    if (isa<CXXConversionDecl>(Method) && M->Kind == TypeKind::Pointer) {
      int Value = emit(OpCode::Load, Receiver, None, None,
                       Tables.type(ObjectType));
      return E.getType()->isBooleanType() ? emit(OpCode::Test, Value) : Value;
    }
    if (isa<CXXConversionDecl>(Method))
      return E.getType()->isBooleanType()
                 ? emit(OpCode::Test,
                        isObjectKind(M->Kind)
                            ? library(LibraryOp::HasValue, Receiver, {},
                                      E.getType(), {})
                            : emit(OpCode::Load, Receiver, None, None,
                                   Tables.type(ObjectType)))
                 : emit(OpCode::Load, Receiver, None, None,
                        Tables.type(ObjectType));
    if (M->Kind == TypeKind::Pointer && Args.empty() &&
        E.getType()->isPointerType())
      return emit(OpCode::Load, Receiver, None, None, Tables.type(ObjectType));
    if (M->Kind == TypeKind::Pointer && Tables.inSystemHeader(*Fn) == false)
      return lowerUnknownCall(Fn, Args, E);
  }
  if (Tables.inSystemHeader(*Fn)) {
    // A class of the project that derives from one that keeps.
    auto Op = Tables.kind(ObjectType) == TypeKind::Record ? operationOf(*Fn)
                                                          : std::nullopt;
    if (Op && (keeps(*Op) || *Op == LibraryOp::Clear ||
               *Op == LibraryOp::RunKept))
      return lowerLibrary(*Op, Under, Receiver, Args, E);
    return lowerUnknownCall(Fn, Args, E);
  }
  bool Qualified = false;
  if (const auto *ME = dyn_cast<MemberExpr>(E.getCallee()->IgnoreParens()))
    Qualified = ME->hasQualifier();
  return lowerProjectCall(*Fn, Receiver, Args,
                          Method->isVirtual() && !Qualified, E);
}

static std::optional<Comparison> comparison(OverloadedOperatorKind K) {
  switch (K) {
  case OO_EqualEqual: return Comparison::Equal;
  case OO_ExclaimEqual: return Comparison::NotEqual;
  case OO_Less: return Comparison::Less;
  case OO_LessEqual: return Comparison::LessEqual;
  case OO_Greater: return Comparison::Greater;
  case OO_GreaterEqual: return Comparison::GreaterEqual;
  default: return std::nullopt;
  }
}

int FunctionLowering::lowerOperator(const CXXOperatorCallExpr &E) {
  const FunctionDecl *Fn = E.getDirectCallee();
  const Expr *Object = underlyingReceiver(E.getArg(0));
  QualType T = Object->getType();
  TypeKind K = Tables.kind(T);
  std::vector<const Expr *> Rest(E.arg_begin() + 1, E.arg_end());
  OverloadedOperatorKind O = E.getOperator();
  const bool Modelled = Tables.model(T) != nullptr;

  if (Modelled) {
    auto Cell = [&] {
      int R = reg(Object);
      return Object->isPRValue() && !isObjectKind(K)
                 ? R
                 : emit(OpCode::Load, R, None, None, Tables.type(T));
    };
    if (auto C = comparison(O); C && E.getNumArgs() == 2) {
      auto Value = [&](const Expr *A) {
        return isObjectKind(Tables.kind(A->getType())) ? reg(A) : valueOf(A);
      };
      return emit(OpCode::Compare, Value(E.getArg(0)), Value(E.getArg(1)),
                  int(*C));
    }
    switch (K) {
    case TypeKind::Pointer:
      if (O == OO_Arrow)
        return Cell();
      if (O == OO_Star)
        return emit(OpCode::Deref, Cell(), None, None,
                    Tables.type(E.getType()));
      if (O == OO_Equal) {
        int Value = convert(T, Rest[0]);
        return emitStore(reg(Object), Value, Tables.type(T), 0,
                         E.getSourceRange());
      }
      if (O == OO_Subscript)
        return library(LibraryOp::Subscript,
                       emit(OpCode::Deref, Cell()), {valueOf(Rest[0])},
                       E.getType(), E.getSourceRange());
      if (O == OO_Exclaim)
        return emit(OpCode::Not, emit(OpCode::Test, Cell()));
      if (O == OO_Call)
        return lowerCallable(emit(OpCode::Deref, Cell()), Rest, E);
      break;
    case TypeKind::Callable:
      if (O == OO_Equal) {
        int Value = convert(T, Rest[0]);
        return emitStore(reg(Object), Value, Tables.type(T), 0,
                         E.getSourceRange());
      }
      if (O == OO_Call)
        return lowerCallable(Cell(), Rest, E);
      break;
    case TypeKind::Iterator:
      if (O == OO_Star)
        return emit(OpCode::Deref, Cell(), None, None,
                    Tables.type(E.getType()));
      if (O == OO_Arrow)
        return emit(OpCode::Deref, Cell(), None, None,
                    Tables.type(E.getType()->getPointeeType()));
      if (O == OO_PlusPlus || O == OO_MinusMinus)
        return emit(OpCode::Step, reg(Object), None, O == OO_PlusPlus ? 1 : -1,
                    Tables.type(T), Rest.empty() ? 0 : OpPost);
      if (O == OO_Equal)
        return emitStore(reg(Object), valueOf(Rest[0]), Tables.type(T), 0,
                         E.getSourceRange());
      if (O == OO_Plus || O == OO_Minus)
        return library(LibraryOp::Advance, None, {Cell()}, E.getType(), {});
      break;
    case TypeKind::Optional:
      if (O == OO_Star || O == OO_Arrow)
        return library(LibraryOp::Front, reg(Object), {}, E.getType(),
                       E.getSourceRange());
      if (O == OO_Equal) {
        const auto *D = Rest[0]->getType()->getAsCXXRecordDecl();
        TypeKind From = Tables.kind(Rest[0]->getType());
        if (From == TypeKind::Optional)
          return emitStore(reg(Object), valueOf(Rest[0]), Tables.type(T), 0,
                           E.getSourceRange());
        if (From == TypeKind::Opaque && D && Tables.inSystemHeader(*D))
          return library(LibraryOp::Clear, reg(Object), {}, E.getType(),
                         E.getSourceRange());
        return library(LibraryOp::InsertValue, reg(Object), {valueOf(Rest[0])},
                       Rest[0]->getType(), E.getSourceRange());
      }
      break;
    case TypeKind::Sequence:
    case TypeKind::Set:
    case TypeKind::Map:
    case TypeKind::Tuple:
      if (O == OO_Equal) {
        int Value = Tables.kind(Rest[0]->getType()) == K
                        ? valueOf(Rest[0])
                        : constructValue(T, {Rest[0]}, E.getSourceRange());
        return emitStore(reg(Object), Value, Tables.type(T), 0,
                         E.getSourceRange());
      }
      if (O == OO_Subscript)
        if (auto Op = Tables.Knowledge.method(*Tables.model(T), "operator[]"))
          return lowerLibrary(*Op, Object, reg(Object), Rest, E);
      break;
    case TypeKind::Scalar:
      if (O == OO_Equal)
        return emitStore(reg(Object), valueOf(Rest[0]), Tables.type(T), 0,
                         E.getSourceRange());
      if (O == OO_PlusEqual)
        return emitStore(reg(Object), None, Tables.type(T), 0,
                         E.getSourceRange());
      break;
    default:
      break;
    }
    if (!Fn || Tables.inSystemHeader(*Fn))
      return lowerUnknownCall(nullptr, Rest, E);
  }
  if (!Fn)
    return lowerUnknownCall(nullptr, Rest, E);
  if (auto C = comparison(O); C && Tables.inSystemHeader(*Fn) &&
                              E.getNumArgs() == 2) {
    auto Value = [&](const Expr *A) {
      return isObjectKind(Tables.kind(A->getType())) ? reg(A) : valueOf(A);
    };
    return emit(OpCode::Compare, Value(E.getArg(0)), Value(E.getArg(1)),
                int(*C));
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
  if (Method && (Method->isCopyAssignmentOperator() ||
                 Method->isMoveAssignmentOperator()) &&
      !Method->isUserProvided() && K == TypeKind::Record) {
    return emitStore(reg(Object), valueOf(Rest[0]), Tables.type(T), 0,
                     E.getSourceRange());
  }
  if (Tables.inSystemHeader(*Fn) && !(Method && Method->getParent()->isLambda()))
    return lowerUnknownCall(nullptr, Rest, E);
  if (Method && !Method->isStatic())
    return lowerProjectCall(*Fn, reg(Object), Rest, Method->isVirtual(), E);
  std::vector<const Expr *> All(E.arg_begin(), E.arg_end());
  return lowerProjectCall(*Fn, None, All, false, E);
}

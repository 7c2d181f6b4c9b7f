//===- extract/LowerOverloaded.cpp - overloaded operators -----------------===//
//
//   operator --model of the first operand, by its kind--> operations
//            --a body, or may be linked--> Call
//            --otherwise--> Unknown
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"
#include "extract/Names.h"

using namespace clang;
using namespace refcycle;

static std::optional<Comparison> comparison(OverloadedOperatorKind K) {
  switch (K) {
  case OO_EqualEqual:
    return Comparison::Equal;
  case OO_ExclaimEqual:
    return Comparison::NotEqual;
  case OO_Less:
    return Comparison::Less;
  case OO_LessEqual:
    return Comparison::LessEqual;
  case OO_Greater:
    return Comparison::Greater;
  case OO_GreaterEqual:
    return Comparison::GreaterEqual;
  default:
    return std::nullopt;
  }
}

int FunctionLowering::lowerOperator(const CXXOperatorCallExpr &E) {
  const FunctionDecl *Fn = E.getDirectCallee();
  std::vector<const Expr *> Rest(E.arg_begin() + 1, E.arg_end());
  const Expr *First = underlyingReceiver(E.getArg(0));
  OperatorCall C{E, First, First->getType(), Tables.kind(First->getType()),
                 Rest};
  if (std::optional<int> Known = lowerFunctionObject(C))
    return *Known;
  const bool Modelled = Tables.model(C.Class) != nullptr;
  const bool System = Fn && Tables.inSystemHeader(*Fn);
  if (auto How = comparison(E.getOperator());
      How && (Modelled || System) && E.getNumArgs() == 2)
    return lowerComparison(*How, *E.getArg(0), *E.getArg(1));
  if (Modelled)
    if (std::optional<int> Known = lowerModelledOperator(C))
      return *Known;
  if (!Fn || (Modelled && System))
    return lowerUnknownCall(nullptr, Rest, E);
  const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
  if (Method && isPlain(*Method) && C.Kind == TypeKind::Record)
    return assign(C, reg(First), valueOf(Rest[0]));
  if (System && !(Method && Method->getParent()->isLambda()))
    return lowerUnknownCall(nullptr, Rest, E);
  if (Method && !Method->isStatic())
    return lowerProjectCall(*Fn, reg(First), Rest, Method->isVirtual(), E);
  std::vector<const Expr *> All(E.arg_begin(), E.arg_end());
  return lowerProjectCall(*Fn, None, All, false, E);
}

/// What the configuration says of the function object of a library that \p E names.
std::optional<LibraryOp>
FunctionLowering::functionObject(const Expr &E) const {
  const VarDecl *V = refcycle::functionObject(E);
  if (!V || !Tables.inSystemHeader(*V))
    return std::nullopt;
  return Tables.Knowledge.function(qualifiedName(*V));
}

/// `std::ranges::copy(c, i)` calls an object. Of views, `c | std::views::filter(f)`,
/// those are known that give elements of c itself.
std::optional<int> FunctionLowering::lowerFunctionObject(const OperatorCall &C) {
  if (C.E.getOperator() == OO_Call) {
    if (auto Op = functionObject(*C.First))
      return lowerLibrary(*Op, nullptr, None, C.Rest, C.E);
    return std::nullopt;
  }
  if (C.E.getOperator() != OO_Pipe || C.Rest.empty())
    return std::nullopt;
  const Expr *View = C.Rest[0]->IgnoreUnlessSpelledInSource();
  std::vector<const Expr *> Args = {C.First};
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(View);
      Call && Call->getOperator() == OO_Call) {
    View = Call->getArg(0);
    Args.insert(Args.end(), Call->arg_begin() + 1, Call->arg_end());
  }
  if (auto Op = functionObject(*View); Op && isView(*Op))
    return lowerLibrary(*Op, nullptr, None, Args, C.E);
  return std::nullopt;
}

int FunctionLowering::lowerComparison(Comparison How, const Expr &L,
                                      const Expr &R) {
  auto Value = [&](const Expr &A) {
    return isObjectKind(Tables.kind(A.getType())) ? reg(&A) : valueOf(&A);
  };
  const unsigned T = Tables.type(L.getType());
  return emit(OpCode::Compare, Value(L), Value(R), int(How),
              isObjectKind(Tables.kind(L.getType())) ? T : 0);
}

/// `a < b` by an operator<=> of a library, as if it were written that way.
int FunctionLowering::lowerRewritten(const CXXRewrittenBinaryOperator &E) {
  const auto Form = E.getDecomposedForm();
  const auto *Inner =
      dyn_cast<CXXOperatorCallExpr>(Form.InnerBinOp->IgnoreImplicit());
  const FunctionDecl *Fn = Inner ? Inner->getDirectCallee() : nullptr;
  if (Fn && Inner->getOperator() == OO_Spaceship && Tables.inSystemHeader(*Fn))
    if (auto How = comparison(BinaryOperator::getOverloadedOperator(Form.Opcode)))
      return lowerComparison(*How, *Form.LHS, *Form.RHS);
  return reg(E.getSemanticForm());
}

/// An operator on an object of a modelled class; nothing where it has no
/// meaning for that kind.
std::optional<int>
FunctionLowering::lowerModelledOperator(const OperatorCall &C) {
  switch (C.Kind) {
  case TypeKind::Pointer:
    return lowerPointerOperator(C);
  case TypeKind::Callable:
    return lowerCallableOperator(C);
  case TypeKind::Iterator:
    return lowerIteratorOperator(C);
  case TypeKind::Optional:
    return lowerOptionalOperator(C);
  case TypeKind::Sequence:
  case TypeKind::Set:
  case TypeKind::Map:
  case TypeKind::Tuple:
    return lowerContainerOperator(C);
  case TypeKind::Scalar:
    return lowerScalarOperator(C);
  default:
    return std::nullopt;
  }
}

/// The value of the first operand.
int FunctionLowering::operandOf(const OperatorCall &C) {
  int R = reg(C.First);
  return C.First->isPRValue() && !isObjectKind(C.Kind) ? R : load(R, C.Class);
}

/// The first operand, which is at \p Location, gets \p Value.
int FunctionLowering::assign(const OperatorCall &C, int Location, int Value) {
  return emitStore(Location, Value, Tables.type(C.Class), 0,
                   C.E.getSourceRange());
}

std::optional<int>
FunctionLowering::lowerPointerOperator(const OperatorCall &C) {
  switch (C.E.getOperator()) {
  case OO_Arrow:
    return operandOf(C);
  case OO_Star:
    return emit(OpCode::Deref, operandOf(C), None, None,
                Tables.type(C.E.getType()));
  case OO_Equal: {
    int Value = convert(C.Class, C.Rest[0]);
    return assign(C, reg(C.First), Value);
  }
  case OO_Subscript:
    return library(LibraryOp::Subscript, emit(OpCode::Deref, operandOf(C)),
                   {valueOf(C.Rest[0])}, C.E.getType(), C.E.getSourceRange());
  case OO_Exclaim:
    return emit(OpCode::Not, emit(OpCode::Test, operandOf(C)));
  case OO_Call:
    return lowerCallable(emit(OpCode::Deref, operandOf(C)), C.Rest, C.E);
  default:
    return std::nullopt;
  }
}

std::optional<int>
FunctionLowering::lowerCallableOperator(const OperatorCall &C) {
  switch (C.E.getOperator()) {
  case OO_Equal: {
    int Value = convert(C.Class, C.Rest[0]);
    return assign(C, reg(C.First), Value);
  }
  case OO_Call:
    return lowerCallable(operandOf(C), C.Rest, C.E);
  default:
    return std::nullopt;
  }
}

static bool isSameClass(QualType A, QualType B) {
  return A->getAsCXXRecordDecl() == B->getAsCXXRecordDecl();
}

std::optional<int>
FunctionLowering::lowerIteratorOperator(const OperatorCall &C) {
  QualType Result = C.E.getType();
  switch (C.E.getOperator()) {
  case OO_Star:
    if (isSameClass(Result, C.Class)) // an output iterator
      return operandOf(C);
    return emit(OpCode::Deref, operandOf(C), None, None, Tables.type(Result));
  case OO_Arrow:
    return emit(OpCode::Deref, operandOf(C), None, None,
                Tables.type(Result->getPointeeType()));
  case OO_PlusPlus:
  case OO_MinusMinus:
    return emit(OpCode::Step, reg(C.First), None,
                C.E.getOperator() == OO_PlusPlus ? 1 : -1, Tables.type(C.Class),
                C.Rest.empty() ? 0 : OpPost);
  case OO_Equal:
    if (!isSameClass(C.Rest[0]->getType(), C.Class)) // what it writes
      return library(LibraryOp::Append, operandOf(C), {copyOf(C.Rest[0])},
                     Tables.AST.VoidTy, C.E.getSourceRange());
    return assign(C, reg(C.First), valueOf(C.Rest[0]));
  case OO_Plus:
  case OO_Minus:
  case OO_PlusEqual:
  case OO_MinusEqual:
    return lowerIteratorArithmetic(C);
  case OO_Subscript:
    return library(LibraryOp::Subscript, operandOf(C), {valueOf(C.Rest[0])},
                   Result, C.E.getSourceRange());
  default:
    return std::nullopt;
  }
}

std::optional<int>
FunctionLowering::lowerOptionalOperator(const OperatorCall &C) {
  QualType Result = C.E.getType();
  SourceRange At = C.E.getSourceRange();
  switch (C.E.getOperator()) {
  case OO_Star:
  case OO_Arrow:
    return library(LibraryOp::Front, reg(C.First), {}, Result, At);
  case OO_Equal: {
    QualType From = C.Rest[0]->getType();
    if (Tables.kind(From) == TypeKind::Optional)
      return assign(C, reg(C.First), valueOf(C.Rest[0]));
    if (isEmptyMark(From))
      return library(LibraryOp::Clear, reg(C.First), {}, Result, At);
    return library(LibraryOp::InsertValue, reg(C.First), {copyOf(C.Rest[0])},
                   From, At);
  }
  default:
    return std::nullopt;
  }
}

/// The places that \p E, a tuple of references that was made for this, leads to:
/// of `std::tie(a, b)`, a and b.
static ArrayRef<const Expr *const> tiedIn(const Expr &E) {
  const auto *Call = dyn_cast<CallExpr>(E.IgnoreUnlessSpelledInSource());
  const auto *Class = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      E.getType()->getAsCXXRecordDecl());
  if (!Call || !Class || Class->getTemplateArgs().size() != 1)
    return {};
  const TemplateArgument &Elements = Class->getTemplateArgs()[0];
  if (Elements.getKind() != TemplateArgument::Pack ||
      Elements.pack_size() != Call->getNumArgs() ||
      !llvm::all_of(Elements.pack_elements(), [](const TemplateArgument &A) {
        return A.getKind() == TemplateArgument::Type &&
               A.getAsType()->isLValueReferenceType();
      }))
    return {};
  return {Call->getArgs(), Call->getNumArgs()};
}

/// `std::tie(a, b) = x` gives a and b the elements of x.
bool FunctionLowering::lowerTied(const OperatorCall &C) {
  ArrayRef<const Expr *const> Places = tiedIn(*C.First);
  if (Places.empty())
    return false;
  const int From = valueOf(C.Rest[0]);
  for (size_t I = 0; I < Places.size(); ++I) {
    const QualType T = Places[I]->getType();
    if (Tables.kind(T) == TypeKind::Opaque)
      continue;
    const int Value = element(From, C.Rest[0]->getType(), I, T, {});
    emitStore(reg(Places[I]), load(Value, T), Tables.type(T), 0,
              C.E.getSourceRange());
  }
  return true;
}

std::optional<int>
FunctionLowering::lowerContainerOperator(const OperatorCall &C) {
  switch (C.E.getOperator()) {
  case OO_Equal: {
    if (lowerTied(C))
      return None;
    int Value =
        Tables.kind(C.Rest[0]->getType()) == C.Kind
            ? valueOf(C.Rest[0])
            : constructValue(C.Class, {C.Rest[0]}, C.E.getSourceRange());
    return assign(C, reg(C.First), Value);
  }
  case OO_Subscript:
    if (auto Op = Tables.Knowledge.method(*Tables.model(C.Class), "operator[]"))
      return lowerLibrary(*Op, C.First, reg(C.First), C.Rest, C.E);
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

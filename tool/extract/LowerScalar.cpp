//===- extract/LowerScalar.cpp - values of library classes ----------------===//
//
// Objects that are copied and compared and own nothing are numbers to the analysis:
// one that is default constructed is 0, a text is the literal it was given.
//
//===----------------------------------------------------------------------===//

#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

int FunctionLowering::emptyText() {
  return emit(OpCode::Text, None, None, Tables.string(""));
}

/// A number, or an object of the class \p T that stands for one.
int FunctionLowering::constructScalar(QualType T, Exprs Args) {
  const TypeModel *M = Tables.model(T);
  if (!M || M->Cell)
    return Args.size() == 1 ? valueOf(Args[0]) : None;
  if (M->Text && Args.size() > 1)
    return None;
  if (M->Text)
    return Args.empty() ? emptyText() : textOf(*Args[0]);
  if (Args.empty() || Args[0]->getType()->isNullPtrType())
    return emit(OpCode::Constant, None, None, 0);
  return Args.size() == 1 || Tables.kind(Args[0]->getType()) == TypeKind::Scalar
             ? valueOf(Args[0]) // a code and its category
             : None;
}

/// Is \p E `{}`, as another class?
static bool isEmptyConstruct(const Expr &E) {
  const auto *C = dyn_cast<CXXConstructExpr>(E.IgnoreImplicit());
  return C && C->getNumArgs() == 0;
}

/// \p E as a text: a single character is one that is not empty.
int FunctionLowering::textOf(const Expr &E) {
  const QualType T = E.getType();
  if (T->isArithmeticType())
    return library(LibraryOp::NonZero, None, {}, T, {});
  if (isEmptyConstruct(E))
    return emptyText();
  const TypeModel *M = Tables.model(T);
  return (M && M->Text) || isa<clang::StringLiteral>(E.IgnoreParenImpCasts())
             ? valueOf(&E)
             : joined(emptyText(), E, T);
}

/// \p Text with \p E behind it.
int FunctionLowering::joined(int Text, const Expr &E, QualType T) {
  const TypeModel *M = Tables.model(E.getType());
  const bool Known = E.getType()->isArithmeticType() || (M && M->Text);
  return emit(OpCode::Compute, Text, Known ? textOf(E) : valueOf(&E),
              int(Arithmetic::Join), Tables.type(T));
}

/// A method of an object that stands for a number; nothing where it is as for
/// others.
std::optional<int> FunctionLowering::lowerScalarCall(const LibraryCall &C) {
  const TypeModel *M = Tables.model(C.Class);
  if (!M || !M->Text)
    return std::nullopt;
  switch (C.Op) {
  case LibraryOp::Empty:
    return emit(OpCode::Compare, load(C.ReceiverReg, C.Class),
                emptyText(), int(Comparison::Equal));
  case LibraryOp::Size:
    return library(C.Op, load(C.ReceiverReg, C.Class), {}, C.E.getType(), C.At);
  case LibraryOp::Append:
    return emitStore(C.ReceiverReg,
                     C.Args.size() == 1 ? joined(load(C.ReceiverReg, C.Class),
                                                 *C.Args[0], C.Class)
                                        : None,
                     Tables.type(C.Class), 0, C.At);
  default:
    return std::nullopt;
  }
}

std::optional<int>
FunctionLowering::lowerScalarOperator(const OperatorCall &C) {
  const TypeModel *M = Tables.model(C.Class);
  const bool Text = M && M->Text;
  switch (C.E.getOperator()) {
  case OO_Equal:
    return assign(C, reg(C.First), Text ? textOf(*C.Rest[0]) : valueOf(C.Rest[0]));
  case OO_PlusPlus:
  case OO_MinusMinus: {
    const int R =
        emit(OpCode::Step, reg(C.First), None,
             C.E.getOperator() == OO_PlusPlus ? 1 : -1, Tables.type(C.Class),
             C.Rest.empty() ? 0 : OpPost);
    // An atomic gives its new value, not itself.
    return C.Rest.empty() && C.E.isPRValue() ? load(R, C.Class) : R;
  }
  case OO_Plus:
    if (!Text)
      return std::nullopt;
    return joined(operandOf(C), *C.Rest[0], C.Class);
  case OO_PlusEqual:
    return assign(C, reg(C.First),
                  Text ? joined(operandOf(C), *C.Rest[0], C.Class) : None);
  default:
    return std::nullopt;
  }
}

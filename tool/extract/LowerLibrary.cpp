//===- extract/LowerLibrary.cpp - calls the configuration models ----------===//
//
// Construction in place (make, emplace) is lowered to the construction itself
// and the plain insertion, so that the analysis knows one form of each.
//
//===----------------------------------------------------------------------===//

#include "extract/Declarations.h"
#include "extract/FunctionLowering.h"
#include "extract/Names.h"

using namespace clang;
using namespace refcycle;

/// Template argument \p Index of the (modelled) container type.
QualType FunctionLowering::elementType(QualType Container, unsigned Index) {
  Container = Container.getNonReferenceType();
  if (Container->isPointerType())
    Container = Container->getPointeeType();
  const auto *D = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Container->getAsCXXRecordDecl());
  if (!D || D->getTemplateArgs().size() <= Index ||
      D->getTemplateArgs()[Index].getKind() != TemplateArgument::Type)
    return {};
  QualType T = D->getTemplateArgs()[Index].getAsType();
  const TypeModel *M = Tables.model(Container);
  const bool Value = M && (M->Kind == TypeKind::Map ? Index == 1
                                                    : Index == M->Argument);
  return M && M->Boxed && Value ? Tables.AST.getPointerType(T) : T;
}

/// What the configuration says that \p Fn does, or nothing.
std::optional<LibraryOp>
FunctionLowering::operationOf(const FunctionDecl &Fn) {
  if (auto Op = Tables.Knowledge.function(qualifiedName(Fn)))
    return Op;
  const auto *Method = dyn_cast<CXXMethodDecl>(&Fn);
  if (!Method)
    return std::nullopt;
  const TypeModel *M =
      Tables.model(Tables.AST.getCanonicalTagType(Method->getParent()));
  return M ? Tables.Knowledge.method(*M, Fn.getNameAsString()) : std::nullopt;
}

/// Alternative \p Index of a variant.
static QualType alternative(QualType Container, unsigned Index) {
  const auto *D = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Container.getNonReferenceType()->getAsCXXRecordDecl());
  if (!D || D->getTemplateArgs().size() != 1 ||
      D->getTemplateArgs()[0].getKind() != TemplateArgument::Pack)
    return {};
  auto Alternatives = D->getTemplateArgs()[0].pack_elements();
  return Index < Alternatives.size() &&
                 Alternatives[Index].getKind() == TemplateArgument::Type
             ? Alternatives[Index].getAsType()
             : QualType();
}

/// The type of what \p Container, an optional, variant or any, holds that is \p Named:
/// by type or by number.
QualType FunctionLowering::namedContent(QualType Container,
                                        const TemplateArgument &Named) {
  switch (Named.getKind()) {
  case TemplateArgument::Type:
    return Named.getAsType();
  case TemplateArgument::Integral:
    return alternative(Container, Named.getAsIntegral().getExtValue());
  default:
    return {};
  }
}

/// What emplace puts into an optional, variant or any: the alternative named by
/// its first template argument; otherwise the element.
QualType FunctionLowering::emplacedType(QualType Container,
                                        const CallExpr &E) {
  const TemplateArgument *First = firstTemplateArgument(E);
  const QualType Named = First ? namedContent(Container, *First) : QualType();
  return Named.isNull() ? elementType(Container, 0) : Named;
}

std::vector<int> FunctionLowering::valuesOf(Exprs Args) {
  std::vector<int> Out;
  for (const Expr *A : Args)
    Out.push_back(valueOf(A));
  return Out;
}

std::vector<int> FunctionLowering::placesOf(Exprs Args) {
  std::vector<int> Out;
  for (const Expr *A : Args)
    Out.push_back(reg(A));
  return Out;
}

/// \p Op with the receiver and the result of \p C.
int FunctionLowering::libraryCall(const LibraryCall &C, LibraryOp Op,
                                  llvm::ArrayRef<int> Args) {
  return library(Op, C.ReceiverReg, Args, C.E.getType(), C.At);
}

/// Does \p Op say itself what becomes of the values that it is given by reference?
static bool minds(LibraryOp Op) {
  switch (Op) {
  case LibraryOp::Swap:
  case LibraryOp::SwapFree:
  case LibraryOp::Exchange:
  case LibraryOp::ExchangeIf:
  case LibraryOp::MakeTuple:
  case LibraryOp::Move:
  case LibraryOp::Forward:
  case LibraryOp::AddressOf:
  case LibraryOp::BeginOf:
  case LibraryOp::EndOf:
    return true;
  default:
    return false;
  }
}

/// Does \p Op work on its arguments where they are, not on their values?
static bool takesPlaces(LibraryOp Op) {
  switch (Op) {
  case LibraryOp::Swap:
  case LibraryOp::SwapFree:
  case LibraryOp::AnyCast:
  case LibraryOp::Merge:
  case LibraryOp::BeginOf:
  case LibraryOp::EndOf:
  case LibraryOp::Inserter:
  case LibraryOp::Visit:
    return true;
  default:
    return false;
  }
}

int FunctionLowering::lowerMake(Exprs Args, const CallExpr &E) {
  QualType T = elementType(E.getType(), 0);
  if (T.isNull() || T->isArrayType())
    return emit(OpCode::New, None, None, None,
                T.isNull() ? 0 : Tables.type(T), 0, {}, E.getSourceRange());
  TypeKind K = Tables.kind(T);
  if (K == TypeKind::Record && Args.size() == 1 &&
      Args[0]->getType()->getAsCXXRecordDecl() == T->getAsCXXRecordDecl())
    return copyOf(Args[0]);
  if (isObjectKind(K))
    return constructValue(T, Args, E.getSourceRange());
  int Value = Args.empty() && K != TypeKind::Pointer && K != TypeKind::Callable
                  ? None
                  : constructValue(T, Args, E.getSourceRange());
  int Box = emit(OpCode::New, None, None, None, Tables.type(T), 0, {},
                 E.getSourceRange());
  int Location = emit(OpCode::Deref, Box, None, None, Tables.type(T));
  emitStore(Location, Value, Tables.type(T), OpInit, E.getSourceRange());
  return Box;
}

/// An optional or any: of the arguments, or of a T that is made of them where the
/// call says T.
int FunctionLowering::lowerMakeHeld(const LibraryCall &C) {
  const QualType T = C.E.getType();
  const TemplateArgument *Made = firstTemplateArgument(C.E);
  if (!Made || Made->getKind() != TemplateArgument::Type)
    return constructValue(T, C.Args, C.At);
  return holderOf(T, Made->getAsType(), C.Args, C.At);
}

/// A new optional, variant or any of type \p T with a \p Held that is made in it.
int FunctionLowering::holderOf(QualType T, QualType Held, Exprs Args,
                               SourceRange At) {
  const int Content = constructValue(Held, Args, At);
  const int Holder = emit(OpCode::New, None, None, None, Tables.type(T), 0, {}, At);
  library(LibraryOp::InsertValue, Holder, {Content}, Held, At);
  return Holder;
}

int FunctionLowering::lowerLibrary(LibraryOp Op, const Expr *Receiver,
                                   int ReceiverReg, Exprs Args,
                                   const CallExpr &E) {
  QualType T = Receiver ? Receiver->getType() : QualType();
  if (!T.isNull() && T->isPointerType())
    T = T->getPointeeType();
  TypeKind K = T.isNull() ? TypeKind::Opaque : Tables.kind(T);
  if (keeps(Op))
    return lowerKeep(Op, Receiver, ReceiverReg, Args, E);
  LibraryCall C{Op, Receiver, ReceiverReg, T, K, Args, E, E.getSourceRange()};
  const int Result = lowerKnown(C);
  if (!minds(Op))
    for (const Expr *A : Args)
      if (QualType P = parameterOf(E, *A, /*AsWritten=*/true);
          !P.isNull() && P->isLValueReferenceType())
        forgetWritten(*A, P);
  return Result;
}

int FunctionLowering::lowerKnown(const LibraryCall &C) {
  Exprs Args = C.Args;
  const CallExpr &E = C.E;
  if (C.Op == LibraryOp::Move && Args.size() > 2) // of a range
    return libraryCall(C, LibraryOp::MoveRange, rangesOf(Args));
  if (takesPlaces(C.Op))
    return libraryCall(C, C.Op, placesOf(Args));
  if (C.Receiver && C.Kind == TypeKind::Scalar)
    if (std::optional<int> Known = lowerScalarCall(C))
      return *Known;
  if (std::optional<int> Known = lowerRangeCall(C))
    return *Known;
  switch (C.Op) {
  case LibraryOp::Second:
    return Args.size() < 2 ? None : reg(Args[1]);
  case LibraryOp::Move:
  case LibraryOp::Forward:
  case LibraryOp::AddressOf:
    return Args.empty() ? None : reg(Args[0]);
  case LibraryOp::Make:
    return lowerMake(Args, E);
  case LibraryOp::MakeAllocated:
    return lowerMake(Args.drop_front(), E);
  case LibraryOp::MakeTuple:
    return isObjectKind(Tables.kind(E.getType()))
               ? constructValue(E.getType(), Args, C.At)
               : None;
  case LibraryOp::MakeHeld:
    return lowerMakeHeld(C);
  case LibraryOp::Bind:
  case LibraryOp::BindFront:
    return bind(Args, C.At);
  case LibraryOp::Invoke:
    return lowerInvoke(C);
  case LibraryOp::Apply:
  case LibraryOp::MakeFromTuple:
    return lowerWithElements(C);
  case LibraryOp::Ignore:
    placesOf(Args);
    return emit(OpCode::Unknown, None, None, None, Tables.type(E.getType()));
  default:
    return lowerPointerCall(C);
  }
}

int FunctionLowering::lowerInvoke(const LibraryCall &C) {
  if (C.Receiver)
    return lowerCallable(load(C.ReceiverReg, C.Class), C.Args, C.E);
  if (C.Args.empty())
    return None;
  return lowerCallable(valueOf(C.Args[0]), C.Args.drop_front(), C.E);
}

/// What the configuration says of pointers and other single values.
int FunctionLowering::lowerPointerCall(const LibraryCall &C) {
  switch (C.Op) {
  case LibraryOp::Get:
  case LibraryOp::Lock:
    return lowerGet(C);
  case LibraryOp::IsNull:
    return isObjectKind(C.Kind)
               ? libraryCall(C, LibraryOp::Empty, {})
               : emit(OpCode::Not, emit(OpCode::Test, lowerGet(C)));
  case LibraryOp::HasValue:
    return isObjectKind(C.Kind) ? libraryCall(C, C.Op, {})
                                : emit(OpCode::Test, lowerGet(C));
  case LibraryOp::FromThis:
    return libraryCall(C, C.Op, {});
  case LibraryOp::UseCount:
    return library(C.Op, None, {lowerGet(C)}, C.E.getType(), C.At);
  case LibraryOp::Reset:
    return lowerReset(C);
  case LibraryOp::Join: {
    int Callee = load(C.ReceiverReg, C.Class);
    library(C.Op, None, {Callee}, Tables.AST.VoidTy, C.At);
    return emitStore(C.ReceiverReg, emit(OpCode::Null), Tables.type(C.Class), 0,
                     C.At);
  }
  case LibraryOp::Exchange:
  case LibraryOp::ExchangeIf:
    return lowerExchange(C);
  case LibraryOp::FetchAdd:
  case LibraryOp::FetchSubtract:
    return lowerFetch(C);
  case LibraryOp::GetElement:
    return lowerGetElement(C);
  case LibraryOp::Holds: {
    const TemplateArgument *Named = firstTemplateArgument(C.E);
    if (!Named || Named->getKind() != TemplateArgument::Type)
      return None;
    return library(C.Op, None, placesOf(C.Args), Named->getAsType(), C.At);
  }
  default:
    return lowerContainerCall(C);
  }
}

int FunctionLowering::lowerReset(const LibraryCall &C) {
  if (isObjectKind(C.Kind))
    return libraryCall(C, LibraryOp::Clear, {});
  const int Value = constructValue(C.Class, C.Args, C.At);
  return emitStore(C.ReceiverReg, Value, Tables.type(C.Class), 0, C.At);
}

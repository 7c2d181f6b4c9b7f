//===- extract/LowerContainer.cpp - containers, made and called ----------===//

#include "extract/FunctionLowering.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace refcycle;

/// Does \p T stand for an empty optional? A class of a library without a model.
bool FunctionLowering::isEmptyMark(QualType T) {
  const auto *D = T->getAsCXXRecordDecl();
  return D && Tables.kind(T) == TypeKind::Opaque && Tables.inSystemHeader(*D);
}

/// What an optional, variant or any \p T is given that is made in place: what its
/// mark says, `in_place_type<X>`, `in_place_index<1>`; in an optional \p WithMore
/// arguments its element.
QualType FunctionLowering::heldBy(QualType T, QualType Mark, bool WithMore) {
  const auto *Said =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Mark->getAsCXXRecordDecl());
  if (!Said)
    return WithMore ? elementType(T, 0) : QualType();
  return Said->getTemplateArgs().size() == 1
             ? namedContent(T, Said->getTemplateArgs()[0])
             : QualType();
}

/// The types that the class template of \p T is given.
static std::vector<QualType> typeArguments(QualType T) {
  std::vector<QualType> Out;
  auto Add = [&](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Type)
      Out.push_back(A.getAsType());
  };
  if (const auto *D = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          T->getAsCXXRecordDecl()))
    for (const TemplateArgument &A : D->getTemplateArgs().asArray()) {
      if (A.getKind() == TemplateArgument::Pack)
        llvm::for_each(A.pack_elements(), Add);
      else
        Add(A);
    }
  return Out;
}

/// What the container type \p T has from the start, though nobody gives it any: an
/// array its elements, a variant its first alternative. Nothing, where that is no
/// object of a class.
std::optional<int> FunctionLowering::constructFilled(QualType T, SourceRange At) {
  const Type &Of = *Tables.Out.types[Tables.type(T)];
  const std::vector<QualType> Held = typeArguments(T);
  if (Held.empty() || Tables.kind(Held[0]) != TypeKind::Record)
    return std::nullopt;
  if (Tables.kind(T) == TypeKind::Optional)
    return Held.size() > 1 ? std::optional(holderOf(T, Held[0], {}, At))
                           : std::nullopt;
  const unsigned Extent = Of.extent;
  if (!Extent)
    return std::nullopt;
  Tables.wantValue(Held[0]);
  const int Object = emit(OpCode::New, None, None, None, Tables.type(T), 0, {}, At);
  library(LibraryOp::Resize, Object, {emit(OpCode::Constant, None, None, Extent)},
          Tables.AST.VoidTy, At);
  return Object;
}

int FunctionLowering::constructContainer(QualType T, Exprs Args,
                                         SourceRange At) {
  if (isHolder(*Tables.Out.types[Tables.type(T)]))
    return constructHolder(T, Args, At);
  if (!Args.empty()) {
    TypeKind K = Tables.kind(T);
    QualType From = Args[0]->getType();
    if (Tables.kind(From) == K &&
        (K == TypeKind::Optional || Tables.type(From) == Tables.type(T)))
      return valueOf(Args[0]);
    if (K == TypeKind::Optional && isEmptyMark(From))
      if (QualType Held = heldBy(T, From, Args.size() > 1); !Held.isNull())
        return holderOf(T, Held, Args.drop_front(), At);
    if (const TypeModel *M = Tables.model(T);
        M && Tables.Knowledge.method(
                 *M, T->getAsCXXRecordDecl()->getName()) == LibraryOp::Numbers)
      return numbersIn(T, Args, At);
  }
  if (Args.empty())
    if (std::optional<int> Filled = constructFilled(T, At))
      return *Filled;
  int Object = emit(OpCode::New, None, None, None, Tables.type(T), 0, {}, At);
  llvm::SmallVector<Given, 4> From;
  for (const Expr *A : Args)
    From.push_back({A->getType(), valueOf(A)});
  fill(Object, T, From, At);
  return Object;
}

/// Puts into \p Object, a fresh container of type \p T, what it is constructed
/// from: a range, a value, another container, or a number of entries.
void FunctionLowering::fill(int Object, QualType T, llvm::ArrayRef<Given> From,
                            SourceRange At) {
  auto KindOf = [&](size_t I) { return Tables.kind(From[I].T); };
  while (From.size() > 1 && KindOf(From.size() - 1) == TypeKind::Opaque)
    From = From.drop_back(); // allocators
  if (From.empty())
    return;
  const TypeKind K = Tables.kind(T), First = KindOf(0);
  auto Do = [&](LibraryOp Op, llvm::ArrayRef<int> Values) {
    library(Op, Object, Values, Tables.AST.VoidTy, At);
  };
  const bool Range =
      From.size() >= 2 && KindOf(1) == First &&
      (First == TypeKind::Iterator || First == TypeKind::Pointer);
  if (K == TypeKind::Optional) {
    if (!isEmptyMark(From[0].T))
      library(LibraryOp::InsertValue, Object, {From[0].Value}, From[0].T, At);
  } else if (Range) {
    Do(LibraryOp::Assign, {From[0].Value, From[1].Value});
  } else if (isContainerKind(First)) {
    Do(LibraryOp::Merge, {From[0].Value});
  } else if (First == TypeKind::Scalar && K == TypeKind::Sequence) {
    if (From.size() == 2)
      Do(LibraryOp::Assign, {From[0].Value, From[1].Value});
    else {
      Tables.wantValue(elementType(T, 0));
      Do(LibraryOp::Resize, {From[0].Value});
    }
  }
}

/// What the parts of the tuple \p T are that nobody names.
std::vector<int> FunctionLowering::emptyParts(QualType T, SourceRange At) {
  std::vector<int> Out;
  for (QualType Part : typeArguments(T))
    Out.push_back(Part->isArithmeticType() ? emit(OpCode::Constant, None, None, 0)
                                           : constructValue(Part, {}, At));
  return Out;
}

/// What a container makes of nothing: a number or text; of a class it is noted, and
/// None here.
int FunctionLowering::valueMade(QualType T, SourceRange At) {
  Tables.wantValue(T);
  if (T.isNull() || Tables.kind(T) != TypeKind::Scalar)
    return None;
  return T->isScalarType() ? emit(OpCode::Constant, None, None, 0)
                           : constructValue(T, {}, At);
}

int FunctionLowering::constructTuple(QualType T, Exprs Args, SourceRange At) {
  if (Args.size() == 1 &&
      Tables.kind(Args[0]->getType()) == TypeKind::Tuple)
    return valueOf(Args[0]);
  if (Args.empty())
    return library(LibraryOp::MakeTuple, None, emptyParts(T, At), T, At);
  return library(LibraryOp::MakeTuple, None, copiesOf(Args), T, At);
}

/// Does \p Op keep copies of its arguments?
static bool takesCopies(LibraryOp Op) {
  switch (Op) {
  case LibraryOp::InsertAt:
  case LibraryOp::InsertValue:
  case LibraryOp::AddValue:
  case LibraryOp::Assign:
  case LibraryOp::Resize:
  case LibraryOp::ValueOr:
    return true;
  default:
    return false;
  }
}

/// What the configuration says of containers; the rest as it is said there.
int FunctionLowering::lowerContainerCall(const LibraryCall &C) {
  switch (C.Op) {
  case LibraryOp::EmplaceBack:
  case LibraryOp::EmplaceFront:
  case LibraryOp::EmplaceValue:
  case LibraryOp::EmplaceBeside:
  case LibraryOp::EmplaceAt:
    return lowerEmplace(C);
  case LibraryOp::TryEmplace:
  case LibraryOp::AddKey:
  case LibraryOp::EmplaceKey:
  case LibraryOp::AssignKey:
    return lowerEmplaceKey(C);
  case LibraryOp::Append:
  case LibraryOp::Prepend: {
    QualType Element = elementType(C.Class, 0);
    int Value = C.Args.empty()     ? None
                : Element.isNull() ? copyOf(C.Args[0])
                                   : convert(Element, C.Args[0]);
    return libraryCall(C, C.Op, {Value});
  }
  case LibraryOp::OrderRange:
  case LibraryOp::GreatestRange:
  case LibraryOp::EraseIf:
  case LibraryOp::EraseValue: {
    std::vector<int> Places = placesOf(C.Args);
    if (C.Receiver)
      Places.insert(Places.begin(), C.ReceiverReg);
    return library(C.Op, C.Receiver ? None : C.ReceiverReg, Places,
                   C.E.getType(), C.At);
  }
  case LibraryOp::Subscript: {
    std::vector<int> Values = valuesOf(C.Args);
    if (C.Kind == TypeKind::Map)
      Values.push_back(valueMade(elementType(C.Class, 1), C.At));
    return libraryCall(C, C.Op, Values);
  }
  case LibraryOp::Resize:
    Tables.wantValue(elementType(C.Class, 0));
    return libraryCall(C, C.Op, copiesOf(C.Args));
  default:
    return libraryCall(C, C.Op,
                       isAlgorithm(C.Op)     ? rangesOf(C.Args)
                       : takesCopies(C.Op) ? copiesOf(C.Args)
                                           : valuesOf(C.Args));
  }
}

/// The arguments of an algorithm: a container it is given is not copied.
std::vector<int> FunctionLowering::rangesOf(Exprs Args) {
  std::vector<int> Out;
  for (const Expr *A : Args)
    if (!isa<CXXDefaultArgExpr>(A)) // a projection, a policy
      Out.push_back(isContainerKind(Tables.kind(A->getType())) ? reg(A)
                                                               : valueOf(A));
  return Out;
}

/// The insertion that \p Op makes of an element constructed by then.
static LibraryOp insertionOf(LibraryOp Op) {
  switch (Op) {
  case LibraryOp::EmplaceBack:
    return LibraryOp::Append;
  case LibraryOp::EmplaceFront:
    return LibraryOp::Prepend;
  case LibraryOp::EmplaceAt:
    return LibraryOp::InsertAt;
  case LibraryOp::EmplaceBeside:
  case LibraryOp::AddKey:
    return LibraryOp::AddValue;
  default:
    return LibraryOp::InsertValue;
  }
}

int FunctionLowering::lowerEmplace(const LibraryCall &C) {
  const bool Positioned = C.Op == LibraryOp::EmplaceAt;
  if (Positioned && C.Args.empty())
    return None;
  QualType Element = C.Kind == TypeKind::Optional ? emplacedType(C.Class, C.E)
                                                  : elementType(C.Class, 0);
  if (Element.isNull())
    return lowerUnknownCall(nullptr, C.Args, C.E);
  int Value =
      constructValue(Element, Positioned ? C.Args.drop_front() : C.Args, C.At);
  if (Positioned)
    return libraryCall(C, insertionOf(C.Op), {valueOf(C.Args[0]), Value});
  return libraryCall(C, insertionOf(C.Op), {Value});
}

int FunctionLowering::lowerEmplaceKey(const LibraryCall &C) {
  QualType Key = elementType(C.Class, 0), Value = elementType(C.Class, 1);
  auto IsIterator = [&](QualType T) {
    return !T.isNull() && Tables.kind(T) == TypeKind::Iterator;
  };
  Exprs Args = C.Args;
  if (Args.size() > 1 && IsIterator(Args[0]->getType()) && !IsIterator(Key))
    Args = Args.drop_front(); // a hint
  const bool Tries = C.Op == LibraryOp::TryEmplace;
  if (Args.empty() || (Args.size() < 2 && !Tries)) // one pair
    return libraryCall(C, insertionOf(C.Op), copiesOf(Args));
  if (Key.isNull() || Value.isNull())
    return lowerUnknownCall(nullptr, C.Args, C.E);
  int KeyReg = convert(Key, Args[0]);
  int ValueReg = constructValue(Value, Args.drop_front(), C.At);
  return libraryCall(C, Tries ? LibraryOp::EmplaceKey : C.Op,
                     {KeyReg, ValueReg});
}

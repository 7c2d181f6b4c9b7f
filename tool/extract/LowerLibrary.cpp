//===- extract/LowerLibrary.cpp - calls the configuration models ----------===//
//
// Construction in place (make, emplace) is lowered to the construction itself
// and the plain insertion, so that the analysis knows one form of each.
//
//===----------------------------------------------------------------------===//

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

/// What emplace puts into an optional, variant or any: the alternative named by
/// its first template argument; otherwise the element.
QualType FunctionLowering::emplacedType(QualType Container,
                                        const CallExpr &E) {
  const FunctionDecl *Callee = E.getDirectCallee();
  const auto *List =
      Callee ? Callee->getTemplateSpecializationArgs() : nullptr;
  if (List && List->size()) {
    const TemplateArgument &First = List->get(0);
    if (First.getKind() == TemplateArgument::Type)
      return First.getAsType();
    if (First.getKind() == TemplateArgument::Integral)
      return alternative(Container, First.getAsIntegral().getExtValue());
  }
  return elementType(Container, 0);
}

int FunctionLowering::lowerMake(Exprs Args, const CallExpr &E) {
  QualType T = elementType(E.getType(), 0);
  if (T.isNull() || T->isArrayType())
    return emit(OpCode::New, None, None, None,
                T.isNull() ? 0 : Tables.type(T), 0, {}, E.getSourceRange());
  TypeKind K = Tables.kind(T);
  if (K == TypeKind::Record && Args.size() == 1 &&
      Args[0]->getType()->getAsCXXRecordDecl() == T->getAsCXXRecordDecl())
    return emit(OpCode::Copy, reg(Args[0]), None, None, Tables.type(T),
                movedFrom(Args[0]) ? OpMove : 0, {}, E.getSourceRange());
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

int FunctionLowering::lowerLibrary(LibraryOp Op, const Expr *Receiver,
                                   int ReceiverReg, Exprs Args,
                                   const CallExpr &E) {
  SourceRange At = E.getSourceRange();
  QualType T = Receiver ? Receiver->getType() : QualType();
  if (!T.isNull() && T->isPointerType())
    T = T->getPointeeType();
  TypeKind K = T.isNull() ? TypeKind::Opaque : Tables.kind(T);
  auto Values = [&](Exprs From) {
    std::vector<int> Out;
    for (const Expr *A : From)
      Out.push_back(valueOf(A));
    return Out;
  };
  auto Locations = [&](Exprs From) {
    std::vector<int> Out;
    for (const Expr *A : From)
      Out.push_back(reg(A));
    return Out;
  };
  auto Emit = [&](LibraryOp O, std::vector<int> V) {
    return library(O, ReceiverReg, V, E.getType(), At);
  };

  if (keeps(Op))
    return lowerKeep(Op, Receiver, ReceiverReg, Args, E);
  switch (Op) {
  case LibraryOp::Second:
    return Args.size() < 2 ? None : reg(Args[1]);
  case LibraryOp::Make:
    return lowerMake(Args, E);
  case LibraryOp::MakeAllocated:
    return lowerMake(Args.drop_front(), E);
  case LibraryOp::Move:
  case LibraryOp::Forward:
  case LibraryOp::AddressOf:
    return Args.empty() ? None : reg(Args[0]);
  case LibraryOp::Get:
    return emit(OpCode::Load, ReceiverReg, None, None, Tables.type(T));
  case LibraryOp::Lock:
    return emit(OpCode::Load, ReceiverReg, None, None, Tables.type(T));
  case LibraryOp::Reset: {
    if (K == TypeKind::Pointer || K == TypeKind::Callable) {
      int Value = Args.empty() ? emit(OpCode::Null)
                               : constructValue(T, Args, At);
      return emitStore(ReceiverReg, Value, Tables.type(T), 0, At);
    }
    return Emit(LibraryOp::Clear, {});
  }
  case LibraryOp::Join: {
    int Callee = emit(OpCode::Load, ReceiverReg, None, None, Tables.type(T));
    library(Op, None, {Callee}, Tables.AST.VoidTy, At);
    return emitStore(ReceiverReg, emit(OpCode::Null), Tables.type(T), 0, At);
  }
  case LibraryOp::Invoke:
    if (Receiver)
      return lowerCallable(emit(OpCode::Load, ReceiverReg, None, None,
                                Tables.type(T)),
                           Args, E);
    if (Args.empty())
      return None;
    return lowerCallable(valueOf(Args[0]), Args.drop_front(), E);
  case LibraryOp::Bind:
    return bind(Args, At);
  case LibraryOp::EmplaceBack:
  case LibraryOp::EmplaceFront:
  case LibraryOp::EmplaceValue:
  case LibraryOp::EmplaceAt: {
    if (Op == LibraryOp::EmplaceAt && Args.empty())
      return None;
    bool Positioned = Op == LibraryOp::EmplaceAt;
    QualType Element =
        K == TypeKind::Optional ? emplacedType(T, E) : elementType(T, 0);
    if (Element.isNull())
      return lowerUnknownCall(nullptr, Args, E);
    int Value = constructValue(
        Element, Positioned ? Args.drop_front() : Args, At);
    if (Positioned)
      return Emit(LibraryOp::InsertAt, {valueOf(Args[0]), Value});
    return Emit(Op == LibraryOp::EmplaceBack    ? LibraryOp::Append
                : Op == LibraryOp::EmplaceFront ? LibraryOp::Prepend
                                                : LibraryOp::InsertValue,
                {Value});
  }
  case LibraryOp::EmplaceKey:
  case LibraryOp::AssignKey: {
    if (Args.size() < 2) // one pair
      return Emit(LibraryOp::InsertValue, Values(Args));
    QualType Key = elementType(T, 0), Value = elementType(T, 1);
    if (Key.isNull() || Value.isNull())
      return lowerUnknownCall(nullptr, Args, E);
    int KeyReg = convert(Key, Args[0]);
    int ValueReg = constructValue(Value, Args.drop_front(), At);
    return Emit(Op, {KeyReg, ValueReg});
  }
  case LibraryOp::Append:
  case LibraryOp::Prepend: {
    QualType Element = elementType(T, 0);
    int Value = Args.empty() ? None
                : Element.isNull() ? valueOf(Args[0])
                                   : convert(Element, Args[0]);
    return Emit(Op, {Value});
  }
  case LibraryOp::InsertAt:
  case LibraryOp::InsertValue:
  case LibraryOp::Assign:
  case LibraryOp::Subscript:
  case LibraryOp::At:
  case LibraryOp::Erase:
  case LibraryOp::Find:
  case LibraryOp::Contains:
  case LibraryOp::Resize:
  case LibraryOp::Extract:
    if (K == TypeKind::Opaque)
      break;
    return Emit(Op, Values(Args));
  case LibraryOp::Swap:
  case LibraryOp::SwapFree:
  case LibraryOp::GetElement:
  case LibraryOp::AnyCast:
  case LibraryOp::Splice:
  case LibraryOp::Merge:
  case LibraryOp::EraseIf:
  case LibraryOp::EraseValue:
  case LibraryOp::BeginOf:
  case LibraryOp::EndOf:
  case LibraryOp::Inserter:
  case LibraryOp::Visit: {
    std::vector<int> L = Locations(Args);
    if ((Op == LibraryOp::EraseIf || Op == LibraryOp::EraseValue) && Receiver) {
      L.insert(L.begin(), ReceiverReg);
      ReceiverReg = None;
    }
    if (Op == LibraryOp::GetElement) {
      const auto *List = E.getDirectCallee()->getTemplateSpecializationArgs();
      int Index = List && List->size() &&
                          List->get(0).getKind() == TemplateArgument::Integral
                      ? int(List->get(0).getAsIntegral().getExtValue())
                      : None;
      bool Holder = !Args.empty() && Tables.kind(Args[0]->getType()) ==
                                         TypeKind::Optional;
      if (Holder || Index == None)
        return Emit(LibraryOp::AnyCast, L);
      return library(LibraryOp::GetElement, L.empty() ? None : L[0],
                     {emit(OpCode::Constant, None, None, Index)}, E.getType(),
                     At);
    }
    return Emit(Op, L);
  }
  case LibraryOp::Holds: {
    const auto *List = E.getDirectCallee()->getTemplateSpecializationArgs();
    if (!List || !List->size() ||
        List->get(0).getKind() != TemplateArgument::Type)
      return None;
    return library(Op, None, Locations(Args), List->get(0).getAsType(), At);
  }
  case LibraryOp::Exchange:
    if (Receiver || Args.size() < 2 || !E.getDirectCallee())
      break;
    {
      // The atomic functions take the place by address.
      bool ByAddress = !E.getDirectCallee()
                            ->getParamDecl(0)
                            ->getType()
                            ->isReferenceType();
      QualType Held = ByAddress ? Args[0]->getType()->getPointeeType()
                                : Args[0]->getType();
      int Place = reg(Args[0]);
      if (ByAddress)
        Place = emit(OpCode::Deref, valueOf(Args[0]), None, None,
                     Tables.type(Held));
      return library(Op, None, {Place, convert(Held, Args[1])}, Held, At);
    }
  case LibraryOp::FromThis:
    return Emit(Op, {});
  case LibraryOp::MakeTuple:
    if (isObjectKind(Tables.kind(E.getType())))
      return constructValue(E.getType(), Args, At);
    return None;
  default:
    break;
  }
  if (Op == LibraryOp::Ignore) {
    for (const Expr *A : Args)
      reg(A);
    return emit(OpCode::Unknown, None, None, None, Tables.type(E.getType()));
  }
  return Emit(Op, Values(Args));
}

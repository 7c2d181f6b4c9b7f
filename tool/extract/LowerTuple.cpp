//===- extract/LowerTuple.cpp - the elements of a tuple ---------------------===//
//
//   get<i>(t), get<T>(t)   the element; of an array, t[i]
//   apply(f, t)            = f(get<0>(t), get<1>(t), ..)
//   make_from_tuple<T>(t)  = T(get<0>(t), get<1>(t), ..)
//
//===----------------------------------------------------------------------===//

#include "extract/Declarations.h"
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace refcycle;

/// The types of the elements of the tuple class \p T.
static std::vector<QualType> elementTypes(QualType T) {
  std::vector<QualType> Out;
  const auto *D = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  if (!D)
    return Out;
  auto Add = [&](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Type)
      Out.push_back(A.getAsType());
  };
  for (const TemplateArgument &A : D->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack)
      llvm::for_each(A.pack_elements(), Add);
    else
      Add(A);
  return Out;
}

/// Which element of the tuple class \p T has the type that \p Named names.
std::optional<int> FunctionLowering::indexOf(QualType T,
                                             const TemplateArgument &Named) {
  if (Named.getKind() != TemplateArgument::Type ||
      Tables.kind(T) != TypeKind::Tuple)
    return std::nullopt;
  const std::vector<QualType> Types =
      elementTypes(T.getNonReferenceType().getUnqualifiedType());
  for (size_t I = 0; I < Types.size(); ++I)
    if (Tables.AST.hasSameType(Types[I], Named.getAsType()))
      return int(I);
  return std::nullopt;
}

/// Element \p Index of what is at \p From, a tuple or an array.
int FunctionLowering::element(int From, QualType Of, int Index, QualType T,
                              SourceRange At) {
  const bool Array = Tables.kind(Of) == TypeKind::Sequence;
  return library(Array ? LibraryOp::Subscript : LibraryOp::GetElement, From,
                 {emit(OpCode::Constant, None, None, Index)}, T, At);
}

/// An entry of a tuple or array, by number or type; what an optional or variant
/// holds.
int FunctionLowering::lowerGetElement(const LibraryCall &C) {
  std::vector<int> Places = placesOf(C.Args);
  const TemplateArgument *Named = firstTemplateArgument(C.E);
  std::optional<int> Index;
  if (Named && Named->getKind() == TemplateArgument::Integral)
    Index = Named->getAsIntegral().getExtValue();
  else if (Named && !Places.empty())
    Index = indexOf(C.Args[0]->getType(), *Named);
  const bool Holder = !C.Args.empty() &&
                      Tables.kind(C.Args[0]->getType()) == TypeKind::Optional;
  if (Holder || !Index || Places.empty())
    return libraryCall(C, LibraryOp::AnyCast, Places);
  return element(Places[0], C.Args[0]->getType(), *Index, C.E.getType(), C.At);
}

/// Expressions that stand for the elements of \p Tuple: lvalues in one that is one.
std::vector<const Expr *> FunctionLowering::elementsOf(const Expr &Tuple) {
  std::vector<const Expr *> Out;
  if (Tables.kind(Tuple.getType()) != TypeKind::Tuple)
    return Out;
  const int From = reg(&Tuple);
  for (QualType T : elementTypes(Tuple.getType())) {
    const QualType Held = T.getNonReferenceType();
    int At = element(From, Tuple.getType(), Out.size(), T, {});
    if (T->isReferenceType())
      At = through(At, T);
    const auto *Element = new (Tables.AST) OpaqueValueExpr(
        Tuple.getBeginLoc(), Held,
        Tuple.isLValue() || T->isLValueReferenceType() ? VK_LValue : VK_XValue);
    Registers[Element] = At;
    Out.push_back(Element);
  }
  return Out;
}

int FunctionLowering::lowerWithElements(const LibraryCall &C) {
  if (C.Args.empty())
    return None;
  const std::vector<const Expr *> Elements = elementsOf(*C.Args.back());
  if (C.Op == LibraryOp::MakeFromTuple)
    return constructValue(C.E.getType(), Elements, C.At);
  return emit(OpCode::CallValue, valueOf(C.Args[0]), None, None,
              Tables.type(C.E.getType()), byValue(C.E), placesOf(Elements),
              C.At);
}

//===- extract/LowerTuple.cpp - calls with the elements of a tuple --------===//
//
//   apply(f, t)            = f(get<0>(t), get<1>(t), ..)
//   make_from_tuple<T>(t)  = T(get<0>(t), get<1>(t), ..)
//
//===----------------------------------------------------------------------===//

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

/// Expressions that stand for the elements of \p Tuple: lvalues in one that is one.
std::vector<const Expr *> FunctionLowering::elementsOf(const Expr &Tuple) {
  std::vector<const Expr *> Out;
  if (Tables.kind(Tuple.getType()) != TypeKind::Tuple)
    return Out;
  const int From = reg(&Tuple);
  for (QualType T : elementTypes(Tuple.getType())) {
    const QualType Held = T.getNonReferenceType();
    const int Index = emit(OpCode::Constant, None, None, int(Out.size()));
    int At = library(LibraryOp::GetElement, From, {Index}, T, {});
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

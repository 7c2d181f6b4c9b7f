//===- extract/SummaryTypes.cpp - the types of a summary ------------------===//
//
// Types are told apart by their shape; what the configuration knows of a class
// decides its kind.
//
//===----------------------------------------------------------------------===//

#include "extract/Names.h"
#include "extract/SummaryBuilder.h"

using namespace clang;
using namespace refcycle;

unsigned SummaryBuilder::makeType(TypeKind K, Strength S, int Record,
                                  std::vector<uint32_t> Args, StringRef Name,
                                  bool Weakable) {
  std::string Shape = std::to_string(int(K)) + ":" + std::to_string(int(S)) +
                      ":" + std::to_string(Record) + ":" + Name.str();
  for (uint32_t A : Args)
    Shape += "," + std::to_string(A);
  auto [At, New] = TypesByShape.try_emplace(Shape, Out.types.size());
  if (!New)
    return At->second;
  auto T = std::make_unique<Type>();
  T->kind = K;
  T->strength = S;
  T->record = Record;
  T->args = std::move(Args);
  T->name = string(Name);
  T->weakable = Weakable;
  Out.types.push_back(std::move(T));
  return At->second;
}

/// The array type \p Index with \p Extent elements.
unsigned SummaryBuilder::withExtent(unsigned Index, const llvm::APInt &Extent) {
  const uint32_t N = Extent.getLimitedValue(UINT32_MAX);
  const std::string Shape = std::to_string(Index) + "x" + std::to_string(N);
  auto [At, New] = TypesByShape.try_emplace(Shape, Out.types.size());
  if (New) {
    Out.types.push_back(std::make_unique<Type>(*Out.types[Index]));
    Out.types.back()->extent = N;
  }
  return At->second;
}

/// The number of elements an instantiation of an array template names.
static std::optional<llvm::APSInt> extentOf(const CXXRecordDecl &D) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&D);
  if (!Spec || Spec->getTemplateArgs().size() < 2)
    return std::nullopt;
  const TemplateArgument &A = Spec->getTemplateArgs()[1];
  if (A.getKind() != TemplateArgument::Integral)
    return std::nullopt;
  return A.getAsIntegral();
}

static QualType templateArgument(const CXXRecordDecl &D, unsigned Index) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&D);
  if (!Spec || Spec->getTemplateArgs().size() <= Index)
    return {};
  const TemplateArgument &A = Spec->getTemplateArgs()[Index];
  return A.getKind() == TemplateArgument::Type ? A.getAsType() : QualType();
}

static llvm::SmallVector<QualType, 4> packOf(const CXXRecordDecl &D) {
  llvm::SmallVector<QualType, 4> Out;
  if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&D))
    for (const TemplateArgument &A : Spec->getTemplateArgs().asArray()) {
      if (A.getKind() == TemplateArgument::Type)
        Out.push_back(A.getAsType());
      if (A.getKind() == TemplateArgument::Pack)
        for (const TemplateArgument &P : A.pack_elements())
          if (P.getKind() == TemplateArgument::Type)
            Out.push_back(P.getAsType());
    }
  return Out;
}

/// The type of template argument \p Index of \p D; of an array, its elements'.
unsigned SummaryBuilder::argumentType(const CXXRecordDecl &D, unsigned Index) {
  QualType T = templateArgument(D, Index);
  if (!T.isNull() && T->isArrayType())
    T = AST.getAsArrayType(T)->getElementType();
  return T.isNull() ? 0 : type(T);
}

/// What \p D holds in the place of its template argument \p Index.
unsigned SummaryBuilder::elementType(const TypeModel &M, const CXXRecordDecl &D,
                                     unsigned Index) {
  unsigned Element = argumentType(D, Index);
  return M.Boxed ? makeType(TypeKind::Pointer, Strength::Unique, None,
                            {Element}, "")
                 : Element;
}

unsigned SummaryBuilder::makeModelledType(const TypeModel &M,
                                          const CXXRecordDecl &D) {
  std::string Name = qualifiedName(D);
  switch (M.Kind) {
  case TypeKind::Pointer:
  case TypeKind::Sequence:
  case TypeKind::Set: {
    unsigned Index =
        makeType(M.Kind, M.Strong, None, {elementType(M, D, M.Argument)}, Name,
                 M.Weakable);
    if (auto Extent = extentOf(D);
        Extent && isFixedArray(*Out.types[Index]))
      return withExtent(Index, *Extent);
    return Index;
  }
  case TypeKind::Map:
    return makeType(M.Kind, Strength::None, None,
                    {argumentType(D, 0), elementType(M, D, 1)}, Name);
  case TypeKind::Optional:
    if (M.Strong != Strength::None)
      return makeType(M.Kind, M.Strong, None, {}, Name);
    [[fallthrough]];
  case TypeKind::Tuple: {
    std::vector<uint32_t> Args;
    for (QualType T : packOf(D))
      Args.push_back(type(T));
    return makeType(M.Kind, Strength::None, None, std::move(Args), Name);
  }
  default: {
    const unsigned Index = makeType(M.Kind, M.Strong, None, {}, Name);
    Out.types[Index]->running = M.Running;
    return Index;
  }
  }
}

unsigned SummaryBuilder::type(QualType T) {
  T = T.getCanonicalType().getUnqualifiedType();
  auto At = Types.find(T.getAsOpaquePtr());
  if (At != Types.end())
    return At->second;
  unsigned Index = 0;
  if (T->isReferenceType() || T->isPointerType()) {
    QualType Pointee = T->getPointeeType();
    Index = T->isFunctionPointerType()
                ? makeType(TypeKind::Callable, Strength::None, None, {}, "")
                : makeType(TypeKind::Pointer, Strength::Raw, None,
                           {type(Pointee)}, "");
  } else if (T->isNullPtrType()) {
    Index = makeType(TypeKind::Pointer, Strength::Raw, None, {0}, "");
  } else if (T->isMemberPointerType() || T->isFunctionType()) {
    Index = makeType(TypeKind::Callable, Strength::None, None, {}, "");
  } else if (T->isScalarType()) {
    Index = makeType(TypeKind::Scalar, Strength::None, None, {}, "");
  } else if (const ArrayType *A = AST.getAsArrayType(T)) {
    Index = makeType(TypeKind::Sequence, Strength::Value, None,
                     {type(A->getElementType())}, "array");
    if (const auto *Known = dyn_cast<ConstantArrayType>(A))
      Index = withExtent(Index, Known->getSize());
  } else if (const auto *D = T->getAsCXXRecordDecl()) {
    if (const TypeModel *M = modelOf(*D); M && M->Cell)
      Index = argumentType(*D, M->Argument);
    else if (M)
      Index = makeModelledType(*M, *D);
    else if (!inSystemHeader(*D) || D->isLambda())
      Index = makeType(TypeKind::Record, Strength::Value, record(*D), {}, "");
  }
  Types[T.getAsOpaquePtr()] = Index;
  return Index;
}

unsigned SummaryBuilder::bound(const NamedDecl &Maker,
                               llvm::ArrayRef<Bound> Fields, SourceRange At) {
  const unsigned Index = Out.records.size();
  auto R = std::make_unique<Record>();
  R->usr = string(identity(Maker) + "#bound" +
                  std::to_string(BoundIn[&Maker]++));
  R->name = string(qualifiedName(Maker) + "::bound");
  R->range = range(At);
  R->complete = R->closure = R->bound = true;
  R->local = isLocalToFile(Maker);
  Out.records.push_back(std::move(R));
  for (const Bound &B : Fields) {
    auto F = std::make_unique<Field>();
    F->record = Index;
    F->name = string(B.Name);
    F->type = type(B.Type);
    F->range = range(B.At);
    Out.records[Index]->fields.push_back(Out.fields.size());
    Out.fields.push_back(std::move(F));
  }
  return makeType(TypeKind::Record, Strength::Value, Index, {}, "");
}

void SummaryBuilder::wantValue(QualType T) {
  const auto *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || kind(T) != TypeKind::Record)
    return;
  const CXXRecordDecl &D = *Class->getCanonicalDecl();
  const CXXRecordDecl &Definition = *Class->getDefinition();
  if (inSystemHeader(D) || Definition.isAbstract() || Definition.isEmpty() ||
      Definition.isLambda() || !Definition.hasDefaultConstructor() ||
      !Wanted.insert(&D))
    return;
  auto S = std::make_unique<Symbol>();
  S->usr = string(identity(D) + "#value");
  S->name = string(qualifiedName(D));
  Out.records[record(D)]->value = Out.symbols.size();
  Out.symbols.push_back(std::move(S));
}

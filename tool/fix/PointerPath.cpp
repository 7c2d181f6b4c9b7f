//===- fix/PointerPath.cpp ------------------------------------------------===//

#include "fix/PointerPath.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/TypeLoc.h"

using namespace refcycle;
using namespace clang;

/// The arguments of \p Model that may hold what a container of its kind holds.
static llvm::SmallVector<unsigned, 4> argumentsOf(const TypeModel &Model,
                                                  QualType T) {
  switch (Model.Kind) {
  case TypeKind::Sequence:
  case TypeKind::Set:
    return {Model.Argument};
  case TypeKind::Map:
    return {1, 0};
  case TypeKind::Optional:
    // Of several, nothing says which there is.
    return templateArgument(T, 1).isNull() ? llvm::SmallVector<unsigned, 4>{0}
                                           : llvm::SmallVector<unsigned, 4>();
  case TypeKind::Tuple:
    return {0, 1, 2, 3, 4, 5, 6, 7};
  default:
    return {};
  }
}

PointerPath refcycle::findPath(QualType T, const Config &Knowledge) {
  PointerPath Out;
  Out.Pointer = strongPointer(T, Knowledge);
  if (Out.Pointer)
    return Out;
  Out.Why = "its type '" + T.getAsString() +
            "' is no counted pointer with a weak counterpart";
  const TypeModel *Model = modelOf(T, Knowledge);
  if (!Model || Model->Boxed ||
      (Model->Kind == TypeKind::Optional && Model->Strong != Strength::None))
    return Out;
  for (unsigned Index : argumentsOf(*Model, T)) {
    QualType Argument = templateArgument(T, Index);
    if (Argument.isNull())
      continue;
    PointerPath Inner = findPath(Argument, Knowledge);
    if (!Inner.Pointer)
      continue;
    if (Out.Pointer) {
      Out.Pointer = {};
      Out.Why = "it holds counted pointers of several kinds";
      return Out;
    }
    Out = std::move(Inner);
    Out.Levels.insert(Out.Levels.begin(), {Model->Kind, Index});
  }
  return Out;
}

TypeLoc refcycle::findTemplate(TypeLoc T, StringRef Name) {
  while (T) {
    if (auto Written = T.getAs<TemplateSpecializationTypeLoc>();
        Written && !cast<TemplateSpecializationType>(Written.getTypePtr())
                        ->isTypeAlias()) {
      if (classNameOf(Written.getType()) == Name)
        return Written;
      for (unsigned I = 0; I < Written.getNumArgs(); ++I)
        if (const TypeSourceInfo *Argument =
                Written.getArgLoc(I).getTypeSourceInfo())
          if (TypeLoc Found = findTemplate(Argument->getTypeLoc(), Name))
            return Found;
    }
    T = T.getNextTypeLoc();
  }
  return {};
}

/// The specialization that is written for the outermost level.
static TemplateSpecializationTypeLoc outermost(TypeLoc T) {
  while (T) {
    if (auto Written = T.getAs<TemplateSpecializationTypeLoc>())
      return Written;
    T = T.getNextTypeLoc();
  }
  return {};
}

/// `std::set<P>` becomes `std::set<P, std::owner_less<P>>`.
static void compareByOwner(TypeLoc T, const PathLevel &Level,
                           const std::string &Weak, const PointerFamily &Family,
                           SourceLocation At, Editor &Edit) {
  auto Written = outermost(T);
  const unsigned Usual = Level.Kind == TypeKind::Map ? 2 : 1;
  if (!Written || Written.getNumArgs() != Usual)
    return Edit.refuse(At, "it compares pointers in its own way");
  if (llvm::StringRef(classNameOf(Written.getType())).contains("unordered"))
    return Edit.refuse(At, "weak pointers have no hash");
  if (Family.OwnerLess.empty())
    return Edit.refuse(At, "nothing orders weak pointers of its family");
  if (!isDefined(Family.OwnerLess, Edit.AST) && !Family.OwnerLessHeader.empty())
    Edit.include(At, Family.OwnerLessHeader);
  Edit.insertBefore(Written.getRAngleLoc(),
                    ", " + Family.OwnerLess + "<" + Weak + ">");
}

bool refcycle::weakenWritten(TypeLoc T, const StrongPointer &Pointer,
                             Editor &Edit) {
  TypeLoc Found = findTemplate(T, Pointer.Name);
  if (!Found)
    return false;
  auto Written = Found.castAs<TemplateSpecializationTypeLoc>();
  Edit.replace({Written.getBeginLoc(), Written.getTemplateNameLoc()},
               Pointer.weakName());
  return true;
}

/// \p T, a name for a container on the way, as it would be written without that
/// name and with \p Weak at the end of \p Levels; empty where that is not known.
static std::string withoutAlias(TypeLoc T, llvm::ArrayRef<PathLevel> Levels,
                                const std::string &Weak, Editor &Edit) {
  T = T.getUnqualifiedLoc();
  if (const auto Alias = T.getAs<TypedefTypeLoc>(); Alias && !Levels.empty())
    return withoutAlias(Alias.getDecl()->getTypeSourceInfo()->getTypeLoc(),
                        Levels, Weak, Edit);
  if (Levels.empty())
    return Weak;
  const auto Outer = T.getAs<TemplateSpecializationTypeLoc>();
  llvm::SmallVector<std::string, 4> Arguments;
  for (unsigned I = 0; Outer && I < Outer.getNumArgs(); ++I) {
    const TypeSourceInfo *Type = Outer.getArgLoc(I).getTypeSourceInfo();
    Arguments.push_back(
        I == Levels.front().Index && Type
            ? withoutAlias(Type->getTypeLoc(), Levels.drop_front(), Weak, Edit)
            : Edit.text(Outer.getArgLoc(I).getSourceRange()).str());
  }
  if (Levels.front().Index >= Arguments.size() ||
      llvm::is_contained(Arguments, ""))
    return "";
  return (Edit.text({Outer.getBeginLoc(), Outer.getTemplateNameLoc()}) + "<" +
          llvm::join(Arguments, ", ") + ">")
      .str();
}

/// Makes the pointer at the end of \p Levels a \p Weak where it, or a container on
/// the way, has another name in \p T; false where that cannot be written.
static bool weakenNamed(TypeLoc T, llvm::ArrayRef<PathLevel> Levels,
                        const std::string &Weak, Editor &Edit) {
  while (!Levels.empty()) {
    const auto Outer = T.getAs<TemplateSpecializationTypeLoc>();
    if (!Outer)
      break;
    const unsigned Index = Levels.front().Index;
    if (Index >= Outer.getNumArgs() || !Outer.getArgLoc(Index).getTypeSourceInfo())
      return false;
    T = Outer.getArgLoc(Index).getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
    Levels = Levels.drop_front();
  }
  const std::string Text = withoutAlias(T, Levels, Weak, Edit);
  if (Text.empty())
    return false;
  Edit.replace(T.getSourceRange(), Text);
  return true;
}

static TypeLoc withoutReference(TypeLoc T) {
  while (auto Reference = T.getAs<ReferenceTypeLoc>())
    T = Reference.getPointeeLoc();
  return T.getUnqualifiedLoc();
}

/// \p T is written at \p At, in \p Where.
static void weakenType(TypeLoc T, const PointerPath &Path, SourceLocation At,
                       const DeclContext *Where, Editor &Edit) {
  const std::string Pointee = spelled(Path.Pointer.Pointee, Edit.AST, Where);
  const std::string Weak = Path.Pointer.weakName() + "<" + Pointee + ">";
  if (const std::string &Header = Path.Pointer.Family->WeakHeader;
      !Header.empty() && !isDefined(Path.Pointer.weakName(), Edit.AST))
    Edit.include(At, Header);
  if (!weakenWritten(T, Path.Pointer, Edit) &&
      !weakenNamed(withoutReference(T), Path.Levels, Weak, Edit))
    return Edit.refuse(At, "its type has another name");
  for (const PathLevel &Level : Path.Levels)
    if (Level.Kind == TypeKind::Set || Level.isKey()) {
      if (&Level != &Path.Levels.front())
        return Edit.refuse(At, "a set in a container holds it");
      compareByOwner(T, Level, Weak, *Path.Pointer.Family, At, Edit);
    }
}

void refcycle::weakenType(const DeclaratorDecl &D, const PointerPath &Path,
                          Editor &Edit) {
  ::weakenType(D.getTypeSourceInfo()->getTypeLoc(), Path, D.getLocation(),
               D.getDeclContext(), Edit);
}

void refcycle::weakenReturn(const FunctionDecl &F, const PointerPath &Path,
                            Editor &Edit) {
  for (const FunctionDecl *Each : F.redecls())
    if (!Each->getReturnType()->getContainedAutoType())
      ::weakenType(Each->getFunctionTypeLoc().getReturnLoc(), Path,
                   Each->getLocation(), Each, Edit);
}

void refcycle::weakenVariable(const VarDecl &V, const PointerPath &Path,
                              bool Leads, Editor &Edit) {
  TypeLoc Type = V.getTypeSourceInfo()->getTypeLoc();
  if (!Leads)
    weakenType(V, Path, Edit);
  else if (!weakenWritten(Type, Path.Pointer, Edit))
    Edit.replace(withoutReference(Type).getSourceRange(), "auto");
}

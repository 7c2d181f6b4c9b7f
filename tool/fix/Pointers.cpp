//===- fix/Pointers.cpp ---------------------------------------------------===//

#include "fix/Pointers.h"
#include "extract/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/QualTypeNames.h"

using namespace refcycle;
using namespace clang;

/// The class template that \p T names, also where it depends on parameters.
static const TemplateSpecializationType *specialization(QualType T) {
  return T->getAs<TemplateSpecializationType>();
}

std::string refcycle::classNameOf(QualType T) {
  if (T.isNull())
    return "";
  T = T.getNonReferenceType();
  if (const CXXRecordDecl *R = T->getAsCXXRecordDecl())
    return qualifiedName(*R);
  if (const auto *S = specialization(T))
    if (const TemplateDecl *D = S->getTemplateName().getAsTemplateDecl())
      return qualifiedName(*D);
  return "";
}

const TypeModel *refcycle::modelOf(QualType T, const Config &Knowledge) {
  return Knowledge.type(classNameOf(T));
}

/// Number \p Index of \p All, where a pack (of a tuple) is what is in it.
static QualType typeAt(llvm::ArrayRef<TemplateArgument> All, unsigned Index) {
  if (!All.empty() && All.front().getKind() == TemplateArgument::Pack)
    All = All.front().pack_elements();
  return Index < All.size() && All[Index].getKind() == TemplateArgument::Type
             ? All[Index].getAsType()
             : QualType();
}

QualType refcycle::templateArgument(QualType T, unsigned Index) {
  T = T.getNonReferenceType();
  if (const CXXRecordDecl *R = T->getAsCXXRecordDecl())
    if (const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R))
      return typeAt(S->getTemplateArgs().asArray(), Index);
  if (const auto *S = specialization(T))
    if (Index < S->template_arguments().size() &&
        S->template_arguments()[Index].getKind() == TemplateArgument::Type)
      return S->template_arguments()[Index].getAsType();
  return {};
}

StrongPointer refcycle::strongPointer(QualType T, const Config &Knowledge) {
  StrongPointer Out;
  Out.Name = classNameOf(T);
  const TypeModel *Model = Knowledge.type(Out.Name);
  if (!Model || Model->Kind != TypeKind::Pointer ||
      Model->Strong != Strength::Strong || !Model->Weakable)
    return Out;
  Out.Pointee = templateArgument(T, Model->Argument);
  if (!Out.Pointee.isNull())
    Out.Family = Knowledge.family(Model->Family);
  return Out;
}

bool refcycle::isWeakPointer(QualType T, const Config &Knowledge) {
  const TypeModel *Model = modelOf(T, Knowledge);
  return Model && Model->Kind == TypeKind::Pointer &&
         Model->Strong == Strength::Weak;
}

bool refcycle::isDefined(StringRef Name, const ASTContext &AST) {
  const DeclContext *In = AST.getTranslationUnitDecl();
  llvm::SmallVector<StringRef, 4> Words;
  Name.split(Words, "::");
  for (StringRef Word : Words) {
    auto Found = In->lookup(&AST.Idents.get(Word));
    const NamedDecl *D = Found.empty() ? nullptr : Found.front();
    if (const auto *Template = dyn_cast_or_null<ClassTemplateDecl>(D))
      return Template->getTemplatedDecl()->getDefinition();
    In = dyn_cast_or_null<DeclContext>(D);
    if (!In)
      return false;
  }
  return false;
}

std::string refcycle::spelled(QualType T, const ASTContext &AST) {
  PrintingPolicy Policy = AST.getPrintingPolicy();
  Policy.SuppressTagKeyword = true;
  if (T->isDependentType())
    return T.getAsString(Policy);
  return TypeName::getFullyQualifiedName(T, AST, Policy);
}

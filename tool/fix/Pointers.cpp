//===- fix/Pointers.cpp ---------------------------------------------------===//

#include "fix/Pointers.h"
#include "extract/Declarations.h"
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

/// The definition of the class template \p Name, or null.
static const CXXRecordDecl *definitionOf(StringRef Name,
                                         const ASTContext &AST) {
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
      return nullptr;
  }
  return nullptr;
}

bool refcycle::isDefined(StringRef Name, const ASTContext &AST) {
  return definitionOf(Name, AST);
}

bool refcycle::isDeduced(const StrongPointer &Strong, const ASTContext &AST) {
  const CXXRecordDecl *Weak = definitionOf(Strong.weakName(), AST);
  ClassTemplateDecl *Template = Weak ? Weak->getDescribedClassTemplate() : nullptr;
  if (!Template)
    return false;
  const auto Guides = Template->getDeclContext()->getRedeclContext()->lookup(
      AST.DeclarationNames.getCXXDeductionGuideName(Template));
  return llvm::any_of(Guides, [&](const NamedDecl *D) {
    const FunctionDecl *Guide = D->getAsFunction();
    return Guide && !Guide->isImplicit() && Guide->getNumParams() == 1 &&
           classNameOf(Guide->getParamDecl(0)->getType()) == Strong.Name;
  });
}

static std::string qualified(QualType T, const ASTContext &AST) {
  PrintingPolicy Policy = AST.getPrintingPolicy();
  Policy.SuppressTagKeyword = true;
  return TypeName::getFullyQualifiedName(T, AST, Policy);
}

/// A name that \p Class, of a library, has in its own namespace: the shortest one.
static std::string aliasOf(const CXXRecordDecl &Class) {
  const auto *Space =
      dyn_cast<NamespaceDecl>(Class.getEnclosingNamespaceContext());
  while (Space && Space->isInline())
    Space = dyn_cast<NamespaceDecl>(Space->getParent());
  std::string Out;
  for (const NamespaceDecl *Part = Space ? Space->getMostRecentDecl() : nullptr;
       Part; Part = Part->getPreviousDecl())
    for (const Decl *D : Part->decls())
      if (const auto *Alias = dyn_cast<TypedefNameDecl>(D);
          Alias && Alias->getUnderlyingType()->getAsCXXRecordDecl() == &Class &&
          !Alias->getName().starts_with("_"))
        if (std::string Name = qualifiedName(*Alias);
            Out.empty() || Name.size() < Out.size())
          Out = Name;
  return Out;
}

/// Of what a library calls \p T, by nested names of its own, what a person would.
static std::string spelledOfLibrary(QualType T, const CXXRecordDecl &Class,
                                    const ASTContext &AST) {
  if (std::string Alias = aliasOf(Class); !Alias.empty())
    return Alias;
  const std::string Written = qualified(T, AST),
                    Plain = qualified(T.getCanonicalType(), AST);
  const StringRef Name = Written;
  const bool Usable = Name.starts_with(classNameOf(T)) && !Name.contains("__");
  return Usable && Written.size() < Plain.size() ? Written : Plain;
}

std::string refcycle::spelled(QualType T, const ASTContext &AST,
                              const DeclContext *Where) {
  if (T->isDependentType()) {
    PrintingPolicy Policy = AST.getPrintingPolicy();
    Policy.SuppressTagKeyword = true;
    return T.getAsString(Policy);
  }
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  const std::string Name =
      Class && isa<ClassTemplateSpecializationDecl>(Class) &&
              inSystemHeader(*Class)
          ? spelledOfLibrary(T, *Class, AST)
          : qualified(T, AST);
  for (const DeclContext *C = Where; C; C = C->getParent())
    if (const auto *Around = dyn_cast<NamespaceDecl>(C);
        Around && !Around->isAnonymousNamespace()) {
      StringRef Short = Name;
      if (Short.consume_front(Around->getQualifiedNameAsString() + "::"))
        return Short.str();
    }
  return Name;
}

std::string refcycle::emptyWeak(const FieldDecl &F, const Config &Knowledge) {
  const ASTContext &AST = F.getASTContext();
  const StrongPointer P = strongPointer(F.getType(), Knowledge);
  const CXXRecordDecl *D = P ? definitionOf(P.weakName(), AST) : nullptr;
  if (!D || !D->hasUserDeclaredConstructor() ||
      llvm::any_of(D->ctors(), [](const CXXConstructorDecl *C) {
        return C->getMinRequiredArguments() == 0;
      }))
    return "";
  return P.Name + "<" + spelled(P.Pointee, AST, F.getParent()) + ">()";
}

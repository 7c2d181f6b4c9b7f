//===- extract/InstantiationReach.cpp -------------------------------------===//
//
// Everywhere here: true where project code can be instantiated, false where
// that depends on the types added to the work still to do.
//
//===----------------------------------------------------------------------===//

#include "extract/InstantiationReach.h"
#include "extract/Declarations.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace refcycle;

bool InstantiationReach::addArgument(const TemplateArgument &A, Types &Work) {
  switch (A.getKind()) {
  case TemplateArgument::Type:
    Work.push_back(A.getAsType());
    return false;
  case TemplateArgument::Pack:
    return llvm::any_of(A.pack_elements(), [&](const TemplateArgument &Each) {
      return addArgument(Each, Work);
    });
  case TemplateArgument::Template:
  case TemplateArgument::TemplateExpansion: {
    const TemplateDecl *T = A.getAsTemplateOrTemplatePattern().getAsTemplateDecl();
    return !T || !inSystemHeader(*T);
  }
  case TemplateArgument::Declaration: // whoever names a function makes it
  case TemplateArgument::Integral:
  case TemplateArgument::NullPtr:
    return false;
  default:
    return true;
  }
}

/// Adds the arguments of all templates \p D stands in.
bool InstantiationReach::addContext(const Decl &D, Types &Work) {
  auto Add = [&](ArrayRef<TemplateArgument> Arguments) {
    return llvm::any_of(Arguments, [&](const TemplateArgument &A) {
      return addArgument(A, Work);
    });
  };
  if (const auto *F = dyn_cast<FunctionDecl>(&D))
    if (const auto *Arguments = F->getTemplateSpecializationArgs())
      if (Add(Arguments->asArray()))
        return true;
  if (const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(&D))
    if (Add(S->getTemplateArgs().asArray()))
      return true;
  const DeclContext *Parent = D.getDeclContext();
  return (isa<FunctionDecl, RecordDecl>(Parent)) &&
         addContext(*cast<Decl>(Parent), Work);
}

/// Does \p D stand in an instantiated template, so that its members are made
/// one by one when they are first used?
static bool isInstantiated(const CXXRecordDecl &D) {
  if (isa<ClassTemplateSpecializationDecl>(D) ||
      D.getInstantiatedFromMemberClass())
    if (D.getTemplateSpecializationKind() != TSK_ExplicitSpecialization)
      return true;
  if (const auto *F = dyn_cast<FunctionDecl>(D.getDeclContext()))
    return F->isTemplateInstantiation();
  const auto *Outer = dyn_cast<CXXRecordDecl>(D.getDeclContext());
  return Outer && isInstantiated(*Outer);
}

/// Has \p D members that are made when they are used?
static bool isOpen(const CXXRecordDecl &D) {
  if (D.isLambda())
    return D.isGenericLambda();
  if (isInstantiated(D))
    return true;
  return llvm::any_of(D.decls(), [](const Decl *Member) {
    if (const auto *Friend = dyn_cast<FriendDecl>(Member))
      Member = Friend->getFriendDecl();
    return isa_and_present<FunctionTemplateDecl, ClassTemplateDecl, VarTemplateDecl,
               ConstructorUsingShadowDecl>(Member);
  });
}

bool InstantiationReach::addRecord(const CXXRecordDecl &D, Types &Work) {
  if (inSystemHeader(D))
    return addContext(D, Work);
  const CXXRecordDecl *Definition = D.getDefinition();
  if (isOpen(Definition ? *Definition : D))
    return true;
  if (!Definition)
    return false;
  // Members that nobody wrote call those of bases and fields.
  for (const CXXBaseSpecifier &B : Definition->bases())
    Work.push_back(B.getType());
  for (const FieldDecl *F : Definition->fields())
    if (QualType T(F->getType()->getBaseElementTypeUnsafe(), 0);
        T->isRecordType())
      Work.push_back(T);
  return false;
}

bool InstantiationReach::addParts(QualType T, Types &Work) {
  if (const auto *D = T->getAsCXXRecordDecl())
    return addRecord(*D, Work);
  if (const auto *P = T->getAs<MemberPointerType>()) {
    Work.push_back(P->getPointeeType());
    return addRecord(*P->getMostRecentCXXRecordDecl(), Work);
  }
  if (QualType Pointee = T->getPointeeType(); !Pointee.isNull())
    Work.push_back(Pointee);
  else if (const auto *A = T->getAsArrayTypeUnsafe())
    Work.push_back(A->getElementType());
  else if (const auto *F = T->getAs<FunctionProtoType>()) {
    Work.push_back(F->getReturnType());
    Work.append(F->param_type_begin(), F->param_type_end());
  } else if (const auto *A = T->getAs<AtomicType>())
    Work.push_back(A->getValueType());
  return false;
}

bool InstantiationReach::search(Types Work) {
  llvm::DenseSet<const Type *> Seen;
  while (!Work.empty()) {
    QualType T = Work.pop_back_val().getCanonicalType();
    if (Closed.contains(T.getTypePtr()) || !Seen.insert(T.getTypePtr()).second)
      continue;
    if (addParts(T, Work))
      return true;
  }
  Closed.insert(Seen.begin(), Seen.end());
  return false;
}

bool InstantiationReach::reaches(const FunctionDecl &F) {
  Types Work;
  return !inSystemHeader(F) || addContext(F, Work) || search(std::move(Work));
}

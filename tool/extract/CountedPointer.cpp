//===- extract/CountedPointer.cpp -----------------------------------------===//

#include "extract/CountedPointer.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace {

/// What a body does, as far as counting goes.
struct Deeds {
  bool Calls = false, Counts = false, Allocates = false, Deletes = false;
  bool Delegates = false;
};

void gather(const Stmt *S, Deeds &D) {
  if (!S)
    return;
  if (isa<CXXDeleteExpr>(S))
    D.Deletes = true;
  else if (isa<CXXNewExpr>(S))
    D.Allocates = true;
  else if (isa<CallExpr>(S) || isa<CXXMemberCallExpr>(S))
    D.Calls = true;
  else if (const auto *U = dyn_cast<UnaryOperator>(S))
    D.Counts |= U->isIncrementDecrementOp();
  for (const Stmt *Child : S->children())
    gather(Child, D);
}

Deeds deedsOf(const FunctionDecl &F) {
  Deeds D;
  const FunctionDecl *Definition = nullptr;
  if (!F.hasBody(Definition))
    return D;
  gather(Definition->getBody(), D);
  if (const auto *C = dyn_cast<CXXConstructorDecl>(Definition))
    for (const CXXCtorInitializer *I : C->inits()) {
      // In a pattern, a delegation looks like the initialiser of a base.
      if (I->isDelegatingInitializer() ||
          (I->isBaseInitializer() && !C->getParent()->getNumBases()))
        D.Delegates = true;
      gather(I->getInit(), D);
    }
  return D;
}

/// The field of \p Pattern that is a pointer to a template parameter, or null.
const FieldDecl *pointerToParameter(const CXXRecordDecl &Pattern) {
  for (const FieldDecl *F : Pattern.fields())
    if (const auto *P = F->getType()->getAs<PointerType>())
      if (P->getPointeeType()->getAs<TemplateTypeParmType>())
        return F;
  return nullptr;
}

/// The template that \p D is made from, or null.
const CXXRecordDecl *patternOf(const CXXRecordDecl &D) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(&D);
  return Spec
             ? Spec->getSpecializedTemplate()->getTemplatedDecl()->getDefinition()
             : nullptr;
}

/// C(const C &) of a pattern, where the parameter's type is dependent.
bool isCopyConstructorOf(const CXXConstructorDecl &C,
                         const CXXRecordDecl &Pattern) {
  if (C.getNumParams() != 1 ||
      !C.getParamDecl(0)->getType()->isLValueReferenceType())
    return false;
  QualType From = C.getParamDecl(0)->getType()->getPointeeType();
  const auto *Class = From->getAsCXXRecordDecl();
  return Class && Class->getCanonicalDecl() == Pattern.getCanonicalDecl();
}

} // namespace

bool refcycle::isCountedPointer(const CXXRecordDecl &D) {
  const CXXRecordDecl *Pattern = patternOf(D);
  if (!Pattern || !pointerToParameter(*Pattern))
    return false;
  // A pattern's destructor is not "selected" yet, so getDestructor() has none.
  const CXXDestructorDecl *Destructor = nullptr;
  for (const CXXMethodDecl *M : Pattern->methods())
    if (const auto *Found = dyn_cast<CXXDestructorDecl>(M))
      Destructor = Found;
  if (!Destructor || !Destructor->isUserProvided())
    return false;
  Deeds Drop = deedsOf(*Destructor);
  if (!Drop.Calls && !Drop.Counts)
    return false;
  for (const CXXConstructorDecl *C : Pattern->ctors()) {
    if (!isCopyConstructorOf(*C, *Pattern) || !C->isUserProvided())
      continue;
    Deeds Share = deedsOf(*C);
    return !Share.Allocates && (Share.Calls || Share.Counts || Share.Delegates);
  }
  return false;
}

const FieldDecl *refcycle::countedField(const CXXRecordDecl &D) {
  const CXXRecordDecl *Pattern = patternOf(D), *Made = D.getDefinition();
  const FieldDecl *Named = Pattern ? pointerToParameter(*Pattern) : nullptr;
  if (!Named || !Made)
    return nullptr;
  for (const FieldDecl *F : Made->fields())
    if (F->getDeclName() == Named->getDeclName() &&
        F->getType()->isPointerType())
      return F;
  return nullptr;
}

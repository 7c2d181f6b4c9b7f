//===- fix/WeakCopy.cpp ---------------------------------------------------===//

#include "fix/WeakCopy.h"
#include "extract/Names.h"
#include "fix/FreeNames.h"
#include "fix/Uses.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace refcycle;
using namespace clang;

/// The method beside \p Strong, which gives an owner of its object, that gives
/// a weak pointer to it; null where there is none (C++14).
static const CXXMethodDecl *weakCounterpart(const CXXMethodDecl &Strong,
                                            const Config &Knowledge) {
  if (Knowledge.function(qualifiedName(Strong)) != LibraryOp::FromThis)
    return nullptr;
  for (const CXXMethodDecl *M : Strong.getParent()->methods())
    if (M->getNumParams() == 0 && M->isConst() == Strong.isConst() &&
        isWeakPointer(M->getReturnType(), Knowledge) &&
        Knowledge.function(qualifiedName(*M)) == LibraryOp::FromThis)
      return M;
  return nullptr;
}

const Expr *refcycle::withoutMove(const Expr *E, const Config &Knowledge) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (F && Call->getNumArgs() == 1 &&
      Knowledge.function(qualifiedName(*F)) == LibraryOp::Move)
    return withoutImplicit(Call->getArg(0));
  return E;
}

std::string refcycle::copyWeakly(const Expr &E, const StrongPointer &Pointer,
                                 const Config &Knowledge, const Editor &Edit) {
  const Expr *Plain = withoutMove(withoutImplicit(&E), Knowledge);
  StringRef Text = Edit.text(Plain->getSourceRange());
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Plain))
    if (const CXXMethodDecl *M = Call->getMethodDecl())
      if (const CXXMethodDecl *Weak = weakCounterpart(*M, Knowledge)) {
        const auto *Member = cast<MemberExpr>(Call->getCallee()->IgnoreParens());
        StringRef Object = Text.take_front(
            Edit.SM.getFileOffset(Member->getMemberLoc()) -
            Edit.SM.getFileOffset(Plain->getBeginLoc()));
        return (Object + Weak->getName() + "()").str();
      }
  const auto *Named = dyn_cast<DeclRefExpr>(Plain);
  const QualType Type = Named                ? Named->getDecl()->getType()
                        : Plain->isPRValue() ? Plain->getType()
                                             : QualType();
  return weakTypeOf(Text, Type, Pointer, functionAround(E, Edit.AST), Edit) +
         "(" + Text.str() + ")";
}

std::string refcycle::copyWeakly(const VarDecl &V, const StrongPointer &Pointer,
                                 const Editor &Edit) {
  return weakTypeOf(V.getName(), V.getType(), Pointer, V.getDeclContext(), Edit) +
         "(" + V.getNameAsString() + ")";
}

/// Is \p C in an instance of a template?
static bool isInstance(const DeclContext *C) {
  for (; C; C = C->getParent()) {
    const auto *F = dyn_cast<FunctionDecl>(C);
    const auto *R = dyn_cast<CXXRecordDecl>(C);
    if ((F && F->isTemplateInstantiation()) ||
        (R && R->getTemplateInstantiationPattern()))
      return true;
  }
  return false;
}

std::string refcycle::weakTypeOf(StringRef Text, QualType Type,
                                 const StrongPointer &Pointer,
                                 const DeclContext *Around,
                                 const Editor &Edit) {
  const bool Instance = isInstance(Around);
  // Nobody writes out the arguments of a template where that can be helped.
  const bool Long = isa_and_nonnull<ClassTemplateSpecializationDecl>(
      Pointer.Pointee->getAsCXXRecordDecl());
  if ((Instance || Long) && isDeduced(Pointer, Edit.AST))
    return Pointer.weakName(); // deduced
  const bool Value = !Type.isNull() && !Type->isReferenceType();
  const std::string Written = "decltype(" + Text.str() + ")",
                    Decayed = "std::decay<" + Written + ">::type";
  const std::string Pointee =
      Instance ? "typename " + (Value ? Written : Decayed) + "::element_type"
               : spelled(Pointer.Pointee, Edit.AST, Around);
  return Pointer.weakName() + "<" + Pointee + ">";
}

std::string refcycle::weakName(StringRef Name, SourceRange Scope,
                               const Editor &Edit) {
  std::string Word = Name.trim('_').str();
  if (StringRef(Word).contains('_'))
    Word = "_" + Word;
  else if (!Word.empty())
    Word[0] = toUppercase(Word[0]);
  return freeName({"weak" + Word}, Scope, Edit);
}

//===- fix/WeakenMember.cpp -----------------------------------------------===//
//
//   field --declaration, initialisers, mentions--> uses --lockUses--> edits
//
// Instantiations of templates are looked at, as it is their types that say what
// a use is; their edits fall on the template's own text.
//
//===----------------------------------------------------------------------===//

#include "fix/Changes.h"
#include "fix/Elements.h"
#include "fix/FromRange.h"
#include "fix/Getters.h"
#include "fix/LastingReference.h"
#include "fix/Locals.h"
#include "fix/SplitDeclaration.h"
#include "fix/Uses.h"
#include "fix/Weaken.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Lex/Lexer.h"

using namespace refcycle;
using namespace clang;

namespace {

class MemberRewriter : public DynamicRecursiveASTVisitor {
public:
  MemberRewriter(const WeakenInput &In, Rewriting &Out)
      : In(In), Out(Out), Edit(In.AST, Out) {
    ShouldVisitTemplateInstantiations = true;
    ShouldVisitImplicitCode = false;
  }

  void run();

  bool VisitFieldDecl(FieldDecl *F) override;
  bool VisitMemberExpr(MemberExpr *E) override;
  bool VisitDeclRefExpr(DeclRefExpr *E) override;
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *E) override;
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *E) override;
  bool TraverseRequiresExpr(RequiresExpr *E) override;
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc T, bool Qualifier) override;
  bool TraverseConstructorInitializer(CXXCtorInitializer *I) override;
  bool VisitInitListExpr(InitListExpr *E) override;

private:
  const Config &knowledge() const { return In.Options.Knowledge; }
  bool isField(const ValueDecl *D) const {
    return isa<FieldDecl>(D) && Edit.isAt(D->getLocation(), In.Edge.Declaration);
  }
  bool isMention(const Expr &E) const {
    const auto *Member = dyn_cast<MemberExpr>(&E);
    return (Member && isField(Member->getMemberDecl())) || Given.count(&E);
  }
  OtherNames names() const { return {Variables, Calls, In.Options.Writers}; }
  void addGetters();
  /// Code that asks what the member is, or can do, would get another answer.
  void asked(SourceLocation At) {
    Edit.refuse(At, "its type decides what other code means");
  }
  void declare(const FieldDecl &F, const FieldDecl &Instance);
  bool declareDependent(const FieldDecl &F, const FieldDecl &Instance);
  void emptyParts(const Expr &Init);
  Use classified(const Expr &E) const {
    return classify(E, In.AST, knowledge(),
                    [&](const Expr &Other) { return isMention(Other); });
  }
  bool isOnlyRead(const VarDecl &Reference, const Expr &Bound) const;
  void useReference(Use Bound);
  void use(const Expr &E);

  const WeakenInput &In;
  Rewriting &Out;
  Editor Edit;
  PointerPath Path;
  StrongPointer Pointer; ///< what the field was, or holds
  std::string Name;      ///< the field's own
  std::vector<const Expr *> Members; ///< what names it, one a place
  std::vector<Use> Uses;             ///< of them, where it is a pointer
  Mentions Variables;
  MethodCalls Calls;
  std::set<const Expr *> Given; ///< what gives it by reference: calls
  std::set<SourceLocation> Seen;
  bool Asking = false; ///< in a requires-expression or decltype
};

} // namespace

/// The field as it is written, where \p F is an instantiation's.
static const FieldDecl &writtenField(const FieldDecl &F) {
  const auto *R = dyn_cast<CXXRecordDecl>(F.getParent());
  const CXXRecordDecl *Pattern =
      R ? R->getTemplateInstantiationPattern() : nullptr;
  if (Pattern)
    for (const FieldDecl *Written : Pattern->fields())
      if (Written->getLocation() == F.getLocation())
        return *Written;
  return F;
}

/// Does \p F hold whatever an argument of its class template is? Then one ring
/// says nothing of what else there is to own. Not so where the argument is what is
/// derived from it.
static bool holdsArgument(const FieldDecl &F, const FieldDecl &Instance,
                          const StrongPointer &Pointer,
                          const Config &Knowledge) {
  const auto *Holder = cast<CXXRecordDecl>(Instance.getParent());
  const PointerPath Known = findPath(Instance.getType(), Knowledge);
  if (const auto *Held = Known.Pointer ? Known.Pointer.Pointee->getAsCXXRecordDecl()
                                       : nullptr;
      Held && Held->hasDefinition() && Held->isDerivedFrom(Holder))
    return false;
  TypeLoc Type = F.getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  while (const auto Alias = Type.getAs<TypedefTypeLoc>())
    Type = Alias.getDecl()->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  TypeLoc Found = findTemplate(Type, Pointer.Name);
  if (!Found)
    return false;
  auto Written = Found.castAs<TemplateSpecializationTypeLoc>();
  return llvm::any_of(llvm::seq(0u, Written.getNumArgs()), [&](unsigned I) {
    const TemplateArgument A = Written.getArgLoc(I).getArgument();
    return A.getKind() == TemplateArgument::Type &&
           isa<TemplateTypeParmType>(A.getAsType().getCanonicalType());
  });
}

/// Makes \p F weak where its type is only known in instances, and is a name that
/// depends on them: `typename Of<T>::Ptr`.
bool MemberRewriter::declareDependent(const FieldDecl &F,
                                      const FieldDecl &Instance) {
  auto Type = F.getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  PointerPath Known = findPath(Instance.getType(), knowledge());
  if (!Type.getAs<DependentNameTypeLoc>() || !Known.Pointer ||
      !Known.Levels.empty() || declaredTogether(F).size() > 1)
    return false;
  Path = std::move(Known);
  Edit.replace(Type.getSourceRange(),
               Path.Pointer.weakName() + "<" +
                   Edit.text(Type.getSourceRange()).str() + "::element_type>");
  return true;
}

void MemberRewriter::declare(const FieldDecl &F, const FieldDecl &Instance) {
  Out.Found = true;
  Path = findPath(F.getType(), knowledge());
  const bool Done = !Path.Pointer && declareDependent(F, Instance);
  Pointer = Path.Pointer;
  Name = F.getNameAsString();
  if (!Pointer)
    return Edit.refuse(F.getLocation(), Path.Why);
  if (holdsArgument(F, Instance, Pointer, knowledge()))
    return Edit.refuse(F.getLocation(),
                       "it holds what its class template is given, whatever "
                       "that is");
  Out.Description =
      Path.Levels.empty()
          ? "make '" + In.Edge.Field + "' a '" + Pointer.weakName() + "'"
          : "make the pointers in '" + In.Edge.Field + "' '" +
                Pointer.weakName() + "'";
  if (!Done)
    weakenOneOf(declaredTogether(F), F, Path, Edit, Out);
  const std::string Empty = emptyWeak(Instance, knowledge()),
                    Braced = Empty.empty() ? "" : "{" + Empty + "}";
  const Expr *Init = F.getInClassInitializer();
  if (Init && isNull(Init, In.AST))
    Edit.replaceBetween(F.getLocation(), Init->getEndLoc(), Braced);
  else if (Init)
    emptyParts(*Init);
  else if (!Empty.empty())
    Edit.insertAfter(F.getLocation(), Braced);
}

bool MemberRewriter::VisitFieldDecl(FieldDecl *F) {
  // Instances come later, and tell what depends on them.
  if (isField(F) && !Out.Found && !F->getType()->isDependentType())
    declare(writtenField(*F), *F);
  return true;
}

bool MemberRewriter::TraverseRequiresExpr(RequiresExpr *E) {
  const bool Outer = std::exchange(Asking, true);
  DynamicRecursiveASTVisitor::TraverseRequiresExpr(E);
  Asking = Outer;
  return true;
}

bool MemberRewriter::TraverseDecltypeTypeLoc(DecltypeTypeLoc T,
                                             bool Qualifier) {
  const bool Outer = std::exchange(Asking, true);
  DynamicRecursiveASTVisitor::TraverseDecltypeTypeLoc(T, Qualifier);
  Asking = Outer;
  return true;
}

/// Has no meaning yet, but may come to name it.
bool MemberRewriter::VisitCXXDependentScopeMemberExpr(
    CXXDependentScopeMemberExpr *E) {
  const StringRef Field = In.Edge.Field;
  if (Asking && E->getMember().getAsString() == Field.substr(Field.rfind(':') + 1))
    asked(E->getMemberLoc());
  return true;
}

bool MemberRewriter::VisitMemberExpr(MemberExpr *E) {
  if (Asking && isField(E->getMemberDecl()))
    asked(E->getMemberLoc());
  if (!isField(E->getMemberDecl()))
    return true;
  if (E->getType()->isDependentType())
    Out.InTemplates.insert(Edit.place(E->getMemberLoc()));
  else if (Seen.insert(E->getMemberLoc()).second) {
    Out.InInstances.insert(Edit.place(E->getMemberLoc()));
    Members.push_back(E);
  }
  return true;
}

bool MemberRewriter::VisitDeclRefExpr(DeclRefExpr *E) {
  if (Asking && isField(E->getDecl()))
    asked(E->getLocation());
  if (!isa<VarDecl, BindingDecl>(E->getDecl()))
    return true;
  Variables[E->getDecl()].push_back(E);
  // `auto &[a, b] = object;`
  if (const auto *B = dyn_cast<BindingDecl>(E->getDecl()))
    if (const auto *Member = dyn_cast_or_null<MemberExpr>(B->getBinding());
        Member && isField(Member->getMemberDecl()))
      Members.push_back(E);
  return true;
}

bool MemberRewriter::VisitCXXMemberCallExpr(CXXMemberCallExpr *E) {
  if (const CXXMethodDecl *Method = E->getMethodDecl();
      Method && !Edit.SM.isInSystemHeader(Method->getLocation()))
    Calls[Method->getCanonicalDecl()].push_back(E);
  return true;
}

/// Can a pointer that is returned as \p T not be written through it?
static bool isValue(QualType T) {
  return !T->isReferenceType() || T.getNonReferenceType().isConstQualified();
}

/// Calls of what does nothing but give it are mentions too. A pointer that cannot
/// be written through is returned by value instead.
void MemberRewriter::addGetters() {
  for (const Expr *&E : Members) {
    const CXXMethodDecl *Getter = getterOf(*E, In.AST);
    if (!Getter || (Path.Levels.empty() && isValue(Getter->getReturnType())))
      continue;
    weakenReturn(*Getter, Path, Edit);
    E = nullptr;
    for (const Expr *Call : Calls[Getter])
      Given.insert(Call);
  }
  llvm::erase(Members, nullptr);
  Members.insert(Members.end(), Given.begin(), Given.end());
}

/// Of a pair of something and nothing, `(0, nullptr)`.
void MemberRewriter::emptyParts(const Expr &Init) {
  const auto *Pair = dyn_cast<CXXConstructExpr>(Init.IgnoreImplicit());
  if (Pair && Pair->getNumArgs() > 1)
    for (const Expr *Argument : Pair->arguments())
      if (isa<CXXNullPtrLiteralExpr>(withoutImplicit(Argument)))
        Edit.replace(Argument->getSourceRange(), "{}");
}

bool MemberRewriter::TraverseConstructorInitializer(CXXCtorInitializer *I) {
  if (I->isMemberInitializer() && I->isWritten() && isField(I->getMember())) {
    if (isNull(I->getInit(), In.AST))
      Edit.replace(SourceRange(I->getLParenLoc(), I->getRParenLoc()),
                   "(" + emptyWeak(*I->getMember(), knowledge()) + ")");
    else if (!initializeFromRange(*I, knowledge(), Edit))
      emptyParts(*I->getInit());
  }
  return DynamicRecursiveASTVisitor::TraverseConstructorInitializer(I);
}

/// `Node{nullptr}`: a weak pointer is not made of one.
bool MemberRewriter::VisitInitListExpr(InitListExpr *E) {
  const auto *R = E->getType()->getAsCXXRecordDecl();
  if (!R)
    return true;
  if (!E->isSemanticForm())
    E = E->getSemanticForm();
  unsigned Index = R->isAggregate() ? R->getNumBases() : 0;
  for (const FieldDecl *F : R->fields()) {
    if (isField(F) && Index < E->getNumInits() &&
        isNull(E->getInit(Index), In.AST) &&
        E->getInit(Index)->getBeginLoc().isValid())
      Edit.replace(E->getInit(Index)->getSourceRange(), "{}");
    ++Index;
  }
  return true;
}

/// Does nothing change the pointer through \p Reference, or where that is used?
bool MemberRewriter::isOnlyRead(const VarDecl &Reference,
                                const Expr &Bound) const {
  auto Reads = [&](const Expr *E) {
    return classified(*E).Kind == UseKind::Read;
  };
  const FunctionDecl *Here = functionAround(Bound, In.AST);
  return llvm::all_of(Variables.lookup(&Reference), Reads) &&
         !(Here && Here->getBody() &&
           mayChangeBetween(*Here->getBody(), Reference.getEndLoc(),
                            Here->getBody()->getEndLoc(), In.Options.Writers,
                            In.AST)) &&
         llvm::all_of(Members, [&](const Expr *E) {
           return E == &Bound || functionAround(*E, In.AST) != Here || Reads(E);
         });
}

/// `auto &p = object.p_;` becomes a value. A reference through which the pointer
/// is changed stays, and is the pointer wherever it is named.
void MemberRewriter::useReference(Use Bound) {
  const VarDecl &V = *Bound.Reference;
  if (isOnlyRead(V, *Bound.Mention)) {
    dropReference(V, Edit);
    Bound.Kind = UseKind::Read;
    return Uses.push_back(Bound);
  }
  if (!V.getType()->getContainedAutoType())
    weakenType(V, {{}, Pointer, ""}, Edit);
  Given.insert(Variables[&V].begin(), Variables[&V].end());
  for (const Expr *E : Variables[&V])
    use(*E);
}

void MemberRewriter::use(const Expr &E) {
  Use U = classified(E);
  if (U.Reference)
    return useReference(U);
  if (U.Kind == UseKind::Refused)
    return Edit.refuse(E.getExprLoc(), U.Why);
  if (U.Kind == UseKind::Read)
    if (const std::string Why = whyNoValue(E, names(), In.AST); !Why.empty())
      return Edit.refuse(E.getExprLoc(), Why);
  if (U.Kind == UseKind::Returned)
    returnByValue(*U.Mention, names(), Edit);
  Uses.push_back(U);
}

void MemberRewriter::run() {
  TraverseDecl(In.AST.getTranslationUnitDecl());
  if (!Pointer || !Out.Refusals.empty())
    return;
  addGetters();
  if (!Path.Levels.empty())
    return Out.merge(weakenElements(In, Path, Members, names()));
  for (const Expr *E : Members)
    use(*E);
  if (!Out.Refusals.empty())
    return;
  LocalNames Names(Edit);
  lockUses(Edit, Uses,
           {Pointer.Family->Lock, Name, In.Options.Style, In.Options.Writers,
            In.Options.Known.InCleanup},
           Names);
}

Rewriting refcycle::weakenMember(const WeakenInput &In) {
  Rewriting Out;
  MemberRewriter(In, Out).run();
  return Out;
}

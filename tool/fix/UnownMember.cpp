//===- fix/UnownMember.cpp ------------------------------------------------===//
//
//   field --declaration, initialisers, mentions--> edits
//
// The rules, with E a place that names the pointer, x another counted pointer, and
// P the type of both:
//
//   P E                                  -> T *E = nullptr
//   E = x, E(x), E == x                  -> E = x.get(), ...
//   E = std::move(x), E = shared_from_this()   -> x.get(), this
//   E.get(), E.reset()                   -> E, E = nullptr
//   E->f(), *E, if (E), E == nullptr     kept
//   all else                             refused
//
// So nothing makes a counted pointer of a raw one; what else may is in RawDangers.h.
//
//===----------------------------------------------------------------------===//

#include "extract/CountedPointer.h"
#include "extract/Names.h"
#include "fix/RawDangers.h"
#include "fix/SplitDeclaration.h"
#include "fix/Uses.h"
#include "fix/Weaken.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

namespace {

class MemberUnowner : public DynamicRecursiveASTVisitor {
public:
  MemberUnowner(const WeakenInput &In, Rewriting &Out)
      : In(In), Out(Out), Edit(In.AST, Out) {
    ShouldVisitImplicitCode = false;
  }

  void run();

  bool VisitFieldDecl(FieldDecl *F) override;
  bool VisitMemberExpr(MemberExpr *E) override;
  bool
  VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *E) override;
  bool TraverseConstructorInitializer(CXXCtorInitializer *I) override;
  bool VisitInitListExpr(InitListExpr *E) override;

private:
  bool isField(const Decl *D) const {
    return isa_and_nonnull<FieldDecl>(D) &&
           Edit.isAt(D->getLocation(), In.Edge.Declaration);
  }
  bool isMention(const Expr &E) const {
    const auto *Member = dyn_cast<MemberExpr>(withoutImplicit(&E));
    return Member && isField(Member->getMemberDecl());
  }
  QualType pointeeOf(QualType Pointer) const;
  bool isPointer(QualType T) const;
  const CXXMethodDecl *getterOf(QualType Pointer) const;
  bool isGetter(const CXXMethodDecl &M, QualType Pointee) const;
  std::string rawText(const Expr &X) const;
  void makeRaw(const Expr &X);
  void use(const MemberExpr &E);
  void inMethod(const MemberExpr &E, const MemberExpr &Method);
  bool inOperator(const Expr &E, const CXXOperatorCallExpr &Call);

  const WeakenInput &In;
  Rewriting &Out;
  Editor Edit;
  QualType Pointer; ///< P, as the field has it
  const CXXRecordDecl *Holder = nullptr;
  std::vector<const MemberExpr *> Members; ///< what names it
  std::vector<const Expr *> Stored;        ///< what it is initialised with
};

} // namespace

QualType MemberUnowner::pointeeOf(QualType Pointer) const {
  const TypeModel *Model = modelOf(Pointer, In.Options.Knowledge);
  return templateArgument(Pointer, Model ? Model->Argument : 0);
}

/// Does \p T count what it points to?
bool MemberUnowner::isPointer(QualType T) const {
  T = T.getNonReferenceType();
  const TypeModel *Model = modelOf(T, In.Options.Knowledge);
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return !pointeeOf(T).isNull() &&
         (Model ? Model->Kind == TypeKind::Pointer &&
                      Model->Strong == Strength::Strong
                : R && isCountedPointer(*R));
}

/// Gives \p M what a pointer to \p Pointee has, and leaves it there?
bool MemberUnowner::isGetter(const CXXMethodDecl &M, QualType Pointee) const {
  return M.isConst() && M.getNumParams() == 0 && M.getIdentifier() &&
         M.getAccess() == AS_public && M.getReturnType()->isPointerType() &&
         In.AST.hasSameUnqualifiedType(M.getReturnType()->getPointeeType(),
                                       Pointee);
}

/// The method of \p Pointer that gives what it has, or null.
const CXXMethodDecl *MemberUnowner::getterOf(QualType Pointer) const {
  const QualType Pointee = pointeeOf(Pointer);
  const CXXMethodDecl *Found = nullptr;
  auto Look = [&](const CXXRecordDecl *R) {
    for (const CXXMethodDecl *M : R->methods())
      if (!Found && isGetter(*M, Pointee))
        Found = M;
    return true;
  };
  const CXXRecordDecl *R = Pointer.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition())
    return nullptr;
  Look(R);
  if (!Found)
    R->forallBases(Look);
  return Found;
}

/// What \p X, which counts, points to.
std::string MemberUnowner::rawText(const Expr &X) const {
  const auto *Call = dyn_cast<CallExpr>(&X);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  const auto Op = Callee ? In.Options.Knowledge.function(qualifiedName(*Callee))
                         : std::nullopt;
  if (Op == LibraryOp::Move && Call->getNumArgs() == 1)
    return rawText(*withoutImplicit(Call->getArg(0)));
  if (const auto *Method = dyn_cast_or_null<CXXMemberCallExpr>(Call);
      Method && Op == LibraryOp::FromThis &&
      isa<CXXThisExpr>(withoutImplicit(Method->getImplicitObjectArgument())))
    return "this";
  std::string Text = Edit.text(X.getSourceRange()).str();
  if (!isa<DeclRefExpr, MemberExpr, CallExpr, CXXThisExpr>(X) ||
      isa<CXXOperatorCallExpr>(X))
    Text = "(" + Text + ")";
  const CXXMethodDecl *Getter = getterOf(X.getType());
  return Text + "." + (Getter ? Getter->getNameAsString() : "operator->") +
         "()";
}

/// \p X is given to the member, or compared with it.
void MemberUnowner::makeRaw(const Expr &X) {
  const Expr *Plain = withoutImplicit(&X);
  while (const auto *Copy = dyn_cast<CXXConstructExpr>(Plain)) {
    if (Copy->getNumArgs() == 0) { // P(), but not {}
      if (!Edit.text(Copy->getSourceRange()).starts_with("{"))
        Edit.replace(Copy->getSourceRange(), "nullptr");
      return;
    }
    if (Copy->getNumArgs() > 1 &&
        !isa<CXXDefaultArgExpr>(Copy->getArg(1)->IgnoreImplicit()))
      return Edit.refuse(Copy->getBeginLoc(), "what is stored is made there");
    Plain = withoutImplicit(Copy->getArg(0));
  }
  if (isMention(*Plain) || isNull(Plain, In.AST) ||
      Plain->getType()->isPointerType())
    return;
  if (!isPointer(Plain->getType()))
    return Edit.refuse(Plain->getBeginLoc(), "what is stored is made there");
  Edit.replace(Plain->getSourceRange(), rawText(*Plain));
}

bool MemberUnowner::VisitFieldDecl(FieldDecl *F) {
  if (!isField(F) || Out.Found)
    return true;
  Out.Found = true;
  Pointer = F->getType();
  Holder = cast<CXXRecordDecl>(F->getParent());
  if (Pointer->isDependentType() || Holder->isDependentContext() ||
      !isPointer(Pointer))
    Edit.refuse(F->getLocation(), "its type is no counted pointer alone");
  else if (Pointer.isConstQualified() || F->isMutable())
    Edit.refuse(F->getLocation(), "it is const or mutable");
  else if (declaredTogether(*F).size() > 1)
    Edit.refuse(F->getLocation(), "it is declared together with others");
  if (!Out.Refusals.empty())
    return true;
  Out.Description = "make '" + In.Edge.Field + "' a raw pointer";
  const TypeLoc Type = F->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  const TypeModel *Model = modelOf(Pointer, In.Options.Knowledge);
  const TypeLoc Pointee = findTemplate(Type, classNameOf(Pointer));
  if (!Edit.textBetween(Type.getEndLoc(), F->getLocation()).trim().empty())
    Edit.refuse(F->getLocation(), "something stands before its name");
  std::string Name = spelled(pointeeOf(Pointer), In.AST, Holder);
  if (Pointee && !pointeeOf(Pointer).hasQualifiers())
    Name = Edit.text(Pointee.castAs<TemplateSpecializationTypeLoc>()
                         .getArgLoc(Model ? Model->Argument : 0)
                         .getSourceRange())
               .str();
  Edit.replaceChars(Type.getBeginLoc(), F->getLocation(), Name + " *");
  if (const Expr *Init = F->getInClassInitializer())
    Stored.push_back(Init);
  else
    Edit.insertAfter(F->getLocation(), " = nullptr");
  return true;
}

bool MemberUnowner::VisitMemberExpr(MemberExpr *E) {
  if (isField(E->getMemberDecl()))
    Members.push_back(E);
  return true;
}

/// Has no meaning yet, but may come to name it.
bool MemberUnowner::VisitCXXDependentScopeMemberExpr(
    CXXDependentScopeMemberExpr *E) {
  const StringRef Field = In.Edge.Field;
  if (E->getMember().getAsString() == Field.substr(Field.rfind(':') + 1))
    Edit.refuse(E->getMemberLoc(), "a template may use it");
  return true;
}

bool MemberUnowner::TraverseConstructorInitializer(CXXCtorInitializer *I) {
  if (I->isMemberInitializer() && I->isWritten() && isField(I->getMember())) {
    const Expr *Init = I->getInit();
    if (const auto *List = dyn_cast<InitListExpr>(Init);
        List && List->getNumInits() == 1)
      Init = List->getInit(0);
    const auto *Made = dyn_cast<CXXConstructExpr>(Init->IgnoreImplicit());
    if (!Made || Made->getNumArgs() > 0) // E()
      Stored.push_back(Init);
  }
  return DynamicRecursiveASTVisitor::TraverseConstructorInitializer(I);
}

/// `Part{owner, 3}`
bool MemberUnowner::VisitInitListExpr(InitListExpr *E) {
  const auto *R = E->getType()->getAsCXXRecordDecl();
  if (!R || !R->isAggregate())
    return true;
  if (!E->isSemanticForm())
    E = E->getSemanticForm();
  unsigned Index = R->getNumBases();
  for (const FieldDecl *F : R->fields()) {
    if (isField(F) && Index < E->getNumInits() &&
        E->getInit(Index)->getBeginLoc().isValid())
      Stored.push_back(E->getInit(Index));
    ++Index;
  }
  return true;
}

void MemberUnowner::inMethod(const MemberExpr &E, const MemberExpr &Method) {
  const auto *M = dyn_cast<CXXMethodDecl>(Method.getMemberDecl());
  DynTypedNodeList Parents = In.AST.getParents(Method);
  const auto *Call =
      Parents.empty() ? nullptr : Parents[0].get<CXXMemberCallExpr>();
  const TypeModel *Model = modelOf(Pointer, In.Options.Knowledge);
  const auto Op = M && M->getIdentifier() && Model
                      ? In.Options.Knowledge.method(*Model, M->getName())
                      : std::nullopt;
  if (!M || !Call)
    return Edit.refuse(Method.getMemberLoc(),
                       "a member of it is used in a way not known");
  if (isa<CXXConversionDecl>(M))
    return;
  if (isGetter(*M, pointeeOf(Pointer)))
    return Edit.replaceBetween(E.getEndLoc(), Call->getEndLoc(), "");
  if (Op == LibraryOp::Reset && Call->getNumArgs() == 0)
    return Edit.replaceBetween(E.getEndLoc(), Call->getEndLoc(), " = nullptr");
  Edit.refuse(Method.getMemberLoc(),
              "a raw pointer has no '" + M->getName() + "'");
}

/// False: \p Call takes it as it would any value.
bool MemberUnowner::inOperator(const Expr &E, const CXXOperatorCallExpr &Call) {
  const Expr *Other = Call.getNumArgs() == 2
                          ? Call.getArg(Call.getArg(0) == &E)
                          : nullptr;
  switch (Call.getOperator()) {
  case OO_Arrow:
  case OO_Star:
  case OO_Exclaim:
    return true;
  case OO_Equal:
    if (Call.getArg(0) != &E)
      return isMention(*Call.getArg(0));
    makeRaw(*Other);
    return true;
  case OO_EqualEqual:
  case OO_ExclaimEqual:
    makeRaw(*Other);
    return true;
  default:
    return false;
  }
}

void MemberUnowner::use(const MemberExpr &E) {
  const Use U = classify(E, In.AST, In.Options.Knowledge,
                         [&](const Expr &Other) { return isMention(Other); });
  switch (U.Kind) {
  case UseKind::Keep:
  case UseKind::Read:
  case UseKind::SetNull:
    break;
  case UseKind::Refused:
    return Edit.refuse(E.getMemberLoc(), U.Why);
  default:
    return Edit.refuse(E.getMemberLoc(), "it is used in a way not known");
  }
  const Expr *Outer = &E;
  auto [S, D] = around(Outer, In.AST);
  if (const auto *Method = dyn_cast_or_null<MemberExpr>(S))
    return inMethod(E, *Method);
  if (const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(S);
      Call && inOperator(*Outer, *Call))
    return;
  if (isa_and_nonnull<CompoundStmt, UnaryExprOrTypeTraitExpr>(S))
    return;
  if (isa_and_nonnull<CXXConstructorDecl>(D) && U.Kind == UseKind::Keep)
    return; // E(other.E)
  Edit.refuse(E.getMemberLoc(), "a counted pointer is made of it");
}

void MemberUnowner::run() {
  TraverseDecl(In.AST.getTranslationUnitDecl());
  if (!Out.Found || !Out.Refusals.empty())
    return;
  const auto *Target = pointeeOf(Pointer)->getAsCXXRecordDecl();
  if (!Target)
    return Edit.refuse(Holder->getLocation(), "it points to no class");
  refuseRaw(*Holder, *Target, Edit);
  for (const Expr *Each : Stored)
    makeRaw(*Each);
  for (const MemberExpr *Each : Members)
    use(*Each);
}

Rewriting refcycle::unownMember(const WeakenInput &In) {
  Rewriting Out;
  MemberUnowner(In, Out).run();
  return Out;
}

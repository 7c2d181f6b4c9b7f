//===- fix/FollowCalls.cpp - calls on containers and iterators -----------===//

#include "extract/Names.h"
#include "fix/ElementFollower.h"
#include "fix/Emptied.h"
#include "fix/FreeNames.h"
#include "fix/StrongCopies.h"
#include "fix/WeakCopy.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

/// Part \p Index of an entry or tuple.
void ElementFollower::intoPart(const Expr &Part, unsigned Index, Spot At) {
  if (At.Is == Spot::Iterator || isPointer(At) ||
      (At.Is == Spot::Whole && level(At).Kind != TypeKind::Tuple))
    return refuse(Part, "a part of it is used in a way not known");
  if (Index == level(At).Index)
    step(Part, {At.Depth + 1, Spot::Whole});
}

void ElementFollower::inMember(const MemberExpr &Member, Spot At) {
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Member.getMemberDecl())) {
    DynTypedNodeList Parents = Edit.AST.getParents(Member);
    if (const auto *Call =
            Parents.empty() ? nullptr : Parents[0].get<CXXMemberCallExpr>())
      return inMethod(*Call, *Method, At);
    return refuse(Member, "a member of it is used in a way not known");
  }
  inPart(Member, Member.getMemberDecl()->getName(), At);
}

/// `e.second`
void ElementFollower::inPart(const Expr &Part, StringRef Name, Spot At) {
  if (Name != "first" && Name != "second")
    return refuse(Part, "a member of it is used in a way not known");
  intoPart(Part, Name == "second", At);
}

void ElementFollower::inMethod(const CXXMemberCallExpr &Call,
                        const CXXMethodDecl &Method, Spot At) {
  if (isa<CXXConversionDecl>(Method)) // if (optional)
    return;
  if (At.Is != Spot::Whole)
    return refuse(Call, "an iterator is used in a way not known");
  auto Op = methodOp(modelOf(Call.getObjectType(), Knowledge), Method);
  if (!Op)
    return refuse(Call, ("'" + Method.getNameAsString() +
                         "' does with it what is not known"));
  switch (*Op) {
  case LibraryOp::Subscript:
  case LibraryOp::At:
  case LibraryOp::Front:
  case LibraryOp::Back:
    if (!level(At).isKey())
      step(Call, {At.Depth + 1, Spot::Whole});
    return;
  case LibraryOp::Begin:
  case LibraryOp::End:
  case LibraryOp::Find:
  case LibraryOp::Erase:
  case LibraryOp::EraseEqual:
    if (Call.getType()->isPointerType())
      return refuse(Call, "its storage is used");
    if (Call.getType()->isRecordType())
      step(Call, {At.Depth, Spot::Iterator});
    return;
  case LibraryOp::EraseIf:
  case LibraryOp::EraseValue:
  case LibraryOp::OrderRange:
  case LibraryOp::GreatestRange:
    return inAlgorithm(Call, *Op, {Call.getArgs(), Call.getNumArgs()}, 0, At);
  case LibraryOp::Swap:
  case LibraryOp::Merge:
  case LibraryOp::Splice:
  case LibraryOp::Extract:
  case LibraryOp::Exchange:
    return refuse(Call, ("'" + Method.getNameAsString() +
                         "' needs pointers that are not weak"));
  default:
    return;
  }
}

void ElementFollower::inOperator(const CXXOperatorCallExpr &Call, const Expr &E,
                          Spot At) {
  const bool First = Call.getArg(0) == &E;
  const bool Iterator = At.Is == Spot::Iterator;
  switch (Call.getOperator()) {
  case OO_Subscript:
    if (First && At.Is == Spot::Whole && !level(At).isKey())
      step(Call, {At.Depth + 1, Spot::Whole});
    return;
  case OO_Star:
  case OO_Arrow:
    if (!Iterator && level(At).Kind != TypeKind::Optional)
      break;
    if (Call.getOperator() == OO_Arrow && isPointer(inside(At)))
      return throughArrow(Call);
    return step(Call, inside(At));
  case OO_PlusPlus:
  case OO_MinusMinus:
  case OO_Plus:
  case OO_Minus:
  case OO_PlusEqual:
  case OO_MinusEqual:
    if (Iterator && Call.getType().getNonReferenceType()->isRecordType())
      step(Call, At);
    return;
  case OO_Call:
    return inObjectCall(Call, E, At);
  case OO_Pipe:
    if (!First || At.Is != Spot::Whole)
      break;
    if (const auto *View =
            dyn_cast<CXXOperatorCallExpr>(withoutImplicit(Call.getArg(1)));
        View && View->getOperator() == OO_Call &&
        isView(objectOp(*View->getArg(0)).value_or(LibraryOp::Ignore)))
      return inView(Call, *View, 1, At);
    if (isView(objectOp(*Call.getArg(1)).value_or(LibraryOp::Ignore)))
      return step(Call, At);
    break;
  case OO_Equal:
    if (First && At.Is == Spot::Whole)
      return assigned(Call, At);
    return; // from its own iterators; to one that is alike, or does not compile
  case OO_EqualEqual:
  case OO_ExclaimEqual:
  case OO_Less:
  case OO_Greater:
    if (Iterator)
      return;
    break;
  default:
    break;
  }
  refuse(E, "an operator uses it in a way not known");
}

/// From a list of pointers, or from a variable.
void ElementFollower::assigned(const CXXOperatorCallExpr &Call, Spot At) {
  const auto *Variable = dyn_cast<DeclRefExpr>(
      withoutMove(withoutImplicit(Call.getArg(1)), Knowledge));
  const bool Ranges = level(At).Kind == TypeKind::Sequence ||
                      level(At).Kind == TypeKind::Set;
  if (Variable && Ranges && At.Depth + 1 == Path.Levels.size())
    Out.Assignments.push_back(
        {&Call, Variable, level(At).Kind,
         emptiedBy(*Call.getArg(1), Edit.AST, Knowledge) != nullptr});
}

/// `it->get()`, where `it` leads to a pointer.
void ElementFollower::throughArrow(const CXXOperatorCallExpr &Arrow) {
  const Expr *Outer = &Arrow; // `get` is a method of a base class
  const auto *Member =
      dyn_cast_or_null<MemberExpr>(around(Outer, Edit.AST).first);
  const TypeModel *Model =
      Member ? Knowledge.type(Path.Pointer.Name) : nullptr;
  auto Op = Member ? methodOp(Model, *Member->getMemberDecl()) : std::nullopt;
  if (Op == LibraryOp::Get)
    return Edit.insertBefore(Member->getMemberLoc(),
                             Path.Pointer.Family->Lock + "().");
  if (Op != LibraryOp::UseCount) // spelled the same
    refuse(Arrow, "a pointer is used through what leads to it");
}

/// `std::find(b, e, x)`: a search by value becomes one with a predicate.
void ElementFollower::searchFor(const Expr &Wanted, const CallExpr &Call,
                                Spot Each) {
  if (!isPointer(Each))
    return refuse(Call, "an algorithm compares what it holds");
  const Expr *Callee = Call.getCallee()->IgnoreImplicit();
  if (const auto *Object = dyn_cast<CXXOperatorCallExpr>(&Call))
    Callee = withoutImplicit(Object->getArg(0));
  SourceLocation Name;
  if (const auto *Method = dyn_cast<MemberExpr>(Callee))
    Name = Method->getMemberLoc();
  else if (const auto *Function = dyn_cast<DeclRefExpr>(Callee))
    Name = Function->getLocation();
  else
    return refuse(Call, "it is searched in a way not known");
  if (llvm::none_of(Out.Searches,
                    [&](const ValueSearch &S) { return S.Call == &Call; }))
    Out.Searches.push_back({&Call, &Wanted, Name});
}

/// What \p Call calls: a function, or an object of a library.
static const NamedDecl *calleeOf(const CallExpr &Call) {
  if (const auto *Object = dyn_cast<CXXOperatorCallExpr>(&Call))
    return functionObject(*withoutImplicit(Object->getArg(0)));
  return Call.getDirectCallee();
}

/// Does \p Call go on, or take an entry out, where its predicate is true?
bool ElementFollower::passesOverTrue(const CallExpr &Call) const {
  const NamedDecl *Callee = calleeOf(Call);
  if (!Callee)
    return false;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  const std::string Name = qualifiedName(*Callee);
  const auto Op =
      Method ? methodOp(Knowledge.type(qualifiedName(*Method->getParent())),
                        *Method)
             : Knowledge.function(Name);
  return Op == LibraryOp::EraseIf || Op == LibraryOp::RemoveIf ||
         Knowledge.passesOver(Name);
}

/// `p->name` for each pointer p: \p E, a lambda, or `&Person::name`.
bool ElementFollower::project(const Expr &E, Spot Each) {
  const Expr *Written = withoutImplicit(&E);
  const auto *Address = dyn_cast<UnaryOperator>(Written);
  const auto *Member = Address && Address->getOpcode() == UO_AddrOf
                           ? dyn_cast<DeclRefExpr>(withoutImplicit(Address->getSubExpr()))
                           : nullptr;
  if (!Member || !isPointer(Each))
    return visitLambda(E, 0, Each, /*Absent=*/false, /*GivesValue=*/true);
  const std::string Weak = freeName({"weak"}, Written->getSourceRange(), Edit);
  Edit.replace(Written->getSourceRange(),
               "[](const auto &" + Weak + ") { return " + Weak + "." +
                   Path.Pointer.Family->Lock + "()->" +
                   Member->getDecl()->getNameAsString() +
                   (isa<CXXMethodDecl>(Member->getDecl()) ? "()" : "") + "; }");
  return true;
}

/// Argument \p Last of \p Given is what is compared with, or called. One more is
/// what it sees of each entry.
void ElementFollower::inAlgorithm(const CallExpr &Call, LibraryOp Op,
                                  Arguments Given, unsigned Last, Spot At) {
  while (!Given.empty() && isa<CXXDefaultArgExpr>(Given.back()))
    Given = Given.drop_back();
  const bool Folds = Op == LibraryOp::FoldRange,
             Maps = Op == LibraryOp::TransformRange;
  const Spot Each = inside({At.Depth, Spot::Whole});
  const bool Projects = isa<CXXOperatorCallExpr>(Call) && !Folds && !Maps &&
                        Op != LibraryOp::CopyRange && Given.size() == Last + 2;
  if (Projects ? !project(*Given.back(), Each)
               : Given.size() != Last + 1 + (Folds || Maps))
    return refuse(Call, "an algorithm uses it in a way not known");
  const bool Looks = !Projects; // at the pointers themselves
  if (Looks && (Op == LibraryOp::FindValue || Op == LibraryOp::CountValue ||
                Op == LibraryOp::RemoveValue || Op == LibraryOp::EraseValue))
    searchFor(*withoutImplicit(Given[Last]), Call, Each);
  else if (Looks &&
           !(isComparing(Op) &&
             visitComparator(*Given.back(), Each, Op == LibraryOp::GreatestRange)) &&
           (Op == LibraryOp::CopyRange ||
            !visitLambda(*Given.back(), Folds, Each, passesOverTrue(Call), Maps)))
    return refuse(Call, "an algorithm uses it in a way not known");
  const bool Finds = Op == LibraryOp::FindIf || Op == LibraryOp::FindValue ||
                     isComparing(Op);
  if ((Finds || At.Is == Spot::Iterator) && Op != LibraryOp::ForEach &&
      !Folds && !Maps && Call.getType()->isRecordType())
    step(Call, {At.Depth, Spot::Iterator});
}

/// \p Whole is a view of the container. What says which entries it has are the
/// arguments of \p Call from \p First on: predicates, or numbers.
void ElementFollower::inView(const Expr &Whole, const CallExpr &Call,
                             unsigned First, Spot At) {
  const bool Absent = passesOverTrue(Call);
  for (unsigned I = First; I < Call.getNumArgs(); ++I)
    if (!Call.getArg(I)->getType()->isIntegerType() &&
        !visitLambda(*Call.getArg(I), 0, inside(At), Absent))
      return refuse(Whole, "a view uses it in a way not known");
  step(Whole, At);
}

/// What the configuration says of the function object that \p E names.
std::optional<LibraryOp> ElementFollower::objectOp(const Expr &E) const {
  const VarDecl *V = functionObject(*withoutImplicit(&E));
  return V && Edit.SM.isInSystemHeader(V->getLocation())
             ? Knowledge.function(qualifiedName(*V))
             : std::nullopt;
}

std::optional<LibraryOp>
ElementFollower::methodOp(const TypeModel *Model,
                          const NamedDecl &Method) const {
  return Model && Method.getIdentifier()
             ? Knowledge.method(*Model, Method.getName())
             : std::nullopt;
}

/// `std::ranges::find(c, x)`, `std::views::reverse(c)`.
void ElementFollower::inObjectCall(const CXXOperatorCallExpr &Call,
                                   const Expr &E, Spot At) {
  const Arguments Given(Call.getArgs() + 1, Call.getNumArgs() - 1);
  auto Op = objectOp(*Call.getArg(0));
  if (Op && isView(*Op) && At.Is == Spot::Whole && Given[0] == &E)
    return inView(Call, Call, 2, At);
  if (Op && isAlgorithm(*Op)) {
    if (Given[0] == &E)
      inAlgorithm(Call, *Op, Given, At.Is == Spot::Iterator ? 2 : 1, At);
    return; // its end
  }
  if (Op == LibraryOp::Ignore) // it changes the order
    return;
  refuse(E, "it is given to a function as a whole");
}

/// What wants strong pointers gets a copy, where the container is not deeper.
void ElementFollower::givenWhole(const CallExpr &Call, const Expr &E, Spot At) {
  const QualType Wanted = At.Is == Spot::Whole && At.Depth + 1 == Path.Levels.size()
                              ? typeOfCopy(Call, E, Edit.AST)
                              : QualType();
  if (!Wanted.isNull())
    return Out.Copies.push_back({&E, Wanted, level(At).Kind});
  refuse(E, "it is given to a function as a whole");
}

void ElementFollower::inCall(const CallExpr &Call, const Expr &E, Spot At) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
      Member && At.Is == Spot::Iterator && Member->getMethodDecl() &&
      modelOf(Member->getObjectType(), Knowledge))
    return; // m.erase(it): the type says that it is of the same kind
  auto Op = Callee ? Knowledge.function(qualifiedName(*Callee)) : std::nullopt;
  if (!Op)
    return givenWhole(Call, E, At);
  if (isAlgorithm(*Op)) {
    if (Call.getArg(0) == &E)
      inAlgorithm(Call, *Op, {Call.getArgs(), Call.getNumArgs()},
                  At.Is == Spot::Iterator ? 2 : 1, At);
    return; // its end
  }
  switch (*Op) {
  case LibraryOp::BeginOf:
  case LibraryOp::EndOf:
    return step(Call, {At.Depth, Spot::Iterator});
  case LibraryOp::Move:
    if (Call.getNumArgs() == 1)
      return step(Call, At);
    break;
  case LibraryOp::Advance:
  case LibraryOp::Retreat:
    if (Call.getType()->isRecordType())
      step(Call, At);
    return;
  case LibraryOp::GetElement:
    if (const auto *Arguments = Callee->getTemplateSpecializationArgs();
        Arguments && Arguments->get(0).getKind() == TemplateArgument::Integral)
      return intoPart(Call,
                      Arguments->get(0).getAsIntegral().getZExtValue(), At);
    break;
  case LibraryOp::Ignore:
  case LibraryOp::SwapEntries:
  case LibraryOp::Distance:
    if (At.Is == Spot::Iterator)
      return;
    break;
  default:
    break;
  }
  refuse(E, "it is given to a function as a whole");
}

//===- fix/Elements.cpp ---------------------------------------------------===//

#include "fix/ElementFollower.h"
#include "fix/LastingReference.h"
#include "clang/AST/ParentMapContext.h"

using namespace refcycle;
using namespace clang;

void ElementFollower::element(const Expr &E) {
  const Expr *Outer = &E;
  auto [S, D] = around(Outer, Edit.AST);
  if (const auto *V = dyn_cast_or_null<VarDecl>(D);
      V && isDeducedReference(*V))
    return intoVariable(*V, {unsigned(Path.Levels.size()), Spot::Whole});
  Use U = classify(E, Edit.AST, Knowledge, [&](const Expr &Other) {
    const auto *Ref = dyn_cast<DeclRefExpr>(&Other);
    return Ref && Known.count(cast<ValueDecl>(Ref->getDecl()));
  });
  if (U.Kind == UseKind::Refused)
    return refuse(E, U.Why);
  if (const std::string Why = whyNoValue(E, Names, Edit.AST); !Why.empty())
    return refuse(E, Why);
  if (U.Kind == UseKind::Returned)
    returnByValue(E, Names, Edit);
  (By == None ? Out.Uses : Out.Visitors[By].Uses).push_back(U);
}

void ElementFollower::intoVariable(const ValueDecl &V, Spot At) {
  if (!Known.try_emplace(&V, At).second)
    return;
  if (auto Found = Names.Variables.find(&V); Found != Names.Variables.end())
    for (const DeclRefExpr *Mention : Found->second)
      step(*Mention, At);
}

void ElementFollower::visitor(Visitor New) {
  Out.Visitors.push_back(New);
  const int Outer = std::exchange(By, int(Out.Visitors.size()) - 1);
  intoVariable(*New.Variable, New.At);
  if (New.Other)
    intoVariable(*New.Other, New.At);
  By = Outer;
}

/// Parameter \p Index, the last, of the lambda \p E is \p Each of the entries.
/// One before that is what it gives back where there is none, or else \p Absent.
/// False: it is no such lambda.
bool ElementFollower::visitLambda(const Expr &E, unsigned Index, Spot Each,
                                  bool Absent, bool GivesValue) {
  const auto *Lambda = dyn_cast<LambdaExpr>(withoutImplicit(&E));
  if (!Lambda || Lambda->getCallOperator()->getNumParams() != Index + 1)
    return false;
  const CXXMethodDecl &Operator = *Lambda->getCallOperator();
  Visitor New{Operator.getParamDecl(Index), nullptr, Lambda, Each};
  if (Index > 0)
    New.Otherwise = Operator.getParamDecl(0)->getNameAsString();
  New.Absent = Absent;
  New.GivesValue = GivesValue;
  if (!Known.count(New.Variable))
    visitor(std::move(New));
  return true;
}

/// Both parameters of the lambda \p E are entries, \p Each. False: it is no such
/// lambda.
bool ElementFollower::visitComparator(const Expr &E, Spot Each, bool Greatest) {
  const auto *Lambda = dyn_cast<LambdaExpr>(withoutImplicit(&E));
  if (!Lambda || Lambda->getCallOperator()->getNumParams() != 2)
    return false;
  const CXXMethodDecl &Operator = *Lambda->getCallOperator();
  Visitor New{Operator.getParamDecl(0), nullptr, Lambda, Each};
  New.Other = Operator.getParamDecl(1);
  New.Greatest = Greatest;
  if (New.Variable->getName().empty() || New.Other->getName().empty())
    return false;
  if (!Known.count(New.Variable))
    visitor(std::move(New));
  return true;
}

/// `auto [a, b]` of an entry or a tuple.
void ElementFollower::bindings(const DecompositionDecl &D, Spot At,
                        const CXXForRangeStmt *Loop) {
  const bool Entry = At.Is == Spot::Entry;
  if (!Entry && (isPointer(At) || level(At).Kind != TypeKind::Tuple))
    return Edit.refuse(D.getLocation(), "it is taken apart");
  const unsigned Index = level(At).Index;
  if (Index >= D.bindings().size())
    return;
  const BindingDecl &B = *D.bindings()[Index];
  const Spot Next{At.Depth + 1, Spot::Whole};
  if (Loop && isPointer(Next))
    return visitor({&B, Loop, nullptr, Next});
  intoVariable(B, Next);
}

void ElementFollower::inDeclaration(const VarDecl &V, const Expr &E, Spot At) {
  const Stmt *Parent = nullptr;
  DynTypedNodeList Parents = Edit.AST.getParents(V);
  if (!Parents.empty())
    if (const auto *S = Parents[0].get<DeclStmt>()) {
      DynTypedNodeList Around = Edit.AST.getParents(*S);
      Parent = Around.empty() ? nullptr : Around[0].get<Stmt>();
    }
  if (const auto *Loop = dyn_cast_or_null<CXXForRangeStmt>(Parent);
      Loop && Loop->getRangeStmt()->getSingleDecl() == &V) {
    if (At.Is != Spot::Whole)
      return refuse(E, "it is looped over in a way not known");
    const VarDecl &Variable = *Loop->getLoopVariable();
    if (const auto *D = dyn_cast<DecompositionDecl>(&Variable))
      return bindings(*D, inside(At), Loop);
    return visitor({&Variable, Loop, nullptr, inside(At)});
  }
  if (const auto *D = dyn_cast<DecompositionDecl>(&V))
    return bindings(*D, At, nullptr);
  if (!V.getType()->getContainedAutoType())
    weakenVariable(V, Path.within(At.Depth), At.Is != Spot::Whole, Edit);
  intoVariable(V, At);
}

/// `std::vector<P> copy(m.begin(), m.end());`: of weak pointers, too.
void ElementFollower::inRange(const CXXConstructExpr &Construct, Spot At) {
  const Expr *Outer = &Construct;
  const auto *V =
      dyn_cast_or_null<VarDecl>(around(Outer, Edit.AST).second);
  const PointerPath Copy =
      V ? findPath(V->getType(), Knowledge) : PointerPath();
  const bool Alike = Copy.Pointer && V->isLocalVarDecl() &&
                     Copy.Levels.size() + At.Depth == Path.Levels.size() &&
                     level(At).Kind != TypeKind::Map &&
                     Copy.Levels[0].Kind != TypeKind::Map;
  if (!Alike)
    return refuse(Construct, "what it holds is copied to something else");
  weakenVariable(*V, Copy, false, Edit);
  intoVariable(*V, {At.Depth, Spot::Whole});
}

void ElementFollower::climb(const Expr &E, Spot At) {
  const Expr *Outer = &E;
  auto [S, D] = around(Outer, Edit.AST, At.Is == Spot::Iterator);
  if (const auto *V = dyn_cast_or_null<VarDecl>(D))
    return inDeclaration(*V, *Outer, At);
  if (!S)
    return;
  if (const auto *Member = dyn_cast<MemberExpr>(S))
    return inMember(*Member, At);
  if (const auto *Part = dyn_cast<CXXDependentScopeMemberExpr>(S)) // e.second
    return inPart(*Part, Part->getMember().getAsString(), At);
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(S))
    return inOperator(*Call, *Outer, At);
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return inCall(*Call, *Outer, At);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(S);
      Construct && At.Is == Spot::Iterator)
    return inRange(*Construct, At);
  if (const auto *Comma = dyn_cast<BinaryOperator>(S);
      Comma && Comma->isCommaOp())
    return Comma->getLHS() == Outer ? void() : climb(*Comma, At);
  if (isa<CompoundStmt, IfStmt, ForStmt, WhileStmt, LabelStmt, SwitchCase,
          UnaryExprOrTypeTraitExpr, CXXForRangeStmt>(S))
    return;
  refuse(E, At.Is == Spot::Iterator ? "an iterator is used in a way not known"
                                    : "it is used as a whole");
}

ElementUses ElementFollower::run() {
  while (!Work.empty()) {
    const Task Now = Work.front();
    Work.pop_front();
    By = Now.Visitor;
    if (isPointer(Now.At))
      element(*Now.E);
    else
      climb(*Now.E, Now.At);
  }
  llvm::erase_if(Out.Assignments, [&](const WholeAssignment &A) {
    return Known.count(A.Value->getDecl());
  });
  return std::move(Out);
}

ElementUses refcycle::followElements(llvm::ArrayRef<const Expr *> Members,
                                     const PointerPath &Path,
                                     const OtherNames &Names,
                                     const Config &Knowledge, Editor &Edit) {
  ElementFollower F(Path, Names, Knowledge, Edit);
  for (const Expr *E : Members)
    F.follow(*E, {});
  return F.run();
}

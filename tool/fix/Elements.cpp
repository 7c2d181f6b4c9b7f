//===- fix/Elements.cpp ---------------------------------------------------===//

#include "fix/Elements.h"
#include "extract/Names.h"
#include "clang/AST/ParentMapContext.h"
#include <deque>

using namespace refcycle;
using namespace clang;

namespace {

class Follower {
public:
  Follower(const PointerPath &Path, const Mentions &Variables,
           const Config &Knowledge, Editor &Edit)
      : Path(Path), Variables(Variables), Knowledge(Knowledge), Edit(Edit) {}

  void follow(const Expr &E, Spot At) { Work.push_back({&E, At, None}); }
  ElementUses run();

private:
  struct Task {
    const Expr *E;
    Spot At;
    int Visitor; ///< of ElementUses::Visitors, that it comes from
  };

  void step(const Expr &Result, Spot At) { Work.push_back({&Result, At, By}); }
  void climb(const Expr &E, Spot At);
  void inMember(const MemberExpr &Member, Spot At);
  void inMethod(const CXXMemberCallExpr &Call, const CXXMethodDecl &Method,
                Spot At);
  void inOperator(const CXXOperatorCallExpr &Call, const Expr &E, Spot At);
  void inCall(const CallExpr &Call, const Expr &E, Spot At);
  void throughArrow(const CXXOperatorCallExpr &Arrow);
  void inAlgorithm(const CallExpr &Call, LibraryOp Op, unsigned Last, Spot At);
  void inDeclaration(const VarDecl &V, const Expr &E, Spot At);
  void intoPart(const Expr &Part, unsigned Index, Spot At);
  void intoVariable(const ValueDecl &V, Spot At);
  void visitor(const ValueDecl &V, Spot At, const CXXForRangeStmt *Loop,
               const LambdaExpr *Lambda);
  void bindings(const DecompositionDecl &D, Spot At,
                const CXXForRangeStmt *Loop);
  void element(const Expr &E);
  void refuse(const Expr &E, StringRef Why) {
    Edit.refuse(E.getExprLoc(), Why);
  }

  bool isPointer(Spot At) const {
    return At.Is == Spot::Whole && At.Depth == Path.Levels.size();
  }
  const PathLevel &level(Spot At) const { return Path.Levels[At.Depth]; }
  /// What an iterator leads to, and a loop runs over.
  Spot inside(Spot At) const {
    if (level(At).Kind == TypeKind::Map)
      return {At.Depth, Spot::Entry};
    return {At.Depth + 1, Spot::Whole};
  }

  const PointerPath &Path;
  const Mentions &Variables;
  const Config &Knowledge;
  Editor &Edit;
  ElementUses Out;
  std::deque<Task> Work;
  llvm::DenseMap<const ValueDecl *, Spot> Known;
  int By = None; ///< the visitor of the task at hand
};

} // namespace

void Follower::element(const Expr &E) {
  const Expr *Outer = &E;
  auto [S, D] = around(Outer, Edit.AST);
  if (const auto *V = dyn_cast_or_null<VarDecl>(D);
      V && V->getType()->isLValueReferenceType() &&
      !V->getType().getNonReferenceType().isConstQualified() &&
      V->getType()->getContainedAutoType())
    return intoVariable(*V, {unsigned(Path.Levels.size()), Spot::Whole});
  Use U = classify(E, Edit.AST, Knowledge, [&](const Expr &Other) {
    const auto *Ref = dyn_cast<DeclRefExpr>(&Other);
    return Ref && Known.count(cast<ValueDecl>(Ref->getDecl()));
  });
  if (U.Kind == UseKind::Refused)
    return refuse(E, U.Why);
  if (U.Kind == UseKind::Returned)
    return refuse(E, "a reference to one of its pointers is returned");
  (By == None ? Out.Uses : Out.Visitors[By].Uses).push_back(U);
}

void Follower::intoVariable(const ValueDecl &V, Spot At) {
  if (!Known.try_emplace(&V, At).second)
    return;
  if (auto Found = Variables.find(&V); Found != Variables.end())
    for (const DeclRefExpr *Mention : Found->second)
      step(*Mention, At);
}

void Follower::visitor(const ValueDecl &V, Spot At,
                       const CXXForRangeStmt *Loop, const LambdaExpr *Lambda) {
  Out.Visitors.push_back({&V, Loop, Lambda, At, {}});
  const int Outer = std::exchange(By, int(Out.Visitors.size()) - 1);
  intoVariable(V, At);
  By = Outer;
}

/// `auto [a, b]` of an entry or a tuple.
void Follower::bindings(const DecompositionDecl &D, Spot At,
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
    return visitor(B, Next, Loop, nullptr);
  intoVariable(B, Next);
}

void Follower::inDeclaration(const VarDecl &V, const Expr &E, Spot At) {
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
    return visitor(Variable, inside(At), Loop, nullptr);
  }
  if (const auto *D = dyn_cast<DecompositionDecl>(&V))
    return bindings(*D, At, nullptr);
  if (!V.getType()->getContainedAutoType())
    weakenVariable(V, Path.within(At.Depth), At.Is != Spot::Whole, Edit);
  intoVariable(V, At);
}

/// Part \p Index of an entry or tuple.
void Follower::intoPart(const Expr &Part, unsigned Index, Spot At) {
  if (At.Is == Spot::Iterator || isPointer(At) ||
      (At.Is == Spot::Whole && level(At).Kind != TypeKind::Tuple))
    return refuse(Part, "a part of it is used in a way not known");
  if (Index == level(At).Index)
    step(Part, {At.Depth + 1, Spot::Whole});
}

void Follower::inMember(const MemberExpr &Member, Spot At) {
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Member.getMemberDecl())) {
    DynTypedNodeList Parents = Edit.AST.getParents(Member);
    if (const auto *Call =
            Parents.empty() ? nullptr : Parents[0].get<CXXMemberCallExpr>())
      return inMethod(*Call, *Method, At);
    return refuse(Member, "a member of it is used in a way not known");
  }
  StringRef Name = Member.getMemberDecl()->getName();
  if (Name != "first" && Name != "second")
    return refuse(Member, "a member of it is used in a way not known");
  intoPart(Member, Name == "second", At);
}

void Follower::inMethod(const CXXMemberCallExpr &Call,
                        const CXXMethodDecl &Method, Spot At) {
  if (isa<CXXConversionDecl>(Method)) // if (optional)
    return;
  if (At.Is != Spot::Whole)
    return refuse(Call, "an iterator is used in a way not known");
  const TypeModel *Model =
      modelOf(Call.getObjectType(), Knowledge);
  auto Op = Model && Method.getIdentifier()
                ? Knowledge.method(*Model, Method.getName())
                : std::nullopt;
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
    if (Call.getType()->isPointerType())
      return refuse(Call, "its storage is used");
    if (Call.getType()->isRecordType())
      step(Call, {At.Depth, Spot::Iterator});
    return;
  case LibraryOp::EraseIf:
  case LibraryOp::EraseValue:
    return inAlgorithm(Call, *Op, 0, At);
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

void Follower::inOperator(const CXXOperatorCallExpr &Call, const Expr &E,
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
  case OO_Equal:
    // From its own iterators, or from a list of pointers.
    if (First || Iterator)
      return;
    break;
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

/// `it->get()`, where `it` leads to a pointer.
void Follower::throughArrow(const CXXOperatorCallExpr &Arrow) {
  const Expr *Outer = &Arrow; // `get` is a method of a base class
  const auto *Member =
      dyn_cast_or_null<MemberExpr>(around(Outer, Edit.AST).first);
  const TypeModel *Model =
      Member ? Knowledge.type(Path.Pointer.Name) : nullptr;
  auto Op = Model && Member->getMemberDecl()->getIdentifier()
                ? Knowledge.method(*Model, Member->getMemberDecl()->getName())
                : std::nullopt;
  if (Op == LibraryOp::Get)
    return Edit.insertBefore(Member->getMemberLoc(),
                             Path.Pointer.Family->Lock + "().");
  if (Op != LibraryOp::NonZero) // a use count is the same
    refuse(Arrow, "a pointer is used through what leads to it");
}

/// \p Last is the argument that is compared with, or called.
void Follower::inAlgorithm(const CallExpr &Call, LibraryOp Op, unsigned Last,
                           Spot At) {
  if (Call.getNumArgs() <= Last)
    return refuse(Call, "an algorithm uses it in a way not known");
  const Expr *Given = withoutImplicit(Call.getArg(Last));
  const Spot Each = inside({At.Depth, Spot::Whole});
  if (Op == LibraryOp::FindValue || Op == LibraryOp::RemoveValue ||
      Op == LibraryOp::EraseValue) {
    if (!isPointer(Each))
      return refuse(Call, "an algorithm compares what it holds");
    if (llvm::none_of(Out.Searches,
                      [&](const ValueSearch &S) { return S.Call == &Call; }))
      Out.Searches.push_back({&Call, Given});
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(Given);
             Lambda && Op != LibraryOp::CopyRange &&
             Op != LibraryOp::TransformRange) {
    const CXXMethodDecl *Operator = Lambda->getCallOperator();
    if (Operator->getNumParams() != 1)
      return refuse(Call, "an algorithm uses it in a way not known");
    const ParmVarDecl &Parameter = *Operator->getParamDecl(0);
    if (!Known.count(&Parameter))
      visitor(Parameter, Each, nullptr, Lambda);
  } else {
    return refuse(Call, "an algorithm uses it in a way not known");
  }
  if (At.Is == Spot::Iterator && Call.getType()->isRecordType() &&
      Op != LibraryOp::ForEach)
    step(Call, At);
}

void Follower::inCall(const CallExpr &Call, const Expr &E, Spot At) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
      Member && At.Is == Spot::Iterator && Member->getMethodDecl() &&
      modelOf(Member->getObjectType(), Knowledge))
    return; // m.erase(it): the type says that it is of the same kind
  auto Op = Callee ? Knowledge.function(qualifiedName(*Callee)) : std::nullopt;
  if (!Op)
    return refuse(E, "it is given to a function as a whole");
  if (isAlgorithm(*Op)) {
    if (Call.getArg(0) == &E)
      inAlgorithm(Call, *Op, At.Is == Spot::Iterator ? 2 : 1, At);
    return; // its end
  }
  switch (*Op) {
  case LibraryOp::BeginOf:
  case LibraryOp::EndOf:
    return step(Call, {At.Depth, Spot::Iterator});
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
    if (At.Is == Spot::Iterator)
      return;
    break;
  default:
    break;
  }
  refuse(E, "it is given to a function as a whole");
}

void Follower::climb(const Expr &E, Spot At) {
  const Expr *Outer = &E;
  auto [S, D] = around(Outer, Edit.AST, At.Is == Spot::Iterator);
  if (const auto *V = dyn_cast_or_null<VarDecl>(D))
    return inDeclaration(*V, *Outer, At);
  if (!S)
    return;
  if (const auto *Member = dyn_cast<MemberExpr>(S))
    return inMember(*Member, At);
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(S))
    return inOperator(*Call, *Outer, At);
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return inCall(*Call, *Outer, At);
  if (isa<CompoundStmt, IfStmt, ForStmt, WhileStmt, LabelStmt, SwitchCase,
          UnaryExprOrTypeTraitExpr, CXXForRangeStmt>(S))
    return;
  refuse(E, At.Is == Spot::Iterator ? "an iterator is used in a way not known"
                                    : "it is used as a whole");
}

ElementUses Follower::run() {
  while (!Work.empty()) {
    const Task Now = Work.front();
    Work.pop_front();
    By = Now.Visitor;
    if (isPointer(Now.At))
      element(*Now.E);
    else
      climb(*Now.E, Now.At);
  }
  return std::move(Out);
}

ElementUses refcycle::followElements(llvm::ArrayRef<const Expr *> Members,
                                     const PointerPath &Path,
                                     const Mentions &Variables,
                                     const Config &Knowledge, Editor &Edit) {
  Follower F(Path, Variables, Knowledge, Edit);
  for (const Expr *E : Members)
    F.follow(*E, {});
  return F.run();
}

//===- fix/CountingLoops.cpp ----------------------------------------------===//

#include "fix/CountingLoops.h"
#include "fix/Changes.h"
#include "fix/MemberChanges.h"
#include "fix/NullTests.h"
#include "fix/Places.h"
#include "fix/ReadContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ParentMapContext.h"
#include <map>
#include <set>

using namespace refcycle;
using namespace clang;

namespace {

/// An entry of a container, as it is written: `*i`, `i->second`, `c[i]`.
struct Entry {
  const VarDecl *Position = nullptr; ///< i; null: it is written in another way
  const ValueDecl *Container = nullptr; ///< c, of `c[i]`
};

} // namespace

/// The variable, or the member of `this`, that \p E is; null: it is something else.
static const ValueDecl *containerOf(const Expr *E) {
  E = withoutImplicit(E);
  if (const auto *Reference = dyn_cast<DeclRefExpr>(E))
    return Reference->getDecl();
  const auto *Member = dyn_cast<MemberExpr>(E);
  return Member && isa<CXXThisExpr>(Member->getBase()->IgnoreParenImpCasts())
             ? Member->getMemberDecl()
             : nullptr;
}

static Entry entryOf(const Expr &Mention) {
  const Expr *At = placeOf(Mention);
  const ValueDecl *Container = nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(&Mention)) {
    const auto *Arrow =
        dyn_cast<CXXOperatorCallExpr>(Member->getBase()->IgnoreImplicit());
    if (Arrow && Arrow->getOperator() == OO_Arrow)
      At = Arrow->getArg(0);
  }
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(&Mention);
      Call && Call->getOperator() == OO_Subscript)
    if ((Container = containerOf(Call->getArg(0))))
      At = Call->getArg(1);
  const auto *Reference =
      At ? dyn_cast<DeclRefExpr>(At->IgnoreParenImpCasts()) : nullptr;
  return {Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr,
          Container};
}

static bool names(const Expr *E, const ValueDecl &V) {
  const auto *Reference =
      dyn_cast<DeclRefExpr>(withoutImplicit(E)->IgnoreParenCasts());
  return Reference && Reference->getDecl() == &V;
}

/// Is \p E `c.size()`, or \p Less, `c.size() - n`?
static bool isSize(const Expr *E, const Entry &Of, const Config &Knowledge,
                   bool Less) {
  E = withoutImplicit(E)->IgnoreParenCasts();
  if (const auto *Difference = dyn_cast<BinaryOperator>(E);
      Difference && Difference->getOpcode() == BO_Sub)
    return isSize(Difference->getLHS(), Of, Knowledge, false);
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const TypeModel *Model =
      Call ? modelOf(Call->getObjectType(), Knowledge) : nullptr;
  return !Less && Model && Call->getMethodDecl()->getIdentifier() &&
         Knowledge.method(*Model, Call->getMethodDecl()->getName()) ==
             LibraryOp::Size &&
         containerOf(Call->getImplicitObjectArgument()) == Of.Container;
}

/// Of iterators: is the position compared with another one, to be different?
static bool differs(const Expr *Condition, const VarDecl &Position) {
  const auto *Not = dyn_cast<UnaryOperator>(Condition);
  if (Not)
    Condition = Not->getSubExpr()->IgnoreImplicit();
  const auto *Call = dyn_cast<CXXOperatorCallExpr>(Condition);
  return Call && Call->getNumArgs() == 2 &&
         Call->getOperator() == (Not ? OO_EqualEqual : OO_ExclaimEqual) &&
         (names(Call->getArg(0), Position) || names(Call->getArg(1), Position));
}

/// Says the head of \p Loop that there is an entry \p E whenever the body begins?
///   i != e                                            of iterators
///   i < c.size() [- n], i + n < c.size()              of numbers
///   i = c.size() - n; i >= 0; --i
static bool isThere(const ForStmt &Loop, const Entry &E,
                    const Config &Knowledge) {
  if (!Loop.getCond())
    return false;
  const Expr *Condition = Loop.getCond()->IgnoreImplicit();
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Condition))
    Condition = Rewritten->getSemanticForm()->IgnoreImplicit();
  if (!E.Container)
    return differs(Condition, *E.Position);
  const auto *Compared = dyn_cast<BinaryOperator>(Condition);
  if (!Compared)
    return false;
  const Expr *Left = Compared->getLHS()->IgnoreParenCasts();
  if (const auto *Sum = dyn_cast<BinaryOperator>(Left);
      Sum && Sum->getOpcode() == BO_Add)
    Left = Sum->getLHS();
  if (!names(Left, *E.Position))
    return false;
  if (Compared->getOpcode() == BO_LT || Compared->getOpcode() == BO_NE)
    return isSize(Compared->getRHS(), E, Knowledge, false);
  const auto *Step = dyn_cast<UnaryOperator>(Loop.getInc()->IgnoreImplicit());
  return Compared->getOpcode() == BO_GE && Step && Step->isDecrementOp() &&
         E.Position->getInit() &&
         isSize(E.Position->getInit(), E, Knowledge, true);
}

namespace {

/// Where a body may change a container: names it, other than to read it or an entry.
class ContainerChanges : public ConstDynamicRecursiveASTVisitor {
public:
  ContainerChanges(const ValueDecl &Container, ASTContext &AST)
      : Container(Container), AST(AST) {}

  bool VisitMemberExpr(const MemberExpr *E) override { return note(*E); }
  bool VisitDeclRefExpr(const DeclRefExpr *E) override { return note(*E); }

  std::vector<SourceLocation> Places;

private:
  bool note(const Expr &E) {
    if (containerOf(&E) != &Container || isRead(E, AST))
      return true;
    const Expr *Outer = &E;
    const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(
        around(Outer, AST).first);
    if (!Call || Call->getOperator() != OO_Subscript)
      Places.push_back(E.getExprLoc());
    return true;
  }

  const ValueDecl &Container;
  ASTContext &AST;
};

} // namespace

/// May code of the body of \p V change which entry is meant, before the last use?
static bool mayChange(const Visitor &V, const Entry &E, const Editor &Edit,
                      const std::set<std::string> &Writers) {
  const Stmt &Body = *V.body();
  SourceLocation Last = Body.getBeginLoc();
  for (const Use &U : V.Uses) {
    const ReadContext Context = contextOf(U, Edit.AST, {});
    const bool Again = Context.Loops.front() != V.Counting;
    const SourceLocation At =
        Again ? Body.getEndLoc() : U.Mention->getExprLoc();
    if (Edit.SM.isBeforeInTranslationUnit(Last, At))
      Last = At;
  }
  if (mayChangeBetween(Body, Body.getBeginLoc(), Last, Writers, Edit.AST))
    return true;
  if (!E.Container)
    return false;
  ContainerChanges Changes(*E.Container, Edit.AST);
  Changes.TraverseStmt(&Body);
  return llvm::any_of(Changes.Places, [&](SourceLocation At) {
    return Edit.SM.isBeforeInTranslationUnit(At, Last);
  });
}

/// The loop in whose body \p E is, and whose head declares \p V, if it counts with
/// that; null if there is none, or a lambda lies between.
static const ForStmt *loopOf(const Expr &E, const VarDecl &V, ASTContext &AST) {
  DynTypedNode Node = DynTypedNode::create(E);
  const Stmt *Child = &E;
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty() || Parents[0].get<LambdaExpr>())
      return nullptr;
    Node = Parents[0];
    const Stmt *S = Node.get<Stmt>();
    if (!S)
      continue;
    const auto *For = dyn_cast<ForStmt>(S);
    const auto *Head =
        For ? dyn_cast_or_null<DeclStmt>(For->getInit()) : nullptr;
    if (Head && llvm::is_contained(Head->decls(), &V))
      return For->getBody() == Child && For->getInc() &&
                     isOnlyRead(V, *Child, AST)
                 ? For
                 : nullptr;
    Child = S;
  }
}

void refcycle::visitCountingLoops(ElementUses &All, const Editor &Edit,
                                  const WeakenOptions &Options) {
  std::map<std::pair<SourceLocation, StringRef>, std::pair<Visitor, Entry>>
      Loops;
  for (const Use &U : All.Uses) {
    const Entry E = entryOf(*U.Mention);
    const ForStmt *Loop =
        E.Position ? loopOf(*U.Mention, *E.Position, Edit.AST) : nullptr;
    if (!Loop || !isThere(*Loop, E, Options.Knowledge))
      continue;
    auto &[New, Of] =
        Loops[{Loop->getForLoc(), Edit.text(U.Mention->getSourceRange())}];
    New.Counting = Loop;
    New.Uses.push_back(U);
    Of = E;
  }
  std::set<const Expr *> Taken;
  for (auto &[Key, Each] : Loops) {
    auto &[New, Of] = Each;
    New.HandlesNull = llvm::any_of(New.Uses, [&](const Use &U) {
      return asksForNull(*U.Mention, Edit.AST);
    });
    const bool Reads = llvm::all_of(
        New.Uses, [](const Use &U) { return U.Kind == UseKind::Read; });
    if (!Reads || (New.HandlesNull && !isa<CompoundStmt>(New.body())) ||
        mayChange(New, Of, Edit, Options.Writers))
      continue;
    for (const Use &U : New.Uses)
      Taken.insert(U.Mention);
    All.Visitors.push_back(std::move(New));
  }
  llvm::erase_if(All.Uses,
                 [&](const Use &U) { return Taken.count(U.Mention); });
}

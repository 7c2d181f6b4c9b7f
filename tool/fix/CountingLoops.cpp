//===- fix/CountingLoops.cpp ----------------------------------------------===//

#include "fix/CountingLoops.h"
#include "fix/MemberChanges.h"
#include "fix/NullTests.h"
#include "fix/Places.h"
#include "clang/AST/ParentMapContext.h"
#include <map>
#include <set>

using namespace refcycle;
using namespace clang;

namespace {

/// An entry of a container, as it is written: `*i`, `i->second`, `c[i]`.
struct Entry {
  const VarDecl *Position = nullptr; ///< i; null: it is written in another way
  const Expr *Container = nullptr;   ///< c
};

} // namespace

static Entry entryOf(const Expr &Mention) {
  const Expr *At = placeOf(Mention), *Container = nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(&Mention)) {
    const auto *Arrow =
        dyn_cast<CXXOperatorCallExpr>(Member->getBase()->IgnoreImplicit());
    if (Arrow && Arrow->getOperator() == OO_Arrow)
      At = Arrow->getArg(0);
  }
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(&Mention);
      Call && Call->getOperator() == OO_Subscript) {
    Container = Call->getArg(0)->IgnoreImplicit();
    const auto *Of = dyn_cast<MemberExpr>(Container);
    if (isa<DeclRefExpr>(Container) ||
        (Of && isa<CXXThisExpr>(Of->getBase()->IgnoreParenImpCasts())))
      At = Call->getArg(1);
  }
  const auto *Reference =
      At ? dyn_cast<DeclRefExpr>(At->IgnoreParenImpCasts()) : nullptr;
  return {Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr,
          Container};
}

/// Says the head of \p Loop that there is an entry \p E whenever the body begins?
///   i != e                 of iterators
///   i < c.size() [- n], i + n < c.size(),  i = c.size() - n; i >= 0
static bool isThere(const ForStmt &Loop, const Entry &E, const Editor &Edit) {
  const Expr *Condition = Loop.getCond();
  Condition = Condition ? Condition->IgnoreImplicit() : nullptr;
  if (const auto *Rewritten =
          dyn_cast_or_null<CXXRewrittenBinaryOperator>(Condition))
    Condition = Rewritten->getSemanticForm()->IgnoreImplicit();
  if (!E.Container) {
    const auto *Not = dyn_cast_or_null<UnaryOperator>(Condition);
    if (Not)
      Condition = Not->getSubExpr()->IgnoreImplicit();
    const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(Condition);
    return Call &&
           Call->getOperator() == (Not ? OO_EqualEqual : OO_ExclaimEqual);
  }
  const auto *Compared = dyn_cast_or_null<BinaryOperator>(Condition);
  if (!Compared)
    return false;
  const std::string Size =
      Edit.text(E.Container->getSourceRange()).str() + ".size()";
  auto IsSize = [&](SourceRange Range) {
    const StringRef Text = Edit.text(Range);
    return Text.contains(Size) && Text.find_first_of("+*") == StringRef::npos;
  };
  if (Compared->getOpcode() == BO_LT || Compared->getOpcode() == BO_NE)
    return IsSize(Compared->getRHS()->getSourceRange());
  return Compared->getOpcode() == BO_GE && E.Position->getInit() &&
         IsSize(E.Position->getInit()->getSourceRange()) &&
         Edit.text(E.Position->getInit()->getSourceRange()).contains('-');
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

void refcycle::visitCountingLoops(ElementUses &All, const Editor &Edit) {
  std::map<std::pair<SourceLocation, StringRef>, Visitor> Loops;
  for (const Use &U : All.Uses) {
    const Entry E = entryOf(*U.Mention);
    const ForStmt *Loop =
        E.Position ? loopOf(*U.Mention, *E.Position, Edit.AST) : nullptr;
    if (!Loop || !isThere(*Loop, E, Edit))
      continue;
    Visitor &New =
        Loops[{Loop->getForLoc(), Edit.text(U.Mention->getSourceRange())}];
    New.Counting = Loop;
    New.Uses.push_back(U);
  }
  std::set<const Expr *> Taken;
  for (auto &[Key, New] : Loops) {
    New.HandlesNull = llvm::any_of(New.Uses, [&](const Use &U) {
      return asksForNull(*U.Mention, Edit.AST);
    });
    if ((New.HandlesNull && !isa<CompoundStmt>(New.body())) ||
        !llvm::all_of(New.Uses,
                      [](const Use &U) { return U.Kind == UseKind::Read; }))
      continue;
    for (const Use &U : New.Uses)
      Taken.insert(U.Mention);
    All.Visitors.push_back(std::move(New));
  }
  llvm::erase_if(All.Uses,
                 [&](const Use &U) { return Taken.count(U.Mention); });
}

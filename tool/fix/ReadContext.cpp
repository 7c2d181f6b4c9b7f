//===- fix/ReadContext.cpp ------------------------------------------------===//

#include "fix/ReadContext.h"
#include "extract/Names.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"

using namespace refcycle;
using namespace clang;

static bool isLoop(const Stmt &S) {
  return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
}

/// May an `if` stand before \p S, a part of \p Parent, without changing what an
/// `else` belongs to?
static bool takesGuard(const Stmt &Parent, const Stmt &S) {
  if (const auto *If = dyn_cast<IfStmt>(&Parent))
    return &S == If->getElse() || (&S == If->getThen() && !If->getElse());
  if (const auto *For = dyn_cast<ForStmt>(&Parent))
    return &S == For->getBody();
  if (const auto *For = dyn_cast<CXXForRangeStmt>(&Parent))
    return &S == For->getBody();
  if (const auto *While = dyn_cast<WhileStmt>(&Parent))
    return &S == While->getBody();
  return isa<CompoundStmt>(Parent);
}

/// May \p S run without its part \p Child?
static bool mayPassOver(const Stmt &S, const Stmt &Child) {
  if (const auto *Operator = dyn_cast<BinaryOperator>(&S))
    return Operator->isLogicalOp() && Operator->getRHS() == &Child;
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(&S))
    return Choice->getCond() != &Child;
  if (const auto *If = dyn_cast<IfStmt>(&S))
    return If->getCond() != &Child;
  const auto *Range = dyn_cast<CXXForRangeStmt>(&S);
  return isLoop(S) && !(Range && Range->getRangeStmt() == &Child);
}

static void climb(const Use &U, ASTContext &AST,
                  const std::set<std::string> &InCleanup, ReadContext &Out) {
  DynTypedNode Node = DynTypedNode::create(*U.Mention);
  const Stmt *Child = U.Mention;
  bool InExpression = true;
  while (true) {
    DynTypedNodeList Parents = AST.getParents(Node);
    if (Parents.empty())
      return;
    Node = Parents[0];
    if (const auto *F = Node.get<FunctionDecl>()) {
      Out.Scope = F->getSourceRange();
      Out.Cleanup = isa<CXXDestructorDecl>(F) || InCleanup.count(identity(*F));
      return;
    }
    const Stmt *S = Node.get<Stmt>();
    InExpression &= S != nullptr;
    if (!S)
      continue;
    if (const auto *L = dyn_cast<LambdaExpr>(S);
        L && L->getBody() == Child) {
      Out.Scope = L->getSourceRange();
      return;
    }
    if (InExpression && !isa<Expr>(S)) {
      InExpression = false;
      if (takesGuard(*S, *Child))
        Out.Statement = cast<Expr>(Child);
    }
    if (Out.Lists.empty() && mayPassOver(*S, *Child))
      Out.Certain = false;
    if (const auto *List = dyn_cast<CompoundStmt>(S))
      Out.Lists.emplace_back(List, Child);
    const auto *Range = dyn_cast<CXXForRangeStmt>(S);
    Out.InRange |= Range && Range->getRangeStmt() == Child;
    if (isLoop(*S) && !(Range && Range->getRangeStmt() == Child))
      Out.Loops.push_back(S);
    Child = S;
  }
}

/// `if (E)`, `if (E != nullptr)`, `if (E && ...)`.
static void findGuard(const Use &U, ASTContext &AST, ReadContext &Out) {
  const Stmt *Child = U.Mention;
  Out.WholeCondition = true;
  while (true) {
    DynTypedNodeList Parents = AST.getParents(*Child);
    const Stmt *S = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (!S)
      return;
    if (const auto *If = dyn_cast<IfStmt>(S)) {
      if (If->getCond() == Child && !If->hasInitStorage() &&
          !If->hasVarStorage())
        Out.Guard = If;
      return;
    }
    if (const auto *Operator = dyn_cast<BinaryOperator>(S)) {
      if (Operator->getOpcode() != BO_LAnd || Operator->getLHS() != Child)
        return;
      Out.WholeCondition = false;
    } else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(S)) {
      bool Asks = Call->getOperator() == OO_ExclaimEqual &&
                  (isNull(Call->getArg(0), AST) ||
                   isNull(Call->getArg(1), AST));
      if (!Asks)
        return;
    } else if (const auto *Method = dyn_cast<MemberExpr>(S)) {
      if (!isa<CXXConversionDecl>(Method->getMemberDecl()))
        return;
    } else if (!isa<CXXMemberCallExpr, ImplicitCastExpr, FullExpr,
                    MaterializeTemporaryExpr, CXXBindTemporaryExpr>(S)) {
      return;
    }
    Child = S;
  }
}

namespace {

/// Is a variable, or the object that it is, given another value anywhere?
class WriteFinder : public DynamicRecursiveASTVisitor {
public:
  WriteFinder(const VarDecl &V, ASTContext &AST) : V(V), AST(AST) {}

  bool VisitDeclRefExpr(DeclRefExpr *E) override {
    Written |= E->getDecl() == &V && !isRead(*E);
    return !Written;
  }

  bool Written = false;

private:
  bool isRead(const Expr &E) const {
    DynTypedNodeList Parents = AST.getParents(E);
    const Stmt *Around = Parents.empty() ? nullptr : Parents[0].get<Stmt>();
    if (const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Around))
      return Cast->getCastKind() == CK_LValueToRValue ||
             Cast->getType().isConstQualified();
    const auto *Member = dyn_cast_or_null<MemberExpr>(Around);
    return Member && isa<FieldDecl>(Member->getMemberDecl());
  }

  const VarDecl &V;
  ASTContext &AST;
};

} // namespace

/// Does the local \p V refer to one object as long as it lives?
static bool keepsValue(const VarDecl &V, ASTContext &AST) {
  if (V.getType()->isReferenceType() || V.getType().isConstQualified())
    return true;
  const auto *F = dyn_cast<FunctionDecl>(V.getDeclContext());
  if (!F || !F->hasBody())
    return false;
  WriteFinder Finder(V, AST);
  Finder.TraverseStmt(F->getBody());
  return !Finder.Written;
}

ReadContext refcycle::contextOf(const Use &U, ASTContext &AST,
                                const std::set<std::string> &InCleanup) {
  ReadContext Out;
  Out.What = &U;
  climb(U, AST, InCleanup, Out);
  findGuard(U, AST, Out);
  // `this->a.second`, `e->a`: the same object wherever it stands.
  const Expr *Base = U.Mention;
  while (const auto *Member = dyn_cast<MemberExpr>(Base)) {
    Base = Member->getBase()->IgnoreParenImpCasts();
    Out.OfPointer |= Member->isArrow() && !isa<CXXThisExpr>(Base);
  }
  Out.OfThis = isa<CXXThisExpr>(Base);
  if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(Base);
      Arrow && Arrow->getOperator() == OO_Arrow) {
    Out.OfPointer = true;
    Base = Arrow->getArg(0)->IgnoreParenImpCasts();
  }
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Base); Base != U.Mention)
    if (const auto *V = dyn_cast_or_null<VarDecl>(
            Reference ? Reference->getDecl() : nullptr);
        V && V->hasLocalStorage() && keepsValue(*V, AST))
      Out.Of = V;
  return Out;
}

std::pair<const CompoundStmt *, const Stmt *>
refcycle::commonList(llvm::ArrayRef<ReadContext *> Reads) {
  for (auto [List, Child] : Reads.front()->Lists) {
    bool All = llvm::all_of(Reads, [&, L = List](const ReadContext *Read) {
      return llvm::any_of(Read->Lists,
                          [&](auto &Entry) { return Entry.first == L; });
    });
    if (All)
      return {List, Child};
  }
  return {};
}

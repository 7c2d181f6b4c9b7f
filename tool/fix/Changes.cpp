//===- fix/Changes.cpp ----------------------------------------------------===//

#include "fix/Changes.h"
#include "extract/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace refcycle;
using namespace clang;

namespace {

/// Looks for a call whose end lies in between: its arguments may read before it.
class CallFinder : public ConstDynamicRecursiveASTVisitor {
public:
  CallFinder(SourceLocation First, SourceLocation Last,
             const std::set<std::string> &Writers, const ASTContext &AST)
      : First(First), Last(Last), Writers(Writers), AST(AST) {
    ShouldVisitImplicitCode = true;
  }

  bool Found = false;

  bool VisitCallExpr(const CallExpr *Call) override {
    const FunctionDecl *Callee = Call->getDirectCallee();
    return note(*Call, !Callee || isAnyCallable(*Callee) || isWriter(*Callee));
  }
  bool VisitCXXConstructExpr(const CXXConstructExpr *Call) override {
    return note(*Call, isWriter(*Call->getConstructor()));
  }
  bool VisitCXXDeleteExpr(const CXXDeleteExpr *E) override {
    return note(*E, true);
  }
  bool VisitCoroutineSuspendExpr(const CoroutineSuspendExpr *E) override {
    return note(*E, true);
  }
  // Runs when it is called.
  bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }

private:
  bool isWriter(const FunctionDecl &F) const {
    return Writers.count(identity(F));
  }
  /// Does a call of \p F run whatever it was given?
  bool isAnyCallable(const FunctionDecl &F) const {
    return F.getOverloadedOperator() == OO_Call &&
           AST.getSourceManager().isInSystemHeader(F.getLocation());
  }
  bool note(const Expr &E, bool Changes) {
    const SourceManager &SM = AST.getSourceManager();
    SourceLocation End = SM.getExpansionLoc(E.getEndLoc());
    Found |= Changes && SM.isBeforeInTranslationUnit(First, End) &&
             SM.isBeforeInTranslationUnit(End, Last);
    return !Found;
  }

  const SourceLocation First, Last;
  const std::set<std::string> &Writers;
  const ASTContext &AST;
};

} // namespace

bool refcycle::mayChangeBetween(const Stmt &Body, SourceLocation First,
                                SourceLocation Last,
                                const std::set<std::string> &Writers,
                                const ASTContext &AST) {
  if (Writers.empty())
    return false;
  CallFinder Finder(First, Last, Writers, AST);
  Finder.TraverseStmt(&Body);
  return Finder.Found;
}

//===- fix/ElementFollower.h - from a container to its pointers -*- C++ -*-===//
//
// The work list behind followElements(). A task is an expression and the Spot it
// is; what stands around it says which expressions and variables come next.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_ELEMENTFOLLOWER_H
#define REFCYCLE_FIX_ELEMENTFOLLOWER_H

#include "fix/Elements.h"
#include <deque>

namespace refcycle {

class ElementFollower {
public:
  ElementFollower(const PointerPath &Path, const OtherNames &Names,
                  const Config &Knowledge, Editor &Edit)
      : Path(Path), Names(Names), Knowledge(Knowledge), Edit(Edit) {}

  void follow(const clang::Expr &E, Spot At) { Work.push_back({&E, At, None}); }
  ElementUses run();

private:
  struct Task {
    const clang::Expr *E;
    Spot At;
    int Visitor; ///< of ElementUses::Visitors, that it comes from
  };
  using Arguments = llvm::ArrayRef<const clang::Expr *>;

  void step(const clang::Expr &Result, Spot At) {
    Work.push_back({&Result, At, By});
  }
  void climb(const clang::Expr &E, Spot At);
  void element(const clang::Expr &E);

  // Calls (FollowCalls.cpp).
  void inMember(const clang::MemberExpr &Member, Spot At);
  void inMethod(const clang::CXXMemberCallExpr &Call,
                const clang::CXXMethodDecl &Method, Spot At);
  void inOperator(const clang::CXXOperatorCallExpr &Call, const clang::Expr &E,
                  Spot At);
  void assigned(const clang::CXXOperatorCallExpr &Call, Spot At);
  void inObjectCall(const clang::CXXOperatorCallExpr &Call,
                    const clang::Expr &E, Spot At);
  void inCall(const clang::CallExpr &Call, const clang::Expr &E, Spot At);
  void givenWhole(const clang::CallExpr &Call, const clang::Expr &E, Spot At);
  void throughArrow(const clang::CXXOperatorCallExpr &Arrow);
  void inAlgorithm(const clang::CallExpr &Call, LibraryOp Op, Arguments Given,
                   unsigned Last, Spot At);
  void searchFor(const clang::Expr &Wanted, const clang::CallExpr &Call,
                 Spot Each);
  void inView(const clang::Expr &Whole, const clang::CallExpr &Call,
              unsigned First, Spot At);
  void inPart(const clang::Expr &Part, llvm::StringRef Name, Spot At);
  void intoPart(const clang::Expr &Part, unsigned Index, Spot At);
  bool project(const clang::Expr &E, Spot Each);
  bool passesOverTrue(const clang::CallExpr &Call) const;
  std::optional<LibraryOp> objectOp(const clang::Expr &E) const;
  std::optional<LibraryOp> methodOp(const TypeModel *Model,
                                    const clang::NamedDecl &Method) const;

  // Variables (Elements.cpp).
  void inDeclaration(const clang::VarDecl &V, const clang::Expr &E, Spot At);
  void intoVariable(const clang::ValueDecl &V, Spot At);
  void inRange(const clang::CXXConstructExpr &Construct, Spot At);
  void bindings(const clang::DecompositionDecl &D, Spot At,
                const clang::CXXForRangeStmt *Loop);
  void visitor(Visitor New);
  bool visitLambda(const clang::Expr &E, unsigned Index, Spot Each,
                   bool Absent = false, bool GivesValue = false);
  bool visitComparator(const clang::Expr &E, Spot Each, bool Greatest);

  void refuse(const clang::Expr &E, llvm::StringRef Why) {
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
  const OtherNames &Names;
  const Config &Knowledge;
  Editor &Edit;
  ElementUses Out;
  std::deque<Task> Work;
  llvm::DenseMap<const clang::ValueDecl *, Spot> Known;
  int By = None; ///< the visitor of the task at hand
};

} // namespace refcycle

#endif

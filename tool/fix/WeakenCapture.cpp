//===- fix/WeakenCapture.cpp ----------------------------------------------===//
//
//   [self = shared_from_this()](X x) { self->f(x); }
//   [weakSelf = weak_from_this()](X x) { if (auto self = weakSelf.lock()) self->f(x); }
//
// The body keeps its words: what was captured becomes a local variable of the
// same name. A lambda that returns a value returns a default one where the
// object is gone; which, is in Fallback.h.
//
//===----------------------------------------------------------------------===//

#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "fix/Deleters.h"
#include "fix/Fallback.h"
#include "fix/Locals.h"
#include "fix/Pointers.h"
#include "fix/Weaken.h"
#include "fix/WeakCopy.h"

using namespace refcycle;
using namespace clang;

namespace {

class CaptureRewriter : public DynamicRecursiveASTVisitor {
public:
  CaptureRewriter(const WeakenInput &In, Rewriting &Out)
      : In(In), Out(Out), Edit(In.AST, Out) {
    ShouldVisitTemplateInstantiations = true;
  }

  bool VisitLambdaExpr(LambdaExpr *L) override;

private:
  void rewrite(const LambdaExpr &L, const LambdaCapture &C);
  void capture(const LambdaExpr &L, const LambdaCapture &C,
               const std::string &Text);
  void guardStatement(const CompoundStmt &Body, const std::string &Guard,
                      const Fallback &Other);
  void lockInBody(const LambdaExpr &L, const VarDecl &V, const Fallback &Other);

  const WeakenInput &In;
  Rewriting &Out;
  Editor Edit;
  StrongPointer Pointer;
  std::string Weak; ///< the name of the weak copy
};

} // namespace

bool CaptureRewriter::VisitLambdaExpr(LambdaExpr *L) {
  if (Out.Found)
    return true;
  for (auto [Capture, Field] :
       llvm::zip(L->captures(), L->getLambdaClass()->fields()))
    if (Capture.capturesVariable() &&
        Edit.isAt(Field->getLocation(), In.Edge.Declaration) &&
        In.Edge.Field == In.Edge.Field.substr(0, In.Edge.Field.rfind("::") + 2) +
                             Capture.getCapturedVar()->getName().str())
      rewrite(*L, Capture);
  return true;
}

void CaptureRewriter::rewrite(const LambdaExpr &L, const LambdaCapture &C) {
  const auto *V = cast<VarDecl>(C.getCapturedVar());
  Pointer = strongPointer(V->getType(), In.Options.Knowledge);
  if (!Pointer && V->getType()->isDependentType())
    return; // an instantiation will do
  Out.Found = true;
  if (!Pointer)
    return Edit.refuse(C.getLocation(),
                       "its type '" + V->getType().getAsString() +
                           "' is no counted pointer with a weak counterpart");
  if (C.getCaptureKind() == LCK_ByRef || C.isPackExpansion())
    return Edit.refuse(C.getLocation(), "it is no copy of one pointer");
  if (!In.AST.getLangOpts().CPlusPlus14)
    return Edit.refuse(C.getLocation(),
                       "a weak copy in the capture list needs C++14");
  const Stmt *Body = L.getBody();
  auto Other = fallbackOf(*L.getCallOperator(), *Body, In.AST);
  if (!Other)
    return Edit.refuse(L.getBeginLoc(),
                       "the lambda returns a value, and there is no other for "
                       "when the object is gone");
  if (auto D = deleterOf(L, Pointer.Pointee, In.AST, In.Options.Knowledge)) {
    if (D->Statement.empty())
      return Edit.refuse(L.getBeginLoc(), "without it nothing is known to end "
                                          "what this deleter is given");
    Other->Cleanup = D->Statement;
  }
  Out.Description = "capture '" + V->getNameAsString() + "' weakly";
  Weak = weakName(V->getName(), L.getSourceRange(), Edit);
  const Expr *Init = L.isInitCapture(&C) ? V->getInit() : nullptr;
  capture(L, C,
          Weak + " = " +
              (Init ? copyWeakly(*Init, Pointer, In.Options.Knowledge, Edit)
                    : copyWeakly(V->getName(), Pointer, Edit)));
  lockInBody(L, *V, *Other);
}

void CaptureRewriter::capture(const LambdaExpr &L, const LambdaCapture &C,
                              const std::string &Text) {
  if (C.isImplicit())
    return Edit.insertAfter(L.getCaptureDefaultLoc(), ", " + Text);
  SourceRange Old(C.getLocation());
  if (L.isInitCapture(&C))
    Old.setEnd(cast<VarDecl>(C.getCapturedVar())->getInit()->getEndLoc());
  Edit.replace(Old, Text);
}

void CaptureRewriter::lockInBody(const LambdaExpr &L, const VarDecl &V,
                                 const Fallback &Other) {
  const auto *Body = cast<CompoundStmt>(L.getBody());
  std::string Local = V.getNameAsString();
  std::string Lock =
      "auto " + Local + " = " + Weak + "." + Pointer.Family->Lock + "()";
  if (Body->body_empty())
    return;
  SourceLocation First = Body->body_front()->getBeginLoc();
  bool OneLine = Edit.sameLine(Body->getLBracLoc(), Body->getRBracLoc());
  if (OneLine && Body->size() == 1 && Other.Statement == "return;" &&
      isa<Expr>(Body->body_front()) && First.isFileID())
    return guardStatement(*Body, "if (" + Lock + ") ", Other);
  // Not before the first statement: a macro that is nothing may stand there.
  const std::string Between =
      OneLine ? " " : "\n" + Edit.indentation(Edit.SM.getExpansionLoc(First)).str();
  const std::string Leave =
      Other.Cleanup.empty()
          ? Other.Statement
          : "{ " + Other.Cleanup + " " + Other.Statement + " }";
  Edit.insertAfter(Body->getLBracLoc(), Between + Lock + ";" + Between +
                                            "if (!" + Local + ") " + Leave);
}

/// `{ E; }` on one line.
void CaptureRewriter::guardStatement(const CompoundStmt &Body,
                                     const std::string &Guard,
                                     const Fallback &Other) {
  Edit.insertBefore(Body.body_front()->getBeginLoc(), Guard);
  if (!Other.Cleanup.empty())
    Edit.insertBefore(Body.getRBracLoc(), "else " + Other.Cleanup + " ");
}

Rewriting refcycle::weakenCapture(const WeakenInput &In) {
  Rewriting Out;
  CaptureRewriter(In, Out).TraverseDecl(In.AST.getTranslationUnitDecl());
  return Out;
}

//===- fix/WeakenCapture.cpp ----------------------------------------------===//
//
//   [self = shared_from_this()](X x) { self->f(x); }
//   [weakSelf = weak_from_this()](X x) { if (auto self = weakSelf.lock()) self->f(x); }
//
// The body keeps its words: what was captured becomes a local variable of the
// same name. A lambda that returns a value returns a default one where the
// object is gone; which, is in Fallback.h. In C++11 the weak copy is a variable
// in front of the statement.
//
// A lambda that does not need the object does without: it captures the members
// that it reads, if they never change (CaptureValues.h), or nothing. It runs then
// whatever happens to the object, as it did before. Not where it might end itself
// while it runs (ClosureEnd.h).
//
//===----------------------------------------------------------------------===//

#include "extract/Names.h"
#include "fix/BodyParts.h"
#include "fix/BreakBody.h"
#include "fix/CaptureValues.h"
#include "fix/ClosureEnd.h"
#include "fix/Deleters.h"
#include "fix/Fallback.h"
#include "fix/FreeNames.h"
#include "fix/LockFirst.h"
#include "fix/LockParts.h"
#include "fix/MemberChanges.h"
#include "fix/NullTests.h"
#include "fix/Pointers.h"
#include "fix/WeakCopy.h"
#include "fix/WeakVariable.h"
#include "fix/Weaken.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringExtras.h"

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
  bool doWithout(const LambdaExpr &L, const LambdaCapture &C,
                 const ObjectUses &Uses);
  bool copyMembers(const LambdaExpr &L, const LambdaCapture &C,
                   const ObjectUses &Uses);
  void weaken(const LambdaExpr &L, const LambdaCapture &C,
              const std::optional<Deleter> &D);
  void capture(const LambdaExpr &L, const LambdaCapture &C,
               const std::string &Text);
  bool captureVariable(const LambdaExpr &L, const LambdaCapture &C);
  bool captureWeakly(const LambdaExpr &L, const LambdaCapture &C);
  FirstLock lockOf(const VarDecl &V, const std::string &Leave) const;
  void guardStatement(const CompoundStmt &Body, const std::string &Guard,
                      const Fallback &Other);
  void lock(const LambdaExpr &L, const VarDecl &V, const Fallback &Other,
            const BodyParts &Parts);
  void lockInBody(const LambdaExpr &L, const FirstLock &Lock,
                  const Fallback &Other);
  void noteCallables(const BodyParts::Named &LeftOut, const VarDecl &V);

  const WeakenInput &In;
  Rewriting &Out;
  Editor Edit;
  StrongPointer Pointer;
  std::string Weak; ///< the name of the weak copy
  size_t Wider = 0; ///< the line of the capture, by it
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
  const ObjectUses Uses = usesOfObject(L, *V, In.AST);
  const auto D = deleterOf(L, Pointer.Pointee, In.AST, In.Options.Knowledge);
  if (D && !D->Own && Uses.none())
    return Edit.refuse(C.getLocation(), "it may keep valid what this deleter's "
                                        "pointer points to");
  if (In.Options.Known.WithoutObject && (!D || D->Own) && doWithout(L, C, Uses))
    return;
  weaken(L, C, D);
}

/// Can an object of \p T be called?
static bool isCallable(QualType T, const Config &Knowledge) {
  const TypeModel *Model = modelOf(T, Knowledge);
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return (Model && Model->Kind == TypeKind::Callable) || (R && R->isLambda()) ||
         T->isFunctionPointerType();
}

/// Leaves the object out; false, and nothing done, if \p L needs it.
bool CaptureRewriter::doWithout(const LambdaExpr &L, const LambdaCapture &C,
                                const ObjectUses &Uses) {
  const auto &V = *cast<VarDecl>(C.getCapturedVar());
  const bool Alone = Uses.none() && L.capture_size() == 1;
  if (Uses.Other ||
      hasOtherWays(L, V, Pointer.Pointee, In.Options.Knowledge, In.AST) ||
      (!Alone && mayEndInBody(L, In.Options.Knowledge)))
    return false;
  const Rewriting Before = Out;
  Out.WithoutObject = true;
  if (Uses.none()) {
    Out.Description = "drop the unused capture '" + V.getNameAsString() + "'";
    rewriteCaptures(L, C, {}, Edit);
  } else if (!copyMembers(L, C, Uses)) {
    Out = Before;
    return false;
  }
  if (Out.Refusals.size() == Before.Refusals.size())
    return true;
  Out = Before;
  return false;
}

void CaptureRewriter::weaken(const LambdaExpr &L, const LambdaCapture &C,
                             const std::optional<Deleter> &D) {
  const auto *V = cast<VarDecl>(C.getCapturedVar());
  if (!D && handlesNull(*L.getBody(), *V, In.AST)) {
    if (captureWeakly(L, C))
      lockFirst(*cast<CompoundStmt>(L.getBody()), lockOf(*V, ""), Edit);
    return;
  }
  auto Other = fallbackOf(*L.getCallOperator(), *L.getBody(), In.AST);
  if (!Other)
    return Edit.refuse(L.getBeginLoc(),
                       "the lambda returns a value, and there is no other for "
                       "when the object is gone");
  const BodyParts Parts =
      partsOf(L, *V, Pointer.Pointee, In.Options.Knowledge, In.AST);
  if (D && !Parts.doesWithout(*L.getCallOperator()->getParamDecl(0))) {
    if (D->Statement.empty())
      return Edit.refuse(L.getBeginLoc(), "without it nothing is known to end "
                                          "what this deleter is given");
    Other->Cleanup = D->Statement;
  } else if (!Parts.Lost.empty()) {
    return Edit.refuse(L.getBeginLoc(),
                       "without it nothing is known to end '" +
                           Parts.Lost.front().first->getNameAsString() + "'");
  }
  if (captureWeakly(L, C))
    lock(L, *V, *Other, Parts);
}

/// False if a weak copy has no place.
bool CaptureRewriter::captureWeakly(const LambdaExpr &L,
                                    const LambdaCapture &C) {
  const auto *V = cast<VarDecl>(C.getCapturedVar());
  Out.Description = "capture '" + V->getNameAsString() + "' weakly";
  const Expr *Init = L.isInitCapture(&C) ? V->getInit() : nullptr;
  if (!Init && !In.AST.getLangOpts().CPlusPlus14)
    return captureVariable(L, C);
  Weak = weakName(V->getName(), L.getSourceRange(), Edit);
  capture(L, C,
          Weak + " = " +
              (Init ? copyWeakly(*Init, Pointer, In.Options.Knowledge, Edit)
                    : copyWeakly(*V, Pointer, Edit)));
  return true;
}

/// The members that are read, each with where, in the order of the first reads.
static auto membersOf(const ObjectUses &Uses) {
  llvm::MapVector<const FieldDecl *, std::vector<const MemberExpr *>> Out;
  for (auto [F, Mention] : Uses.Reads)
    Out[F].push_back(Mention);
  return Out;
}

/// Is there no other class that has the identity of \p F's?
static bool hasName(const FieldDecl &F) {
  const auto *R = dyn_cast<CXXRecordDecl>(F.getParent());
  return R && R->getIdentifier() && !R->isLocalClass();
}

/// The body of the function that \p L is in, or null.
static const Stmt *functionBody(const LambdaExpr &L, ASTContext &AST) {
  const FunctionDecl *Around = functionAround(L, AST);
  return Around ? Around->getBody() : nullptr;
}

/// False where some of it is not understood.
bool CaptureRewriter::copyMembers(const LambdaExpr &L, const LambdaCapture &C,
                                  const ObjectUses &Uses) {
  const Config &Knowledge = In.Options.Knowledge;
  const QualType Result = L.getCallOperator()->getReturnType();
  auto Object = objectText(L, C, Pointer.Pointee, Knowledge, In.AST);
  if (!Object || (!Result->isVoidType() && !isValue(Result, Knowledge)))
    return false;
  // C++11 has no captures that are given a value: variables, then.
  const bool Old = !In.AST.getLangOpts().CPlusPlus14;
  const Stmt *Body = functionBody(L, In.AST);
  if (Old && !Body)
    return false;
  const SourceRange Scope = Old ? Body->getSourceRange() : L.getSourceRange();
  std::vector<std::string> Captures, Variables;
  std::set<std::string> Names;
  for (const auto &[F, Mentions] : membersOf(Uses)) {
    const std::string Own = F->getNameAsString();
    const std::string Name =
        copyName(Own, Mentions.size(), Scope, Edit);
    if (!isValue(F->getType(), Knowledge) || !hasName(*F) ||
        !Names.insert(Name).second)
      return false;
    const bool Hidden = Object->empty() && isHidden(L, Own, In.AST);
    const std::string Copy = Name + " = " + (Hidden ? "this->" : *Object) + Own;
    Captures.push_back(Old ? Name : Copy);
    Variables.push_back("auto " + Copy + ";");
    for (const MemberExpr *Mention : Mentions)
      Edit.replace(Mention->getSourceRange(), Name);
    if (!F->getType().isConstQualified())
      Out.Constant.emplace(identity(*F), Edit.place(F->getLocation()).File);
  }
  if (Old && !Variables.empty() && !declareBefore(L, Variables, Edit))
    return false;
  Out.Description = "capture '" + llvm::join(Names, "', '") + "' by value";
  rewriteCaptures(L, C, Captures, Edit);
  return true;
}

void CaptureRewriter::capture(const LambdaExpr &L, const LambdaCapture &C,
                              const std::string &Text) {
  Wider = Text.size() + 2;
  if (C.isImplicit())
    return Edit.insertAfter(L.getCaptureDefaultLoc(), ", " + Text);
  SourceRange Old(C.getLocation());
  if (L.isInitCapture(&C))
    Old.setEnd(cast<VarDecl>(C.getCapturedVar())->getInit()->getEndLoc());
  Wider = std::max(Text.size(), Edit.text(Old).size()) - Edit.text(Old).size();
  Edit.replace(Old, Text);
}

/// Captures a weak copy that is declared in front of the statement; false if it
/// has no place there.
bool CaptureRewriter::captureVariable(const LambdaExpr &L,
                                      const LambdaCapture &C) {
  const auto &V = *cast<VarDecl>(C.getCapturedVar());
  auto Declared =
      declareWeakly(L, {&V, nullptr, V.getNameAsString()}, Pointer, Edit);
  if (!Declared)
    return false;
  Weak = *Declared;
  if (C.isExplicit()) // else by the default
    capture(L, C, Weak);
  return true;
}

FirstLock CaptureRewriter::lockOf(const VarDecl &V,
                                  const std::string &Leave) const {
  const std::string Local = V.getNameAsString();
  return {"auto " + Local + " = " + Weak + "." + Pointer.Family->Lock + "()",
          Local, Leave, Wider};
}

/// Locks it in the body, which goes on without it where it has to.
void CaptureRewriter::lock(const LambdaExpr &L, const VarDecl &V,
                           const Fallback &Other, const BodyParts &Parts) {
  FirstLock Lock = lockOf(V, Other.Statement);
  noteCallables(Parts.LeftOut, V);
  if (Other.Cleanup.empty() && Parts.Works &&
      (In.Options.Known.CalledInCleanup || !Parts.Ended.empty() || Parts.none() ||
       deleterOf(L, Pointer.Pointee, In.AST, In.Options.Knowledge)))
    return lockParts(*cast<CompoundStmt>(L.getBody()), Parts, Lock, Edit);
  noteCallables(Parts.Used, V);
  if (!Other.Cleanup.empty())
    Lock.Leave = "{ " + Other.Cleanup + " " + Other.Statement + " }";
  lockInBody(L, Lock, Other);
}

/// Says which callables nobody calls any more where \p V is gone.
void CaptureRewriter::noteCallables(const BodyParts::Named &LeftOut,
                                    const VarDecl &V) {
  for (auto [Each, At] : LeftOut)
    if (isCallable(Each->getType(), In.Options.Knowledge))
      Out.LeftOut.insert({Edit.place(At->getBeginLoc()),
                          "'" + Each->getNameAsString() +
                              "' is not called when '" + V.getNameAsString() +
                              "' is gone"});
}

void CaptureRewriter::lockInBody(const LambdaExpr &L, const FirstLock &Lock,
                                 const Fallback &Other) {
  const auto *Body = cast<CompoundStmt>(L.getBody());
  if (Body->body_empty())
    return;
  if (Edit.sameLine(Body->getLBracLoc(), Body->getRBracLoc()) &&
      Body->size() == 1 && Other.Statement == "return;" &&
      isa<Expr>(Body->body_front()) &&
      Body->body_front()->getBeginLoc().isFileID())
    return guardStatement(*Body, "if (" + Lock.Declaration + ") ", Other);
  lockFirst(*Body, Lock, Edit);
}

/// `{ E; }` on one line.
void CaptureRewriter::guardStatement(const CompoundStmt &Body,
                                     const std::string &Guard,
                                     const Fallback &Other) {
  const SourceLocation First = Body.body_front()->getBeginLoc();
  if (Other.Cleanup.empty())
    if (auto Line = breakBody(Body, Guard.size() + Wider, Edit))
      return Edit.replaceChars(Edit.endOf(Body.getLBracLoc()), First,
                               *Line + StringRef(Guard).rtrim().str() + *Line +
                                   Edit.indentStep(First));
  Edit.insertBefore(First, Guard);
  if (!Other.Cleanup.empty())
    Edit.insertBefore(Body.getRBracLoc(), "else " + Other.Cleanup + " ");
}

Rewriting refcycle::weakenCapture(const WeakenInput &In) {
  Rewriting Out;
  CaptureRewriter(In, Out).TraverseDecl(In.AST.getTranslationUnitDecl());
  return Out;
}

//===- fix/WeakenElements.cpp ---------------------------------------------===//
//
//   mentions of a container --followElements--> uses, visitors, searches
//            --lockUses, a lock for each visitor, a comparison--> edits
//
// A loop or predicate passes over what has expired:
//
//   for (auto &c : cs) c->f();     for (auto &weakC : cs)
//                                    if (auto c = weakC.lock()) c->f();
//   for (...; ++i) (*i)->f();      for (...; ++i) if (auto c = i->lock()) c->f();
//   [](auto &c) { return c->b(); } [](auto &weakC) { auto c = weakC.lock();
//                                                    return c && c->b(); }
//   std::find(b, e, x)             std::find_if(b, e, [&](const W &w)
//                                                { return w.lock() == x; })
//   [](auto s, auto &c) { return s + c->n(); }
//                                  [](auto s, auto &weakC) { auto c = weakC.lock();
//                                      if (!c) return s; return s + c->n(); }
//
//===----------------------------------------------------------------------===//

#include "fix/CountingLoops.h"
#include "fix/Fallback.h"
#include "fix/FromRange.h"
#include "fix/Indenter.h"
#include "fix/LastingReference.h"
#include "fix/Locals.h"
#include "fix/LockFirst.h"
#include "fix/NullTests.h"
#include "fix/PassOver.h"
#include "fix/Places.h"
#include "fix/StrongCopies.h"
#include "fix/WeakCopy.h"
#include "fix/Weaken.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Lex/Lexer.h"

using namespace refcycle;
using namespace clang;

namespace {

class ElementWriter {
public:
  ElementWriter(const WeakenInput &In, const PointerPath &Path, Rewriting &Out)
      : In(In), Path(Path), Out(Out), Edit(In.AST, Out),
        Lock("." + Path.Pointer.Family->Lock + "()") {}

  void write(llvm::ArrayRef<const Expr *> Members, const OtherNames &Others);

private:
  void writeVisitor(const Visitor &V);
  void weakenParameter(const Visitor &V, const ValueDecl *D);
  bool lockDeclared(const Visitor &V);
  bool lockInCondition(const Visitor &V, const std::string &Declared);
  bool isOneEntry(const Visitor &V) const;
  bool name(const Visitor &V, std::string &Strong, std::string &Locked);
  void lockVisited(const Visitor &V, const std::string &Strong,
                   const std::string &Locked);
  void lockBoth(const Visitor &V, const std::string &Strong,
                const std::string &Locked);
  void lockStatement(const Visitor &V, const std::string &Strong,
                     const std::string &Declared);
  void replaceUses(const Visitor &V, const std::string &Strong,
                   const std::string &BeforeFirst = "");
  std::string pointeeName() const;
  void writeSearch(const ValueSearch &S);
  void lockEach(llvm::ArrayRef<Use> Uses) {
    lockUses(Edit, Uses,
             {Path.Pointer.Family->Lock, pointeeName(), In.Options.Style,
              In.Options.Writers, In.Options.Known.InCleanup},
             Names);
  }
  /// Of a parameter of a lambda.
  std::string weakType() const {
    if (In.AST.getLangOpts().CPlusPlus14)
      return "auto";
    return Path.Pointer.weakName() + "<" +
           spelled(Path.Pointer.Pointee, In.AST) + ">";
  }

  const WeakenInput &In;
  const PointerPath &Path;
  const Rewriting &Out;
  Editor Edit;
  LocalNames Names{Edit};
  Indenter Deeper{Edit};
  const std::string Lock; ///< ".lock()"
};

} // namespace

static bool isPointer(const Visitor &V, const PointerPath &Path) {
  return V.At == Spot{unsigned(Path.Levels.size()), Spot::Whole};
}

/// `e.second`
static bool isPartOfVariable(const Expr &E) {
  const Expr *Base = nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(&E))
    Base = Member->getBase();
  else if (const auto *Member = dyn_cast<CXXDependentScopeMemberExpr>(&E))
    Base = Member->isImplicitAccess() ? nullptr : Member->getBase();
  return Base && isa<DeclRefExpr>(Base->IgnoreParenImpCasts());
}

/// Are all uses in \p V of the same entry, `e.second`?
bool ElementWriter::isOneEntry(const Visitor &V) const {
  const StringRef First = Edit.text(V.Uses.front().Mention->getSourceRange());
  return V.Counting || llvm::all_of(V.Uses, [&](const Use &U) {
           return isPartOfVariable(*U.Mention) &&
                  Edit.text(U.Mention->getSourceRange()) == First;
         });
}

/// The name of the strong pointer, and what gives it: "weakNode.lock()".
bool ElementWriter::name(const Visitor &V, std::string &Strong,
                           std::string &Locked) {
  const SourceRange Scope = V.whole().getSourceRange();
  if (isPointer(V, Path)) {
    Strong = V.Variable->getNameAsString();
    const std::string Weak = weakName(Strong, Scope, Edit);
    Edit.replace(V.Variable->getLocation(), Weak);
    Locked = Weak + Lock;
    return true;
  }
  // The same part of an entry is there whatever the code between finds out.
  if (!isOneEntry(V))
    return false;
  Locked = calledOn(*V.Uses.front().Mention, StringRef(Lock).drop_front(), Edit);
  Strong = Names.add(pointeeName(), Scope, Scope);
  return true;
}

/// "node" of `shared_ptr<Node>`
std::string ElementWriter::pointeeName() const {
  std::string Class;
  if (const auto *R = Path.Pointer.Pointee->getAsCXXRecordDecl())
    Class = R->getNameAsString();
  if (Class.empty())
    return "pointee";
  Class[0] = toLowercase(Class[0]);
  return Class;
}

/// `if (p && x)`, all that a loop does, asks for null itself.
bool ElementWriter::lockInCondition(const Visitor &V,
                                    const std::string &Declared) {
  const auto *If = dyn_cast<IfStmt>(V.body());
  if (!If || !isPointer(V, Path) || If->hasInitStorage() ||
      If->hasVarStorage() || !handlesNull(*If, *V.Variable, In.AST))
    return false;
  if (isa<DeclRefExpr>(withoutImplicit(If->getCond())))
    Edit.replace(If->getCond()->getSourceRange(), Declared);
  else if (In.AST.getLangOpts().CPlusPlus17)
    Edit.insertAfter(If->getLParenLoc(), Declared + "; ");
  else
    return false;
  return true;
}

/// The variable that \p S declares, and nothing else; null: it does more, or less.
static const VarDecl *declaredIn(const Stmt &S) {
  const auto *First = dyn_cast<DeclStmt>(&S);
  const auto *D = First && First->isSingleDecl()
                      ? dyn_cast<VarDecl>(First->getSingleDecl())
                      : nullptr;
  const bool Plain = D && !isa<DecompositionDecl>(D) && D->hasInit() &&
                     !D->isStaticLocal() && !S.getBeginLoc().isMacroID();
  return Plain ? D : nullptr;
}

/// `const auto &p = c[i];` at the beginning of a loop is the strong pointer.
bool ElementWriter::lockDeclared(const Visitor &V) {
  const auto *List = dyn_cast<CompoundStmt>(V.body());
  if (!V.isLoop() || isPointer(V, Path) || !List || List->body_empty())
    return false;
  const Stmt *First = List->body_front();
  const VarDecl *D = declaredIn(*First);
  if (!D)
    return false;
  const Expr *Init = withoutImplicit(D->getInit());
  auto IsInit = [&](const Use &U) { return U.Mention == Init; };
  const bool Follows = llvm::all_of(V.Uses, [&](const Use &U) {
    const auto *Reference = dyn_cast<DeclRefExpr>(U.Mention);
    return Reference && Reference->getDecl() == D;
  });
  if (!Follows && !(llvm::any_of(V.Uses, IsInit) && isOneEntry(V)))
    return false;
  if (!D->getType()->getContainedAutoType() &&
      !In.AST.hasSameType(strongPointer(D->getType(), In.Options.Knowledge).Pointee,
                          Path.Pointer.Pointee))
    return false; // it is converted
  const std::string Name = D->getNameAsString();
  Edit.replaceChars(First->getBeginLoc(), D->getLocation(), "auto ");
  Edit.replace(withParentheses(*Init, In.AST).getSourceRange(),
               calledOn(*Init, StringRef(Lock).drop_front(), Edit));
  if (!Follows)
    for (const Use &U : V.Uses)
      if (!IsInit(U))
        Edit.replace(withParentheses(*U.Mention, In.AST).getSourceRange(),
                     Name);
  if (V.HandlesNull || handlesNull(*List, *D, In.AST))
    return true;
  const SourceLocation At = First->getBeginLoc();
  const std::string Line = Edit.sameLine(List->getLBracLoc(), At)
                               ? " "
                               : "\n" + Edit.indentation(At).str();
  Edit.insertAfter(First->getEndLoc(),
                   Line + "if (!" + Name + ")" + Line +
                       (Line == " " ? "" : Edit.indentStep(At)) + "continue;");
  return true;
}

/// Before the one statement of a loop, which may begin with the first use.
void ElementWriter::lockStatement(const Visitor &V, const std::string &Strong,
                                  const std::string &Declared) {
  if (lockInCondition(V, Declared))
    return;
  SourceLocation At = V.body()->getBeginLoc();
  const SourceLocation Head =
      V.Loop ? V.Loop->getRParenLoc() : V.Counting->getRParenLoc();
  const bool Beside = Edit.sameLine(Head, At);
  const auto *If = dyn_cast<IfStmt>(V.body());
  const SourceLocation End = Lexer::findLocationAfterToken(
      V.body()->getEndLoc(), tok::semi, Edit.SM, In.AST.getLangOpts(), false);
  const bool AsksItself =
      isPointer(V, Path) && handlesNull(*V.body(), *V.Variable, In.AST);
  const bool Braces = AsksItself || (If && If->getElse()); // whose would it be?
  if (Braces && End.isValid())
    Edit.insertBefore(End, " }");
  else if (Braces)
    Edit.insertAfter(V.body()->getEndLoc(), " }");
  const std::string Guard =
      (AsksItself ? "{ " + Declared + ";"
                  : "if (" + Declared + ")" + (Braces ? " {" : "")) +
      (Beside ? " "
              : "\n" + Deeper.margin(At) + Edit.indentStep(At));
  if (!Beside)
    Deeper.add(V.body()->getSourceRange());
  const Expr &First = withParentheses(*V.Uses.front().Mention, In.AST);
  if (!isPointer(V, Path) && First.getBeginLoc() == At)
    return replaceUses(V, Strong, Guard);
  Edit.insertBefore(At, Guard);
  replaceUses(V, Strong);
}

/// What reaches the pointer through an entry is the strong one now.
void ElementWriter::replaceUses(const Visitor &V, const std::string &Strong,
                                const std::string &BeforeFirst) {
  if (isPointer(V, Path))
    return; // it has the name
  for (const Use &U : V.Uses)
    Edit.replace(withParentheses(*U.Mention, In.AST).getSourceRange(),
                 (&U == &V.Uses.front() ? BeforeFirst : "") + Strong);
}

void ElementWriter::lockVisited(const Visitor &V, const std::string &Strong,
                                const std::string &Locked) {
  const std::string Declared = "auto " + Strong + " = " + Locked;
  const Stmt *Body = V.body();
  const auto *List = dyn_cast<CompoundStmt>(Body);
  if (!List)
    return lockStatement(V, Strong, Declared);
  replaceUses(V, Strong);
  if (V.HandlesNull ||
      (isPointer(V, Path) && handlesNull(*List, *V.Variable, In.AST)))
    return lockFirst(*List, {Declared, Strong, ""}, Edit);
  if (!V.Otherwise.empty())
    return lockFirst(*List, {Declared, Strong, "return " + V.Otherwise + ";"},
                     Edit);
  if (V.Lambda && lockInReturn(*List, Declared + ";", Strong, V.Absent, Edit))
    return;
  lockFirst(*List, {Declared, Strong, leaveOf(V, In.AST)}, Edit);
}

/// What has expired is behind the others, and never the greatest.
void ElementWriter::lockBoth(const Visitor &V, const std::string &Strong,
                             const std::string &Locked) {
  const std::string Other = V.Other->getNameAsString();
  const std::string Weak = weakName(Other, V.whole().getSourceRange(), Edit);
  Edit.replace(V.Other->getLocation(), Weak);
  const auto &Body = cast<CompoundStmt>(*V.body());
  const std::string Declared =
      "auto " + Strong + " = " + Locked + ", " + Other + " = " + Weak + Lock;
  if (!llvm::all_of(V.Uses, [&](const Use &U) {
        return isDereferenced(*U.Mention, In.AST);
      })) // it may order null itself
    return lockFirst(Body, {Declared, Strong, ""}, Edit);
  const auto &[First, Last] = V.Greatest ? std::pair(Other, Strong)
                                         : std::pair(Strong, Other);
  lockFirst(Body,
            {Declared, Strong + " || !" + Other,
             "return " + First + " && !" + Last + ";"},
            Edit);
}

/// The type of \p D, if it is written out.
void ElementWriter::weakenParameter(const Visitor &V, const ValueDecl *D) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(D);
  if (!Variable || Variable->getType()->getContainedAutoType() ||
      Variable->getType()->isDependentType())
    return;
  if (isPointer(V, Path))
    return weakenType(*Variable, {{}, Path.Pointer, ""}, Edit);
  TypeLoc Type = Variable->getTypeSourceInfo()->getTypeLoc();
  if (weakenWritten(Type, Path.Pointer, Edit))
    return;
  if (V.Lambda && !In.AST.getLangOpts().CPlusPlus14)
    return Edit.refuse(Variable->getLocation(), "its type has another name");
  if (const auto Reference = Type.getAsAdjusted<ReferenceTypeLoc>())
    Type = Reference.getPointeeLoc();
  Edit.replace(Type.getUnqualifiedLoc().getSourceRange(), "auto");
}

void ElementWriter::writeVisitor(const Visitor &V) {
  weakenParameter(V, V.Variable);
  weakenParameter(V, V.Other);
  if (V.Uses.empty())
    return;
  for (const Use &U : V.Uses)
    if (mayBeKept(*U.Mention, &V.whole(), In.AST))
      return Edit.refuse(U.Mention->getExprLoc(),
                         "a lambda that may be kept refers to it");
  const bool Reads = llvm::all_of(
      V.Uses, [](const Use &U) { return U.Kind == UseKind::Read; });
  std::string Strong, Locked;
  if (Reads && lockDeclared(V))
    return;
  if (!Reads || !canPassOver(V, In.AST) || (V.Other && !isPointer(V, Path)) ||
      !name(V, Strong, Locked))
    return lockEach(V.Uses);
  if (V.Other)
    return lockBoth(V, Strong, Locked);
  lockVisited(V, Strong, Locked);
}

void ElementWriter::writeSearch(const ValueSearch &S) {
  Edit.insertAfter(S.Name, "_if");
  std::string Weak = freeName({"weak"}, S.Call->getSourceRange(), Edit);
  Edit.replace(S.Wanted->getSourceRange(),
               "[&](const " + weakType() + " &" + Weak + ") { return " + Weak +
                   Lock + " == " +
                   Edit.text(S.Wanted->getSourceRange()).str() + "; }");
}

void ElementWriter::write(llvm::ArrayRef<const Expr *> Members,
                          const OtherNames &Others) {
  ElementUses All = followElements(Members, Path, Others,
                                   In.Options.Knowledge, Edit);
  visitCountingLoops(All, Edit, In.Options);
  lockEach(All.Uses);
  llvm::stable_sort(All.Visitors, [](const Visitor &A, const Visitor &B) {
    return A.whole().getBeginLoc() < B.whole().getBeginLoc();
  });
  for (const Visitor &V : All.Visitors)
    writeVisitor(V);
  for (const ValueSearch &S : All.Searches)
    writeSearch(S);
  for (const WholeAssignment &A : All.Assignments)
    assignRange(A, Edit);
  writeStrongCopies(All.Copies,
                    {In.Options.Knowledge, Path.Pointer.Family->Lock,
                     pointeeName(), In.Options.Writers},
                    Edit, Names);
  Deeper.write(Out);
}

Rewriting refcycle::weakenElements(const WeakenInput &In,
                                   const PointerPath &Path,
                                   llvm::ArrayRef<const Expr *> Members,
                                   const OtherNames &Others) {
  Rewriting Out;
  ElementWriter(In, Path, Out).write(Members, Others);
  return Out;
}

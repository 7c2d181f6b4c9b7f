//===- fix/Locals.cpp -----------------------------------------------------===//
//
//   uses --by function--> groups --guards, shared locals, single locks--> edits
//
//===----------------------------------------------------------------------===//

#include "fix/Locals.h"
#include "fix/Changes.h"
#include "fix/FreeNames.h"
#include "extract/Names.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/StmtCXX.h"
#include <map>

using namespace refcycle;
using namespace clang;

namespace {

/// Where a read stands, from the inside out.
struct Context {
  const Use *What = nullptr;
  SourceRange Scope; ///< the function or lambda
  bool OfThis = false;
  bool Cleanup = false; ///< it is part of what ends objects
  /// Statement lists around it, and in each the statement it is part of;
  /// innermost first.
  std::vector<std::pair<const CompoundStmt *, const Stmt *>> Lists;
  std::vector<const Stmt *> Loops; ///< around it
  const IfStmt *Guard = nullptr;   ///< whose condition asks for it first
  bool WholeCondition = false;     ///< and for nothing else
  bool Done = false;
};

class LockWriter {
public:
  LockWriter(Editor &Edit, const LockOptions &How)
      : Edit(Edit), Call("." + How.Lock + "()"), Name(How.Name),
        Style(How.Style), Writers(How.Writers), InCleanup(How.InCleanup) {}

  void write(llvm::ArrayRef<Use> Uses);

private:
  Context contextOf(const Use &U) const;
  void climb(const Use &U, Context &Out) const;
  void findGuard(const Use &U, Context &Out) const;
  void writeOther(const Use &U);
  void writeGroup(std::vector<Context *> Reads);
  void writeGuard(Context &Head, llvm::ArrayRef<Context *> Reads);
  void writeShared(llvm::ArrayRef<Context *> Reads);
  void writeSingle(Context &Read);
  bool writeGuarded(Context &Read);
  std::string through(const Expr &Place) const;
  StringRef pathFromThis(const Expr &E) const;
  bool stays(const Context &First, const Context &Last) const;
  std::string lockOf(const Use &U) const {
    return Edit.text(U.Mention->getSourceRange()).str() + Call;
  }

  Editor &Edit;
  const std::string Call; ///< ".lock()"
  StringRef Name;
  FixStyle Style;
  const std::set<std::string> &Writers, &InCleanup;
};

} // namespace

static bool isLoop(const Stmt &S) {
  return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
}

/// Wants a strong pointer, for which a local variable would do?
static bool isRead(const Use &U) {
  return U.Kind == UseKind::Read || U.Kind == UseKind::Returned;
}

void LockWriter::climb(const Use &U, Context &Out) const {
  DynTypedNode Node = DynTypedNode::create(*U.Mention);
  const Stmt *Child = U.Mention;
  while (true) {
    DynTypedNodeList Parents = Edit.AST.getParents(Node);
    if (Parents.empty())
      return;
    Node = Parents[0];
    if (const auto *F = Node.get<FunctionDecl>()) {
      Out.Scope = F->getSourceRange();
      Out.Cleanup = isa<CXXDestructorDecl>(F) || InCleanup.count(identity(*F));
      return;
    }
    const Stmt *S = Node.get<Stmt>();
    if (!S)
      continue;
    if (const auto *L = dyn_cast<LambdaExpr>(S);
        L && L->getBody() == Child) {
      Out.Scope = L->getSourceRange();
      return;
    }
    if (const auto *List = dyn_cast<CompoundStmt>(S))
      Out.Lists.emplace_back(List, Child);
    if (isLoop(*S))
      Out.Loops.push_back(S);
    Child = S;
  }
}

/// `if (E)`, `if (E != nullptr)`, `if (E && ...)`.
void LockWriter::findGuard(const Use &U, Context &Out) const {
  const Stmt *Child = U.Mention;
  Out.WholeCondition = true;
  while (true) {
    DynTypedNodeList Parents = Edit.AST.getParents(*Child);
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
                  (isNull(Call->getArg(0), Edit.AST) ||
                   isNull(Call->getArg(1), Edit.AST));
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

Context LockWriter::contextOf(const Use &U) const {
  Context Out;
  Out.What = &U;
  climb(U, Out);
  findGuard(U, Out);
  // `this->a.second`: the same object wherever it stands.
  const Expr *Base = U.Mention;
  while (const auto *Member = dyn_cast<MemberExpr>(Base))
    Base = Member->getBase()->IgnoreParenImpCasts();
  Out.OfThis = isa<CXXThisExpr>(Base);
  return Out;
}

/// What \p E, `*it`, leads through: `it`. Null for all else.
static const Expr *placeOf(const Expr &E) {
  const auto *Star = dyn_cast<CXXOperatorCallExpr>(&E);
  return Star && Star->getOperator() == OO_Star && Star->getNumArgs() == 1
             ? Star->getArg(0)->IgnoreImplicit()
             : nullptr;
}

/// `it->`
std::string LockWriter::through(const Expr &Place) const {
  std::string Text = Edit.text(Place.getSourceRange()).str();
  return isa<DeclRefExpr, MemberExpr, CallExpr, ParenExpr>(Place) &&
                 !isa<CXXOperatorCallExpr>(Place)
             ? Text + "->"
             : "(" + Text + ")->";
}

void LockWriter::writeOther(const Use &U) {
  if ((U.Kind == UseKind::Take || U.Kind == UseKind::Swap) &&
      !Edit.AST.getLangOpts().CPlusPlus14)
    return Edit.refuse(U.Mention->getBeginLoc(),
                       "to take it out of a weak pointer needs C++14");
  SourceLocation End = U.Mention->getEndLoc();
  const std::string Own = Edit.text(U.Mention->getSourceRange()).str();
  switch (U.Kind) {
  case UseKind::SetNull:
    if (isa<CallExpr>(U.Whole) && !isa<CXXOperatorCallExpr>(U.Whole))
      return Edit.replace(U.Whole->getSourceRange(), Own + ".reset()");
    if (const Expr *Place = placeOf(*U.Mention))
      return Edit.replace(U.Whole->getSourceRange(), through(*Place) + "reset()");
    return Edit.replaceBetween(End, U.Whole->getEndLoc(), ".reset()");
  case UseKind::Take:
    Edit.include(U.Mention->getBeginLoc(), "<utility>");
    return Edit.replace(U.Whole->getSourceRange(),
                        "std::exchange(" + Own + ", {})" + Call);
  case UseKind::Swap: {
    Edit.include(U.Mention->getBeginLoc(), "<utility>");
    std::string With = Edit.text(U.With->getSourceRange()).str();
    return Edit.replace(U.Whole->getSourceRange(),
                        With + " = std::exchange(" + Own + ", " + With + ")" +
                            Call);
  }
  case UseKind::Exchange:
    if (const Expr *New = cast<CallExpr>(U.Whole)->getArg(1);
        isNull(New, Edit.AST))
      Edit.replace(New->getSourceRange(), "{}");
    return Edit.insertAfter(U.Whole->getEndLoc(), Call);
  default:
    return;
  }
}

void LockWriter::writeSingle(Context &Read) {
  Read.Done = true;
  if ((Style == FixStyle::Guard || Read.Cleanup) && writeGuarded(Read))
    return;
  const Expr &E = *Read.What->Mention;
  const Expr *Place = placeOf(E);
  if (!Place)
    return Edit.insertAfter(E.getEndLoc(), Call);
  DynTypedNodeList Parents = Edit.AST.getParents(E);
  const auto *Paren = Parents.empty() ? nullptr : Parents[0].get<ParenExpr>();
  Edit.replace((Paren ? Paren : &E)->getSourceRange(),
               through(*Place) + Call.substr(1));
}

/// `E->f();` as a statement of its own, with a guard.
bool LockWriter::writeGuarded(Context &Read) {
  if (Read.Lists.empty() || !isa<Expr>(Read.Lists.front().second) ||
      Read.Scope.isInvalid())
    return false;
  std::string Local = localName(Name, Read.Scope, Edit);
  std::string Guard = "if (auto " + Local + " = " + lockOf(*Read.What) + ") ";
  SourceLocation At = Read.Lists.front().second->getBeginLoc();
  SourceRange Mention = Read.What->Mention->getSourceRange();
  bool AtStart = Mention.getBegin() == At;
  if (!AtStart)
    Edit.insertBefore(At, Guard);
  Edit.replace(Mention, AtStart ? Guard + Local : Local);
  return true;
}

void LockWriter::writeGuard(Context &Head, llvm::ArrayRef<Context *> Reads) {
  std::string Local = localName(Name, Head.Scope, Edit);
  const Expr *Condition = Head.Guard->getCond();
  std::string Declared = "auto " + Local + " = " + lockOf(*Head.What);
  if (Head.WholeCondition) {
    Edit.replace(Condition->getSourceRange(), Declared);
  } else {
    Edit.replace(SourceRange(Condition->getBeginLoc(),
                             Head.What->Mention->getEndLoc()),
                 Declared + "; " + Local);
  }
  Head.Done = true;
  for (Context *Read : Reads) {
    Edit.replace(Read->What->Mention->getSourceRange(), Local);
    Read->Done = true;
  }
}

/// The innermost statement list around all of \p Reads, and the first statement
/// of it that one is in.
static std::pair<const CompoundStmt *, const Stmt *>
commonList(llvm::ArrayRef<Context *> Reads) {
  for (auto [List, Child] : Reads.front()->Lists) {
    bool All = llvm::all_of(Reads, [&, L = List](const Context *Read) {
      return llvm::any_of(Read->Lists,
                          [&](auto &Entry) { return Entry.first == L; });
    });
    if (All)
      return {List, Child};
  }
  return {};
}

void LockWriter::writeShared(llvm::ArrayRef<Context *> Reads) {
  auto [List, First] = commonList(Reads);
  const Context &Head = *Reads.front();
  std::string Local = localName(Name, Head.Scope, Edit);
  std::string Declared = "auto " + Local + " = " + lockOf(*Head.What) + ";";
  SourceLocation At = First->getBeginLoc();
  if (Edit.sameLine(List->getLBracLoc(), At))
    Declared += ' ';
  else
    Declared += "\n" + Edit.indentation(At).str();
  // The statement may begin with the first read.
  bool AtStart = Head.What->Mention->getBeginLoc() == At;
  if (!AtStart)
    Edit.insertBefore(At, Declared);
  for (Context *Read : Reads) {
    bool Front = AtStart && Read == Reads.front();
    Edit.replace(Read->What->Mention->getSourceRange(),
                 Front ? Declared + Local : Local);
    Read->Done = true;
  }
}

/// Does the pointer stay what it is from one read to the other?
bool LockWriter::stays(const Context &First, const Context &Last) const {
  return First.Lists.empty() ||
         !mayChangeBetween(*First.Lists.back().first,
                           First.What->Mention->getExprLoc(),
                           Last.What->Mention->getExprLoc(), Writers, Edit.AST);
}

/// \p Reads are of one pointer in one function, which does not change it.
void LockWriter::writeGroup(std::vector<Context *> Reads) {
  const SourceManager &SM = Edit.SM;
  llvm::sort(Reads, [&](const Context *A, const Context *B) {
    return SM.isBeforeInTranslationUnit(A->What->Mention->getBeginLoc(),
                                        B->What->Mention->getBeginLoc());
  });
  for (Context *Head : Reads) {
    if (Head->Done || !Head->Guard ||
        (!Head->WholeCondition && !Edit.AST.getLangOpts().CPlusPlus17))
      continue;
    std::vector<Context *> Inside;
    SourceRange Then = Head->Guard->getThen()->getSourceRange();
    SourceRange Condition = Head->Guard->getCond()->getSourceRange();
    for (Context *Read : Reads)
      if (Read != Head && !Read->Done &&
          (Then.fullyContains(Read->What->Mention->getSourceRange()) ||
           Condition.fullyContains(Read->What->Mention->getSourceRange())) &&
          stays(*Head, *Read))
        Inside.push_back(Read);
    if (!Inside.empty())
      writeGuard(*Head, Inside);
  }
  std::vector<Context *> Rest;
  llvm::copy_if(Reads, std::back_inserter(Rest),
                [](const Context *Read) { return !Read->Done; });
  if (Rest.size() < 2 || Rest.front()->Cleanup || !stays(*Rest.front(), *Rest.back()))
    return;
  auto [List, First] = commonList(Rest);
  if (!List || Edit.AST.getParents(*List)[0].get<SwitchStmt>() ||
      First->getBeginLoc().isMacroID())
    return;
  SourceRange Around = List->getSourceRange();
  bool Looped = llvm::any_of(Rest, [&](const Context *Read) {
    return llvm::any_of(Read->Loops, [&](const Stmt *Loop) {
      return Around.fullyContains(Loop->getSourceRange());
    });
  });
  if (!Looped)
    writeShared(Rest);
}

/// "a.second" of `this->a.second`.
StringRef LockWriter::pathFromThis(const Expr &E) const {
  StringRef Path = Edit.text(E.getSourceRange());
  if (Path.consume_front("this"))
    Path = Path.ltrim().drop_front(2).ltrim(); // ->
  return Path;
}

void LockWriter::write(llvm::ArrayRef<Use> Uses) {
  std::vector<Context> Reads;
  std::map<std::pair<SourceLocation, StringRef>, std::vector<Context *>> Groups;
  std::set<SourceLocation> Changed; ///< functions that write it
  for (const Use &U : Uses) {
    Context C = contextOf(U);
    if (isRead(U)) {
      Reads.push_back(std::move(C));
      continue;
    }
    Changed.insert(C.Scope.getBegin());
    writeOther(U);
  }
  for (Context &C : Reads)
    if (C.OfThis && C.Scope.isValid() && !Changed.count(C.Scope.getBegin()) &&
        !C.What->Mention->getBeginLoc().isMacroID())
      Groups[{C.Scope.getBegin(), pathFromThis(*C.What->Mention)}].push_back(&C);
  for (auto &[Key, Group] : Groups)
    writeGroup(Group);
  for (Context &C : Reads)
    if (!C.Done)
      writeSingle(C);
}

void refcycle::lockUses(Editor &Edit, llvm::ArrayRef<Use> Uses,
                        const LockOptions &How) {
  LockWriter(Edit, How).write(Uses);
}

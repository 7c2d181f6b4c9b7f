//===- fix/Locals.cpp -----------------------------------------------------===//
//
//   uses --by function--> groups --guards, shared locals, single locks--> edits
//
//===----------------------------------------------------------------------===//

#include "fix/Locals.h"
#include "fix/BreakBody.h"
#include "fix/Changes.h"
#include "fix/Places.h"
#include "fix/ReadContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include <deque>
#include <map>

using namespace refcycle;
using namespace clang;

namespace {

class LockWriter {
public:
  LockWriter(Editor &Edit, const LockOptions &How, LocalNames &Names)
      : Edit(Edit), Call("." + How.Lock + "()"), Name(How.Name),
        Style(How.Style), Writers(How.Writers), InCleanup(How.InCleanup),
        Names(Names) {}

  void write(llvm::ArrayRef<Use> Uses);
  void flush();

private:
  std::string newName(SourceRange Scope, SourceRange Block) {
    return Names.add(Name, Scope, Block);
  }
  void writeOther(const Use &U);
  void writeGroup(std::vector<ReadContext *> Reads);
  void writeGuard(ReadContext &Head, llvm::ArrayRef<ReadContext *> Reads);
  void writeShared(llvm::ArrayRef<ReadContext *> Reads);
  void writeSingle(ReadContext &Read);
  void writeGuarded(llvm::ArrayRef<ReadContext *> Reads);
  void replaceAll(llvm::ArrayRef<ReadContext *> Reads, const std::string &Local,
                  std::map<SourceLocation, std::string> Before);
  bool canShare(llvm::ArrayRef<ReadContext *> Reads) const;
  bool isBefore(const ReadContext &A, const ReadContext &B) const;
  std::vector<std::vector<ReadContext *>>
  unchanged(std::vector<ReadContext *> Reads,
            llvm::ArrayRef<const ReadContext *> Changes) const;
  /// Is it left out where the pointer has expired?
  bool isGuarded(const ReadContext &Read) const {
    return (Style == FixStyle::Guard || Read.Cleanup) && Read.Statement &&
           Read.Scope.isValid();
  }
  StringRef pathFromThis(const Expr &E) const;
  SourceLocation lastTime(const ReadContext &Read,
                          llvm::function_ref<bool(const Stmt &)> Counts) const;
  bool stays(const ReadContext &First, const ReadContext &Last) const;
  bool staysFrom(const Stmt &First, const CompoundStmt &List,
                 llvm::ArrayRef<ReadContext *> Reads) const;
  std::string lockOf(const Use &U) const {
    return calledOn(*U.Mention, StringRef(Call).drop_front(), Edit);
  }

  Editor &Edit;
  const std::string Call; ///< ".lock()"
  StringRef Name;
  FixStyle Style;
  const std::set<std::string> &Writers, &InCleanup;
  LocalNames &Names;
  std::deque<ReadContext> Changes; ///< of all functions
  std::map<SourceLocation, std::pair<SourceRange, std::string>> Replaced;
  std::map<SourceLocation, std::string> Inserted;
};

} // namespace

/// Wants a strong pointer, for which a local variable would do?
static bool isRead(const Use &U) {
  return U.Kind == UseKind::Read || U.Kind == UseKind::Returned;
}

void LockWriter::writeOther(const Use &U) {
  if ((U.Kind == UseKind::Take || U.Kind == UseKind::Swap ||
       U.Kind == UseKind::Empty) &&
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
      return Edit.replace(U.Whole->getSourceRange(),
                          through(*Place, "reset()", Edit));
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
  case UseKind::Empty:
    Edit.include(U.Mention->getBeginLoc(), "<utility>");
    return Edit.replace(U.Whole->getSourceRange(),
                        "std::exchange(" +
                            Edit.text(U.With->getSourceRange()).str() +
                            ", nullptr)");
  case UseKind::Exchange:
    if (const Expr *New = cast<CallExpr>(U.Whole)->getArg(1);
        isNull(New, Edit.AST))
      Edit.replace(New->getSourceRange(), "{}");
    return Edit.insertAfter(U.Whole->getEndLoc(), Call);
  default:
    return;
  }
}

void LockWriter::writeSingle(ReadContext &Read) {
  Read.Done = true;
  const Expr &E = *Read.What->Mention;
  if (!placeOf(E))
    return Edit.insertAfter(E.getEndLoc(), Call);
  callThrough(E, Call.substr(1), Edit);
}

/// The statement that \p Reads are in, with a guard.
void LockWriter::writeGuarded(llvm::ArrayRef<ReadContext *> Reads) {
  const ReadContext &Head = *Reads.front();
  std::string Local =
      newName(Head.Scope, Head.Statement->getSourceRange());
  std::string Guard = "if (auto " + Local + " = " + lockOf(*Head.What) + ") ";
  replaceAll(Reads, Local, {{Head.Statement->getBeginLoc(), Guard}});
}

void LockWriter::writeGuard(ReadContext &Head, llvm::ArrayRef<ReadContext *> Reads) {
  std::string Local = newName(Head.Scope, Head.Guard->getSourceRange());
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
  for (ReadContext *Read : Reads) {
    Edit.replace(Read->What->Mention->getSourceRange(), Local);
    Read->Done = true;
  }
}

void LockWriter::writeShared(llvm::ArrayRef<ReadContext *> Reads) {
  auto [List, First] = commonList(Reads);
  const ReadContext &Head = *Reads.front();
  std::string Local = newName(Head.Scope, List->getSourceRange());
  SourceLocation At = First->getBeginLoc();
  std::map<SourceLocation, std::string> Before;
  const std::string Declared = "auto " + Local + " = " + lockOf(*Head.What) + ";";
  const auto Broken = breakBody(*List, Declared.size() + 1, Edit);
  if (Broken)
    Edit.replaceChars(Edit.endOf(List->getLBracLoc()),
                      List->body_front()->getBeginLoc(), *Broken);
  Before[At] = Declared + (Broken ? *Broken
                           : Edit.sameLine(List->getLBracLoc(), At)
                               ? " "
                               : "\n" + Edit.indentation(At).str());
  std::set<const Expr *> Guarded;
  for (const ReadContext *Read : Reads)
    if (isGuarded(*Read) && Guarded.insert(Read->Statement).second)
      Before[Read->Statement->getBeginLoc()] += "if (" + Local + ") ";
  replaceAll(Reads, Local, std::move(Before));
}

/// Makes each of \p Reads \p Local, and puts the texts of \p Before where they
/// belong, which may be where a read begins.
void LockWriter::replaceAll(llvm::ArrayRef<ReadContext *> Reads,
                            const std::string &Local,
                            std::map<SourceLocation, std::string> Before) {
  for (ReadContext *Read : Reads) {
    const SourceRange Mention = Read->What->Mention->getSourceRange();
    Replaced[Mention.getBegin()] = {Mention, Local};
    Read->Done = true;
  }
  for (const auto &[At, Text] : Before)
    Inserted[At] += Text;
}

/// Makes the edits that several groups of reads may want at one place.
void LockWriter::flush() {
  for (const auto &[At, Each] : Replaced) {
    Edit.replace(Each.first, Inserted[At] + Each.second);
    Inserted.erase(At);
  }
  for (const auto &[At, Text] : Inserted)
    Edit.insertBefore(At, Text);
}

/// Where \p Read is for the last time: at the end of the loops that \p Counts.
SourceLocation LockWriter::lastTime(
    const ReadContext &Read,
    llvm::function_ref<bool(const Stmt &)> Counts) const {
  SourceLocation Out = Read.What->Mention->getExprLoc();
  for (const Stmt *Loop : Read.Loops)
    if (Counts(*Loop) &&
        Edit.SM.isBeforeInTranslationUnit(Out, Loop->getEndLoc()))
      Out = Loop->getEndLoc();
  return Out;
}

/// Does the pointer stay what it is from one read to the other?
bool LockWriter::stays(const ReadContext &First, const ReadContext &Last) const {
  const SourceLocation End = lastTime(Last, [&](const Stmt &Loop) {
    return !llvm::is_contained(First.Loops, &Loop);
  });
  return First.Lists.empty() ||
         !mayChangeBetween(*First.Lists.back().first,
                           First.What->Mention->getExprLoc(), End, Writers,
                           Edit.AST);
}

/// Does nothing change the pointer from the beginning of \p First, in \p List, to
/// the last of \p Reads?
bool LockWriter::staysFrom(const Stmt &First, const CompoundStmt &List,
                           llvm::ArrayRef<ReadContext *> Reads) const {
  const SourceLocation Begin = First.getBeginLoc();
  SourceLocation End = Begin;
  for (const ReadContext *Read : Reads) {
    const SourceLocation Last = lastTime(*Read, [&](const Stmt &Loop) {
      return List.getSourceRange().fullyContains(Loop.getSourceRange());
    });
    if (Edit.SM.isBeforeInTranslationUnit(End, Last))
      End = Last;
  }
  return !mayChangeBetween(List, Begin, End, Writers, Edit.AST) &&
         llvm::none_of(Changes, [&](const ReadContext &Change) {
           const SourceLocation At = Change.What->Mention->getExprLoc();
           return Edit.SM.isBeforeInTranslationUnit(Begin, At) &&
                  Edit.SM.isBeforeInTranslationUnit(At, End);
         });
}

/// \p Reads are of one pointer in one function, which does not change it.
void LockWriter::writeGroup(std::vector<ReadContext *> Reads) {
  llvm::sort(Reads, [&](const ReadContext *A, const ReadContext *B) {
    return isBefore(*A, *B);
  });
  for (ReadContext *Head : Reads) {
    if (Head->Done || !Head->Guard ||
        (!Head->WholeCondition && !Edit.AST.getLangOpts().CPlusPlus17))
      continue;
    std::vector<ReadContext *> Inside;
    SourceRange Then = Head->Guard->getThen()->getSourceRange();
    SourceRange Condition = Head->Guard->getCond()->getSourceRange();
    for (ReadContext *Read : Reads)
      if (Read != Head && !Read->Done &&
          (Then.fullyContains(Read->What->Mention->getSourceRange()) ||
           Condition.fullyContains(Read->What->Mention->getSourceRange())) &&
          stays(*Head, *Read))
        Inside.push_back(Read);
    if (!Inside.empty())
      writeGuard(*Head, Inside);
  }
  std::vector<ReadContext *> Rest;
  llvm::copy_if(Reads, std::back_inserter(Rest),
                [](const ReadContext *Read) { return !Read->Done; });
  if (Rest.empty() || !stays(*Rest.front(), *Rest.back()))
    return;
  const bool OneStatement = llvm::all_of(Rest, [&](const ReadContext *Read) {
    return isGuarded(*Read) && Read->Statement == Rest.front()->Statement;
  });
  if (OneStatement)
    writeGuarded(Rest);
  else if (canShare(Rest))
    writeShared(Rest);
}

/// Is there a place for a variable that \p Reads share?
bool LockWriter::canShare(llvm::ArrayRef<ReadContext *> Reads) const {
  if (Reads.size() < 2 && !Reads.front()->InRange)
    return false;
  auto [List, First] = commonList(Reads);
  if (!List || Edit.AST.getParents(*List)[0].get<SwitchStmt>() ||
      First->getBeginLoc().isMacroID())
    return false;
  const ReadContext &Head = *Reads.front();
  if (Head.Of && !Edit.SM.isBeforeInTranslationUnit(Head.Of->getEndLoc(),
                                                    First->getBeginLoc()))
    return false;
  // What a pointer leads to may be there only where it is read.
  if (Head.OfPointer &&
      !(Head.Certain && Head.Lists.front().first == List))
    return false;
  if (!staysFrom(*First, *List, Reads))
    return false;
  SourceRange Around = List->getSourceRange();
  // Nothing between the reads changes it; but which object's it is a loop may.
  return !Head.Of || llvm::none_of(Reads, [&](const ReadContext *Read) {
    return llvm::any_of(Read->Loops, [&](const Stmt *Loop) {
      return Around.fullyContains(Loop->getSourceRange());
    });
  });
}

/// "a.second" of `this->a.second`.
StringRef LockWriter::pathFromThis(const Expr &E) const {
  StringRef Path = Edit.text(E.getSourceRange());
  if (Path.consume_front("this"))
    Path = Path.ltrim().drop_front(2).ltrim(); // ->
  return Path;
}

bool LockWriter::isBefore(const ReadContext &A, const ReadContext &B) const {
  return Edit.SM.isBeforeInTranslationUnit(A.What->Mention->getExprLoc(),
                                           B.What->Mention->getExprLoc());
}

/// \p Reads in parts between which there is one of \p Changes; none where a loop
/// has both.
std::vector<std::vector<ReadContext *>>
LockWriter::unchanged(std::vector<ReadContext *> Reads,
                      llvm::ArrayRef<const ReadContext *> Changes) const {
  std::map<unsigned, std::vector<ReadContext *>> Parts;
  for (ReadContext *Read : Reads) {
    unsigned Before = 0;
    for (const ReadContext *Change : Changes) {
      Before += isBefore(*Change, *Read);
      if (llvm::any_of(Read->Loops, [&](const Stmt *Loop) {
            return llvm::is_contained(Change->Loops, Loop);
          }))
        return {};
    }
    Parts[Before].push_back(Read);
  }
  std::vector<std::vector<ReadContext *>> Out;
  for (auto &[Before, Part] : Parts)
    Out.push_back(std::move(Part));
  return Out;
}

void LockWriter::write(llvm::ArrayRef<Use> Uses) {
  std::vector<ReadContext> Reads;
  using Pointer = std::tuple<SourceLocation, const VarDecl *, StringRef>;
  std::map<Pointer, std::vector<ReadContext *>> Groups; ///< in one function
  std::map<SourceLocation, std::vector<const ReadContext *>> Changed;
  for (const Use &U : Uses) {
    ReadContext C = contextOf(U, Edit.AST, InCleanup);
    if (isRead(U)) {
      Reads.push_back(std::move(C));
      continue;
    }
    Changes.push_back(std::move(C));
    Changed[Changes.back().Scope.getBegin()].push_back(&Changes.back());
    writeOther(U);
  }
  for (ReadContext &C : Reads)
    if ((C.OfThis || C.Of) && C.Scope.isValid() &&
        !C.What->Mention->getBeginLoc().isMacroID())
      Groups[{C.Scope.getBegin(), C.Of, pathFromThis(*C.What->Mention)}]
          .push_back(&C);
  for (auto &[Key, Group] : Groups)
    for (auto &Part : unchanged(Group, Changed[std::get<0>(Key)]))
      writeGroup(Part);
  std::map<const Expr *, unsigned> Left; ///< reads by statement
  for (const ReadContext &C : Reads)
    if (!C.Done && isGuarded(C))
      ++Left[C.Statement];
  for (ReadContext &C : Reads) {
    if (C.Done)
      continue;
    if (isGuarded(C) && Left[C.Statement] == 1)
      writeGuarded({&C});
    else
      writeSingle(C);
  }
}

void refcycle::lockUses(Editor &Edit, llvm::ArrayRef<Use> Uses,
                        const LockOptions &How, LocalNames &Names) {
  LockWriter Writer(Edit, How, Names);
  Writer.write(Uses);
  Writer.flush();
}

//===- driver/EdgePlanner.cpp ---------------------------------------------===//

#include "driver/EdgePlanner.h"
#include "analysis/FieldWriters.h"
#include "driver/ASTVisitor.h"
#include "driver/ChangedMembers.h"
#include "extract/Extractor.h"
#include "fix/LeftOutCode.h"
#include "fix/StringizedCode.h"
#include "link/Linker.h"
#include "support/Parallel.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace refcycle;

/// Those in which code of one of \p Files was seen.
std::vector<size_t>
EdgePlanner::unitsWith(const std::set<std::string> &Files) const {
  Units Found;
  for (size_t I = 0; I < State.Units.size(); ++I) {
    const TUSummary *S = State.Units[I].get();
    if (S && (Files.count(S->main_file) ||
              llvm::any_of(S->ranges, [&](const Range &R) {
                return Files.count(S->strings[R.file()]);
              })))
      Found.push_back(I);
  }
  return Found;
}

/// What is wrong: its place is one in a text that nobody sees.
static std::string messageOf(const ParseLog &Log) {
  return Log.Cause.empty() ? Log.Errors.front() : Log.Cause;
}

static size_t errorsOfProject(const ParseLog &Log) {
  return Log.Errors.size() - Log.LibraryErrors.size();
}

/// What the source calls \p H: what is bound has the name of its function first.
static std::string nameOf(const Hop &H) {
  if (H.Kind != HopKind::BoundArgument)
    return H.Field;
  auto At = H.Field.rfind("::");
  return At == std::string::npos ? H.Field : H.Field.substr(At + 2);
}

Rewriting EdgePlanner::rewrite(const Hop &H, const Units &Where) {
  std::vector<Rewriting> Each(Where.size());
  std::vector<ParseLog> Logs(Where.size());
  std::set<std::string> Writers;
  if (H.Kind == HopKind::Member || H.Kind == HopKind::FunctionMember)
    Writers = findFieldWriters(link(State.Units), H.Declaration);
  const WeakenOptions How{O.Knowledge, O.Style, std::move(Writers), Known};
  const llvm::StringRef Field = H.Field;
  const llvm::StringRef Name = Field.substr(Field.rfind(':') + 1);
  std::vector<std::set<SourcePlace>> NotCompiled(Where.size());
  std::vector<std::set<TextRange>> Stringized(Where.size());
  parallelFor(Where.size(), O.Threads, [&](size_t I) {
    auto Make = [&, I](clang::CompilerInstance &CI) {
      if (H.Kind == HopKind::Member)
        noteLeftOut(CI.getPreprocessor(), Name, NotCompiled[I]);
      noteStringized(CI.getPreprocessor(), Stringized[I]);
      return std::make_unique<ASTVisitor>(
          [&, I](clang::ASTContext &AST) { Each[I] = weaken(AST, H, How); });
    };
    O.Parse(Where[I], {&State.Files, /*Warnings=*/true}, Make, Logs[I]);
  });
  Rewriting All;
  for (size_t I = 0; I < Where.size(); ++I) {
    if (errorsOfProject(Logs[I]) > State.Units[Where[I]]->diagnostics.size())
      Each[I].Refusals.push_back({H.place(), messageOf(Logs[I])});
    Each[I].NotCompiled = std::move(NotCompiled[I]);
    Each[I].Stringized = std::move(Stringized[I]);
    All.merge(Each[I]);
    llvm::sort(Logs[I].Warnings);
    llvm::sort(Logs[I].LibraryErrors);
    Warnings[Where[I]] = std::move(Logs[I].Warnings);
    LibraryErrors[Where[I]] = std::move(Logs[I].LibraryErrors);
  }
  return All;
}

/// Is \p File the file or in the folder \p Root? Follows links: what counts is
/// where a file is.
static bool isBelow(const std::string &File, const std::string &Root) {
  llvm::SmallString<256> At, Folder;
  if (llvm::sys::fs::real_path(File, At))
    At = File; // it is not there yet, or no more
  if (llvm::sys::fs::real_path(Root, Folder))
    Folder = Root;
  llvm::StringRef Rest = At;
  return Rest.consume_front(Folder) &&
         (Rest.empty() || llvm::sys::path::is_separator(Rest.front()) ||
          llvm::sys::path::is_separator(Folder.back()));
}

/// Do the members that a lambda would copy keep their values? Of those outside
/// the project, other programs may say otherwise.
bool EdgePlanner::areConstant(
    const std::map<std::string, std::string> &Members) {
  std::set<std::string> Names;
  for (const auto &[Name, File] : Members) {
    if (!isBelow(File, O.Root))
      return false;
    Names.insert(Name);
  }
  return !O.Changed->anyOf(Names, State, O);
}

/// Weakly where a member that a lambda would copy does not keep its value.
Rewriting EdgePlanner::rewrite(const Hop &H) {
  const Units Where = unitsWith({H.Declaration.File});
  Rewriting R = rewrite(H, Where);
  Known.WithoutObject = R.WithoutObject;
  if (R.Refusals.empty() && !areConstant(R.Constant)) {
    Known.WithoutObject = false;
    R = rewrite(H, Where);
  }
  return R;
}

/// One file that units see under two names can only be changed under one.
bool EdgePlanner::haveOneName(const std::set<std::string> &Changed,
                              const Hop &H) {
  std::map<llvm::sys::fs::UniqueID, std::string> Known;
  for (const std::string &File : Changed)
    if (llvm::sys::fs::UniqueID Id; !llvm::sys::fs::getUniqueID(File, Id))
      Known[Id] = File;
  std::set<std::string> Files;
  for (const auto &Unit : State.Units)
    if (Unit)
      for (const Range &R : Unit->ranges)
        Files.insert(Unit->strings[R.file()]);
  for (const std::string &File : Files)
    if (llvm::sys::fs::UniqueID Id;
        !Changed.count(File) && !llvm::sys::fs::getUniqueID(File, Id))
      if (auto At = Known.find(Id); At != Known.end())
        return refuse(H.place(), "'" + At->second +
                                     "' would have to change, "
                                     "which is included as '" +
                                     File + "' too");
  return true;
}

bool EdgePlanner::readTexts(const Rewriting &R, const Hop &H) {
  for (const Edit &E : R.Edits) {
    if (!isBelow(E.File, O.Root))
      return refuse(H.place(), "'" + E.File + "' is outside '" + O.Root +
                                   "', and would have to change; the project "
                                   "is the nearest folder with a repository "
                                   "or a .refcycle.yaml");
    if (Out.Before.count(E.File))
      continue;
    if (auto Changed = State.Files.find(E.File); Changed != State.Files.end()) {
      Out.Before[E.File] = Changed->second;
      continue;
    }
    auto Buffer = llvm::MemoryBuffer::getFile(E.File);
    if (!Buffer)
      return refuse(H.place(), "'" + E.File + "' cannot be read: " +
                                   Buffer.getError().message());
    Out.Before[E.File] = (*Buffer)->getBuffer().str();
  }
  return true;
}

/// The first that \p Now has and \p Before has not; both sorted.
static std::optional<std::string>
firstNew(const std::vector<std::string> &Now,
         const std::vector<std::string> &Before) {
  std::vector<std::string> New;
  std::set_difference(Now.begin(), Now.end(), Before.begin(), Before.end(),
                      std::back_inserter(New));
  return New.empty() ? std::nullopt : std::optional(New.front());
}

/// Parses the changed units anew, with their own warnings.
bool EdgePlanner::reparse(const Units &Where, const Hop &H) {
  std::vector<std::unique_ptr<TUSummary>> New(Where.size());
  std::vector<ParseLog> Logs(Where.size());
  parallelFor(Where.size(), O.Threads, [&](size_t I) {
    auto Make = [&](clang::CompilerInstance &) {
      return std::make_unique<ASTVisitor>([&, I](clang::ASTContext &AST) {
        New[I] = extract(AST, O.Knowledge);
      });
    };
    O.Parse(Where[I], {&Out.After.Files, /*Warnings=*/true}, Make, Logs[I]);
  });
  for (size_t I = 0; I < Where.size(); ++I) {
    const TUSummary &Before = *State.Units[Where[I]];
    if (!Before.diagnostics.empty())
      return refuse(H.place(), "'" + Before.main_file +
                                   "' does not compile as it is: " +
                                   Before.diagnostics.front());
    llvm::sort(Logs[I].LibraryErrors);
    if (errorsOfProject(Logs[I]) ||
        firstNew(Logs[I].LibraryErrors, LibraryErrors[Where[I]]))
      return refuse(H.place(),
                    "the changed code does not compile: " + messageOf(Logs[I]));
    llvm::sort(Logs[I].Warnings);
    if (auto W = firstNew(Logs[I].Warnings, Warnings[Where[I]]))
      return refuse(H.place(), "the changed code has a new warning: " + *W);
    if (!New[I])
      return refuse(H.place(),
                    "'" + Before.main_file + "' cannot be parsed again");
    New[I]->main_file = Before.main_file;
    New[I]->diagnostics = Before.diagnostics;
    New[I]->failed = Before.failed;
    Out.After.Units[Where[I]] = std::move(New[I]);
  }
  return true;
}

static bool changes(const Rewriting &R, const std::string &File) {
  return llvm::any_of(R.Edits, [&](const Edit &E) { return E.File == File; });
}

/// Does it change what stands in the \p Length bytes from \p Begin on?
static bool changes(const Rewriting &R, const SourcePlace &Begin, unsigned Length) {
  return llvm::any_of(R.Edits, [&](const Edit &E) {
    return E.File == Begin.File && E.Offset <= Begin.Offset + Length &&
           Begin.Offset <= E.Offset + E.Length;
  });
}

/// The changes that make \p H weak, all of which can be made; nothing, and why, if
/// there are none.
std::optional<Rewriting> EdgePlanner::consistentRewrite(const Hop &H) {
  auto No = [&](llvm::Twine Reason) {
    refuse(H.Declaration, Reason);
    return std::nullopt;
  };
  Rewriting R = rewrite(H);
  for (const SourcePlace &Place : R.InTemplates)
    if (!R.InInstances.count(Place))
      R.Refusals.push_back(
          {Place, "it is used in a template that is instantiated nowhere"});
  for (const SourcePlace &Place : R.NotCompiled)
    if (changes(R, Place.File) && !R.InInstances.count(Place) &&
        !R.InTemplates.count(Place))
      R.Refusals.push_back({Place, "code that this build leaves out (#if, or a "
                                   "macro's argument) names it"});
  for (const auto &[Begin, Length] : R.Stringized)
    if (changes(R, Begin, Length))
      R.Refusals.push_back({Begin, "a macro makes a string of what would change"});
  for (const Refusal &Each : R.Refusals)
    refuse(Each.Place, "'" + nameOf(H) + "' cannot be made " +
                           (Known.Raw ? "a raw pointer: " : "weak: ") +
                           Each.Reason);
  if (!R.Refusals.empty())
    return std::nullopt;
  if (!R.Found)
    return No("'" + H.Field + "' was not found again");
  if (const Edit *Twice = conflictIn(R.Edits))
    return No("two changes of '" + Twice->File + "' fall on one place");
  return R;
}

std::optional<Step> EdgePlanner::run(const Hop &H) {
  if (H.Declaration.File.empty()) {
    refuse(H.place(), "'" + H.Field + "' is declared nowhere");
    return std::nullopt;
  }
  std::optional<Rewriting> R = consistentRewrite(H);
  if (!R || !readTexts(*R, H))
    return std::nullopt;
  auto Edits = completeEdits(*R, Out.Before);
  if (!Edits) {
    refuse(H.Declaration, llvm::toString(Edits.takeError()));
    return std::nullopt;
  }
  Out.Description = R->Description;
  Out.Edits = std::move(*Edits);
  Out.LeftOut = std::move(R->LeftOut);
  Out.After.Units = State.Units;
  Out.After.Files = State.Files;
  Out.After.Before = State.Before;
  if (Known.Raw)
    Out.After.Before.Members.insert(H.Field);
  else if (H.Kind != HopKind::Member)
    Out.After.Before.Captured.insert(H.Target);
  else
    Out.After.Before.Weakened.insert(H.Field);
  std::set<std::string> Changed;
  for (auto &[Path, Text] : applyEdits(Out.Edits, Out.Before)) {
    Out.After.Files[Path] = Text;
    Changed.insert(Path);
  }
  if (!haveOneName(Changed, H) || !reparse(unitsWith(Changed), H))
    return std::nullopt;
  Out.After.Findings =
      analyze(link(Out.After.Units), {Confidence::Managed, O.Threads}).Findings;
  return std::move(Out);
}

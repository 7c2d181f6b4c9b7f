//===- driver/Output.cpp --------------------------------------------------===//

#include "driver/Output.h"
#include "report/Paths.h"
#include "report/Reporter.h"
#include "support/Errors.h"
#include "support/OutputFile.h"
#include "support/Printable.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Regex.h"

using namespace refcycle;

std::string refcycle::currentDirectory() {
  llvm::SmallString<256> Path;
  if (llvm::sys::fs::current_path(Path))
    return "";
  return Path.str().str();
}

llvm::Error refcycle::flushStdout() {
  llvm::outs().flush();
  std::error_code EC = llvm::outs().error();
  if (!EC)
    return llvm::Error::success();
  llvm::outs().clear_error();
  return makeError("cannot write to standard output: " + EC.message());
}

static llvm::Error writeReport(llvm::StringRef Format, llvm::StringRef Path,
                               llvm::ArrayRef<Finding> Findings,
                               const ReportContext &Context) {
  std::string Bytes;
  llvm::raw_string_ostream OS(Bytes);
  findReporter(Format)->Report(Findings, Context, OS);
  if (Path != "-")
    return writeFile(Path, Bytes);
  llvm::outs() << Bytes;
  return flushStdout();
}

/// The findings as text, on \p OS.
static llvm::Error printReport(llvm::raw_ostream &OS,
                               llvm::ArrayRef<Finding> Findings,
                               ReportContext Context) {
  // https://no-color.org
  Context.Colors = OS.has_colors() &&
                   llvm::sys::Process::GetEnv("NO_COLOR").value_or("").empty();
  findReporter("text")->Report(Findings, Context, OS);
  return flushStdout();
}

llvm::Error refcycle::report(llvm::ArrayRef<Finding> Findings,
                             llvm::ArrayRef<Notice> Notices,
                             const Overlay &Original, bool DidItsJob,
                             const Options &O) {
  auto Files =
      layOver(Original, regularFiles(llvm::vfs::getRealFileSystem()));
  ReportContext Context;
  Context.CurrentDirectory = Context.Root = currentDirectory();
  Context.Version = REFCYCLE_VERSION;
  Context.Files = Files.get();
  Context.Notices = Notices;
  Context.Failed = !DidItsJob;
  if (O.Sarif != "-" && O.Json != "-")
    if (llvm::Error E = printReport(O.FixDryRun ? llvm::errs() : llvm::outs(),
                                    Findings, Context))
      return E;
  const std::pair<llvm::StringRef, llvm::StringRef> Wanted[] = {
      {"sarif", O.Sarif}, {"json", O.Json}};
  for (auto [Format, Path] : Wanted)
    if (!Path.empty())
      if (llvm::Error E = writeReport(Format, Path, Findings, Context))
        return E;
  return llvm::Error::success();
}

static std::string counted(size_t Count, llvm::StringRef Noun,
                           llvm::StringRef Plural = "s") {
  return (llvm::Twine(Count) + " " + Noun + (Count == 1 ? "" : Plural)).str();
}

void refcycle::printErrors(llvm::ArrayRef<std::string> Messages) {
  for (const std::string &Message : Messages)
    llvm::errs() << "refcycle: error: " << Message << '\n';
}

/// The length of "a.h:3:5", which \p Message may begin with; 0 if not.
static size_t placeIn(llvm::StringRef Message) {
  static const llvm::Regex Place("^.+:[0-9]+:[0-9]+: ");
  const size_t End = Message.find(": ");
  return End != llvm::StringRef::npos &&
                 Place.match(Message.take_front(End + 2))
             ? End
             : 0;
}

/// The first thing that \p S says went wrong, and how many more.
static std::string firstFailure(const TUSummary &S, llvm::StringRef Here) {
  if (S.diagnostics.empty())
    return "did not parse";
  llvm::StringRef First = S.diagnostics.front();
  if (First.starts_with(Here) && First.drop_front(Here.size()).starts_with("/"))
    First = First.drop_front(Here.size() + 1);
  std::string Out = printable(First);
  const std::string Unit = displayPath(S.main_file, Here.str());
  if (placeIn(First) && !First.starts_with(Unit) && !First.starts_with(S.main_file))
    Out += " (in " + printable(Unit) + ")";
  if (size_t More = S.diagnostics.size() - 1)
    Out += " (and " + counted(More, "more error") + ")";
  return Out;
}

std::vector<Notice>
refcycle::failuresOf(llvm::ArrayRef<std::unique_ptr<TUSummary>> All) {
  std::string Here = currentDirectory();
  std::vector<Notice> Out;
  for (const auto &S : All)
    if (S->failed) {
      SourcePlace Place;
      Place.File = S->main_file;
      Out.push_back({Place, "parse-error", firstFailure(*S, Here)});
    }
  return Out;
}

void refcycle::printNotices(llvm::ArrayRef<Notice> Notices, bool All) {
  std::string Here = currentDirectory();
  for (const Notice &N : Notices) {
    bool IsError = kindOf(N).IsError;
    if (!IsError && !All)
      continue;
    std::string At = displayPath(N.Place.File, Here);
    llvm::StringRef Message = N.Message;
    if (N.Place.Line)
      At += ":" + std::to_string(N.Place.Line) + ":" +
            std::to_string(N.Place.Column);
    else if (size_t Length = placeIn(Message)) {
      At = Message.take_front(Length).str();
      Message = Message.drop_front(Length + 2);
    }
    llvm::errs() << printable(At) << (IsError ? ": error: " : ": note: ")
                 << printable(Message) << '\n';
  }
}

/// One line, or none where all was understood.
static void printDoubts(const Outcome &Out, bool Listed) {
  std::vector<std::string> Doubts;
  if (Out.Partial)
    Doubts.push_back(counted(Out.Partial, "function") + " in " +
                     counted(Out.PartialFiles, "file") +
                     " understood only in part");
  if (Out.CutShort)
    Doubts.push_back(counted(Out.CutShort, "function") +
                     " not analysed to the end");
  if (Out.Conflicts)
    Doubts.push_back(counted(Out.Conflicts, "class", "es") +
                     " defined differently in different files");
  if (Doubts.empty())
    return;
  llvm::errs() << "refcycle: " << llvm::join(Doubts, ", ") << (Listed ? "\n" : " (-v lists them)\n");
}

void refcycle::printOutcome(const Outcome &Out, const Options &O) {
  llvm::errs() << "refcycle: " << counted(Out.Findings, "finding") << " in "
               << counted(Out.Units, "translation unit");
  if (Out.Failed)
    llvm::errs() << " (" << Out.Failed << " did not parse)";
  if (Out.Skipped)
    llvm::errs() << "; " << counted(Out.Skipped, "file") << " not C++ skipped";
  if (wantsFixes(O))
    llvm::errs() << "; " << counted(Out.Fixes, "fix", "es")
                 << (O.Fix ? " applied" : " offered");
  llvm::errs() << '\n';
  printDoubts(Out, O.Verbose);
}

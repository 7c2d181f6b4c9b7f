//===- driver/Output.cpp --------------------------------------------------===//

#include "driver/Output.h"
#include "report/Paths.h"
#include "report/Printable.h"
#include "report/Reporter.h"
#include "support/Errors.h"
#include "support/OutputFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/VirtualFileSystem.h"

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

llvm::Error refcycle::report(llvm::ArrayRef<Finding> Findings,
                             const Options &O) {
  auto Files = llvm::vfs::getRealFileSystem();
  ReportContext Context;
  Context.CurrentDirectory = Context.Root = currentDirectory();
  Context.Version = REFCYCLE_VERSION;
  Context.Files = Files.get();
  Context.Colors = llvm::outs().has_colors();
  bool TextWanted = O.Sarif != "-" && O.Json != "-";
  const std::pair<llvm::StringRef, llvm::StringRef> Wanted[] = {
      {"text", TextWanted ? "-" : ""}, {"sarif", O.Sarif}, {"json", O.Json}};
  for (auto [Format, Path] : Wanted)
    if (!Path.empty())
      if (llvm::Error E = writeReport(Format, Path, Findings, Context))
        return E;
  return llvm::Error::success();
}

static std::string counted(size_t Count, llvm::StringRef Noun) {
  return (llvm::Twine(Count) + " " + Noun + (Count == 1 ? "" : "s")).str();
}

void refcycle::printErrors(llvm::ArrayRef<std::string> Messages) {
  for (const std::string &Message : Messages)
    llvm::errs() << "refcycle: error: " << Message << '\n';
}

/// The first thing that \p S says went wrong, and how many more.
static std::string firstFailure(const TUSummary &S, llvm::StringRef Here) {
  if (S.diagnostics.empty())
    return "did not parse";
  llvm::StringRef First = S.diagnostics.front();
  if (First.starts_with(Here) && First.drop_front(Here.size()).starts_with("/"))
    First = First.drop_front(Here.size() + 1);
  std::string Out = printable(First);
  if (size_t More = S.diagnostics.size() - 1)
    Out += " (and " + counted(More, "more error") + ")";
  return Out;
}

void refcycle::printFailures(llvm::ArrayRef<std::unique_ptr<TUSummary>> All) {
  std::string Here = currentDirectory();
  for (const auto &S : All)
    if (S->failed)
      llvm::errs() << "error: " << printable(displayPath(S->main_file, Here))
                   << ": " << firstFailure(*S, Here) << '\n';
}

void refcycle::printOutcome(const Outcome &Out) {
  llvm::errs() << "refcycle: " << counted(Out.Findings, "finding") << " in "
               << counted(Out.Units, "translation unit");
  if (Out.Failed)
    llvm::errs() << " (" << Out.Failed << " did not parse)";
  if (Out.Skipped)
    llvm::errs() << "; " << counted(Out.Skipped, "file") << " not C++ skipped";
  llvm::errs() << '\n';
}

//===- driver/Scan.cpp ----------------------------------------------------===//

#include "driver/Scan.h"
#include "analysis/Analyzer.h"
#include "driver/CheckFilter.h"
#include "driver/Extraction.h"
#include "driver/Output.h"
#include "driver/Progress.h"
#include "link/Linker.h"
#include "summary/Dump.h"
#include "summary/SummaryFile.h"
#include "support/Errors.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace refcycle;
using Summaries = std::vector<std::unique_ptr<TUSummary>>;

/// The configuration \p O names, else the nearest to the current directory or
/// to the first source file.
static llvm::Expected<Config> loadConfig(const Options &O) {
  std::string Path = O.Config;
  if (Path.empty())
    Path = Config::find(".");
  if (Path.empty() && !O.Inputs.empty())
    Path = Config::find(llvm::sys::path::parent_path(O.Inputs.front()));
  return Path.empty() ? Config::builtin() : Config::load(Path);
}

static llvm::Expected<Extraction> extractInputs(const Options &O) {
  auto Knowledge = loadConfig(O);
  if (!Knowledge)
    return Knowledge.takeError();
  auto Commands = compileCommands(O);
  if (!Commands)
    return Commands.takeError();
  Progress Shown(Commands->size(), O.Quiet);
  return extractAll(*Commands, *Knowledge, O.Threads,
                    [&](const ParseCommand &C) { Shown.step(C.File); });
}

static Outcome count(const Summaries &All, unsigned Skipped) {
  Outcome Out;
  Out.Units = All.size();
  Out.Failed = llvm::count_if(All, [](auto &S) { return S->failed; });
  Out.Skipped = Skipped;
  return Out;
}

/// The common second half of scan and link.
static llvm::Expected<Outcome> judge(const Options &O,
                                     const CheckFilter &Filter,
                                     const Summaries &All, unsigned Skipped) {
  printFailures(All);
  std::vector<Finding> Findings =
      analyze(link(All), AnalysisOptions{O.Level, O.Threads});
  llvm::erase_if(Findings,
                 [&](const Finding &F) { return !Filter.enables(F.Check); });
  if (llvm::Error E = report(Findings, O))
    return E;
  Outcome Out = count(All, Skipped);
  Out.Findings = Findings.size();
  if (!O.Quiet)
    printOutcome(Out);
  return Out;
}

llvm::Expected<Outcome> refcycle::scan(const Options &O) {
  auto Filter = CheckFilter::parse(O.Checks);
  if (!Filter)
    return Filter.takeError();
  auto Extracted = extractInputs(O);
  if (!Extracted)
    return Extracted.takeError();
  return judge(O, *Filter, Extracted->Summaries, Extracted->Skipped);
}

llvm::Expected<Outcome> refcycle::extractFile(const Options &O) {
  auto Extracted = extractInputs(O);
  if (!Extracted)
    return Extracted.takeError();
  if (Extracted->Summaries.empty())
    return makeError("'" + O.Inputs.front() + "' is not C++");
  printFailures(Extracted->Summaries);
  if (llvm::Error E = writeSummary(*Extracted->Summaries.front(), O.Output))
    return E;
  return count(Extracted->Summaries, 0);
}

static llvm::Expected<Summaries> readInputs(const Options &O) {
  Summaries All;
  for (const std::string &Path : O.Inputs) {
    auto Summary = readSummary(Path);
    if (!Summary)
      return Summary.takeError();
    All.push_back(std::move(*Summary));
  }
  return All;
}

llvm::Expected<Outcome> refcycle::linkFiles(const Options &O) {
  auto Filter = CheckFilter::parse(O.Checks);
  if (!Filter)
    return Filter.takeError();
  auto All = readInputs(O);
  if (!All)
    return All.takeError();
  // As scan has them, in whatever order the files are named.
  llvm::sort(*All, [](const auto &A, const auto &B) {
    return A->main_file < B->main_file;
  });
  return judge(O, *Filter, *All, 0);
}

llvm::Error refcycle::dumpFiles(const Options &O) {
  auto All = readInputs(O);
  if (!All)
    return All.takeError();
  for (const auto &Summary : *All)
    dump(*Summary, llvm::outs());
  return flushStdout();
}

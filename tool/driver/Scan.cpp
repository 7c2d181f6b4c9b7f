//===- driver/Scan.cpp ----------------------------------------------------===//

#include "driver/Scan.h"
#include "analysis/Analyzer.h"
#include "driver/CheckFilter.h"
#include "driver/Extraction.h"
#include "driver/Fixing.h"
#include "driver/Output.h"
#include "driver/Progress.h"
#include "link/Linker.h"
#include "link/Notices.h"
#include "summary/Dump.h"
#include "summary/SummaryFile.h"
#include "support/Errors.h"
#include "support/OutputFile.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace refcycle;
using Summaries = std::vector<std::unique_ptr<TUSummary>>;

namespace {

/// Summaries, and what became of the inputs that have none.
struct Inputs {
  Summaries All;
  unsigned Skipped = 0;
  unsigned Unusable = 0;
  /// What they were extracted with, one command a summary; none where they were
  /// read.
  std::vector<ParseCommand> Commands;
  std::optional<Config> Knowledge;
};

} // namespace

/// The configuration \p O names, else the nearest to the first source file, to
/// the compilation database or to the current directory; empty if there is none.
static std::string findConfig(const Options &O) {
  if (!O.Config.empty())
    return O.Config;
  std::vector<std::string> From;
  if (!O.Inputs.empty())
    From.push_back(llvm::sys::path::parent_path(O.Inputs.front()).str());
  if (!O.Build.empty())
    From.push_back(O.Build);
  From.push_back(currentDirectory());
  for (const std::string &Directory : From)
    if (std::string Path = Config::find(Directory); !Path.empty())
      return Path;
  return "";
}

/// Those of \p Commands, in their order, that have a summary in \p All.
static std::vector<ParseCommand>
commandsOf(const Summaries &All, std::vector<ParseCommand> Commands) {
  auto Next = All.begin();
  llvm::erase_if(Commands, [&](const ParseCommand &C) {
    bool Mine = Next != All.end() && (*Next)->main_file == C.File;
    Next += Mine;
    return !Mine;
  });
  return Commands;
}

static llvm::Expected<Inputs> extractInputs(const Options &O) {
  const std::string ConfigFile = findConfig(O);
  llvm::Expected<Config> Knowledge =
      ConfigFile.empty() ? Config(Config::builtin()) : Config::load(ConfigFile);
  if (!Knowledge)
    return Knowledge.takeError();
  if (O.Verbose && !ConfigFile.empty())
    llvm::errs() << "refcycle: configuration: " << ConfigFile << '\n';
  auto Found = parseCommands(O);
  if (!Found)
    return Found.takeError();
  printErrors(Found->Unusable);
  for (const std::string &Doubt : Found->Doubts)
    llvm::errs() << "refcycle: warning: " << Doubt << '\n';
  Progress Shown(Found->Commands.size(), O.Quiet);
  Extraction Done =
      extractAll(Found->Commands, *Knowledge,
                 {O.Threads, O.SystemBodies, {O.Program, ConfigFile, O.Seconds}},
                 [&](const ParseCommand &C) { Shown.step(C.File); });
  Inputs In;
  In.Skipped = Done.Skipped;
  In.Unusable = Found->Unusable.size();
  In.All = std::move(Done.Summaries);
  In.Commands = commandsOf(In.All, std::move(Found->Commands));
  In.Knowledge = std::move(*Knowledge);
  return In;
}

static Inputs readInputs(const Options &O) {
  Inputs In;
  std::vector<std::string> Unusable;
  for (const std::string &Path : O.Inputs) {
    if (auto Summary = readSummary(Path))
      In.All.push_back(std::move(*Summary));
    else
      Unusable.push_back(llvm::toString(Summary.takeError()));
  }
  printErrors(Unusable);
  In.Unusable = Unusable.size();
  return In;
}

static Outcome count(const Inputs &In) {
  Outcome Out;
  Out.Units = In.All.size();
  Out.Failed = llvm::count_if(In.All, [](auto &S) { return S->failed; });
  Out.Skipped = In.Skipped;
  Out.Unusable = In.Unusable;
  return Out;
}

/// Adds what was understood in part to \p Out.
static void count(const Program &P, Outcome &Out) {
  llvm::DenseSet<unsigned> Functions, Files, Classes;
  for (const Gap &G : P.Gaps) {
    Functions.insert(G.function);
    Files.insert(P.Ranges[G.range].file());
  }
  for (const Program::Conflict &C : P.Conflicts)
    Classes.insert(C.Record);
  Out.Partial = Functions.size();
  Out.PartialFiles = Files.size();
  Out.Conflicts = Classes.size();
}

/// The common second half of scan and link.
static llvm::Expected<Outcome>
judge(const Options &O, const CheckFilter &Filter, Inputs In) {
  std::vector<Notice> Notices = failuresOf(In.All);
  printNotices(Notices, O.Verbose);
  const Program P = link(In.All);
  // A fix is judged by all rings, also those that are not reported.
  const Confidence Wanted =
      wantsFixes(O) ? std::min(O.Level, Confidence::Likely) : O.Level;
  std::vector<Notice> OfCode = noticesOf(P);
  printNotices(OfCode, O.Verbose);
  Notices.insert(Notices.end(), OfCode.begin(), OfCode.end());
  auto [Findings, CutShort] = analyze(P, {Wanted, O.Threads, wantsFixes(O)});
  printNotices(CutShort, O.Verbose);
  Notices.insert(Notices.end(), CutShort.begin(), CutShort.end());
  std::vector<Finding> Known;
  if (wantsFixes(O))
    Known = Findings;
  llvm::erase_if(Findings, [&](const Finding &F) {
    return F.Level < O.Level || !Filter.enables(F.Check);
  });
  Outcome Out = count(In);
  FileTexts Original;
  if (wantsFixes(O)) {
    auto Changed = fixFindings(
        Findings,
        {In.Commands, *In.Knowledge, std::move(In.All), std::move(Known)}, O);
    if (!Changed)
      return Changed.takeError();
    Original = std::move(*Changed);
  }
  if (llvm::Error E = report(Findings, Notices, Original, Out.didItsJob(), O))
    return E;
  Out.Findings = Findings.size();
  Out.Fixes = llvm::count_if(
      Findings, [](const Finding &F) { return F.Offer.has_value(); });
  Out.CutShort = CutShort.size();
  count(P, Out);
  if (!O.Quiet && Out.Units) // else an error says why
    printOutcome(Out, O);
  return Out;
}

/// Before any work is done, and any source changed.
static llvm::Error checkOutputs(const Options &O) {
  for (const std::string &Path : {O.Sarif, O.Json, O.ExportFixes, O.Output})
    if (llvm::Error E = checkWritable(Path))
      return E;
  return llvm::Error::success();
}

llvm::Expected<Outcome> refcycle::scan(const Options &O) {
  auto Filter = CheckFilter::parse(O.Checks);
  if (!Filter)
    return Filter.takeError();
  if (llvm::Error E = checkOutputs(O))
    return E;
  auto In = extractInputs(O);
  if (!In)
    return In.takeError();
  return judge(O, *Filter, std::move(*In));
}

llvm::Expected<Outcome> refcycle::linkFiles(const Options &O) {
  auto Filter = CheckFilter::parse(O.Checks);
  if (!Filter)
    return Filter.takeError();
  if (llvm::Error E = checkOutputs(O))
    return E;
  Inputs In = readInputs(O);
  // As scan has them, in whatever order the files are named.
  llvm::sort(In.All, [](const auto &A, const auto &B) {
    return A->main_file < B->main_file;
  });
  return judge(O, *Filter, std::move(In));
}

llvm::Expected<Outcome> refcycle::extractFile(const Options &O) {
  if (llvm::Error E = checkOutputs(O))
    return E;
  auto In = extractInputs(O);
  if (!In)
    return In.takeError();
  if (In->Skipped)
    return makeError("'" + O.Inputs.front() + "' is not C++");
  printNotices(failuresOf(In->All), /*All=*/false);
  if (!In->All.empty())
    if (llvm::Error E = writeSummary(*In->All.front(), O.Output))
      return E;
  return count(*In);
}

llvm::Expected<Outcome> refcycle::dumpFiles(const Options &O) {
  Inputs In = readInputs(O);
  for (const auto &Summary : In.All)
    dump(*Summary, llvm::outs());
  if (llvm::Error E = flushStdout())
    return E;
  return count(In);
}

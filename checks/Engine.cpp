//===- checks/Engine.cpp --------------------------------------------------===//

#include "Engine.h"
#include "analysis/Analyzer.h"
#include "driver/ExtractUnit.h"
#include "extract/Extractor.h"
#include "link/Linker.h"
#include "support/Errors.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/Path.h"
#include <map>
#include <mutex>

using namespace clang;
using namespace clang::tidy::refcycle;
using ::refcycle::Config;
namespace engine = ::refcycle;

/// The folder of the main file, absolute; empty where it has no file.
static std::string mainDirectory(const SourceManager &SM) {
  auto Main = SM.getFileEntryRefForID(SM.getMainFileID());
  if (!Main)
    return "";
  llvm::SmallString<256> Path(Main->getName());
  SM.getFileManager().makeAbsolutePath(Path);
  return llvm::sys::path::parent_path(Path).str();
}

static llvm::Expected<Config> loadConfig(const std::string &Path,
                                         const SourceManager &SM) {
  std::string Nearest = Path.empty() ? Config::find(mainDirectory(SM)) : Path;
  return Nearest.empty() ? Config::builtin() : Config::load(Nearest);
}

/// A style, or nothing for "none".
static llvm::Expected<std::optional<engine::FixStyle>>
parseStyle(const std::string &Name) {
  if (Name == "keep")
    return engine::FixStyle::Keep;
  if (Name == "guard")
    return engine::FixStyle::Guard;
  if (Name == "none")
    return std::nullopt;
  return engine::makeError("'" + Name +
                           "' is no fix style: keep, guard or none");
}

/// The summary of \p Unit, parsed again where the host has left out bodies, which
/// may take rings apart.
static std::unique_ptr<engine::TUSummary> summaryOf(const HostUnit &Unit,
                                                    const Config &Knowledge) {
  if (Unit.lacksBodies()) {
    const CompilerInvocation Invocation = Unit.invocation();
    const engine::Overlay Open = Unit.openFiles();
    if (auto Summary = engine::extractUnit(Unit.again(Invocation), {&Open},
                                           {Knowledge}))
      return Summary;
  }
  return engine::extract(Unit.AST, Knowledge);
}

static llvm::Expected<SharedFindings> compute(const HostUnit &Unit,
                                              const EngineOptions &Options) {
  auto Level = engine::confidenceOfLevel(Options.Level);
  if (!Level)
    return engine::makeError("'" + Options.Level +
                             "' is no level: proven, likely or all");
  auto Style = parseStyle(Options.Style);
  if (!Style)
    return Style.takeError();
  auto Knowledge = loadConfig(Options.Config, Unit.AST.getSourceManager());
  if (!Knowledge)
    return Knowledge.takeError();
  std::vector<std::unique_ptr<engine::TUSummary>> Summaries;
  Summaries.push_back(summaryOf(Unit, *Knowledge));
  engine::ProgramState State;
  // A fix is judged by all rings, also those that are not reported.
  State.Findings =
      engine::analyze(engine::link(Summaries),
                      {std::min(*Level, engine::Confidence::Likely), 1,
                       /*Alternatives=*/Style->has_value()})
          .Findings;
  State.Units.push_back(std::move(Summaries.front()));
  auto Findings = State.Findings;
  llvm::erase_if(Findings,
                 [&](const engine::Finding &F) { return F.Level < *Level; });
  if (*Style)
    offerFixes(Findings, std::move(State), Unit, *Knowledge, **Style);
  return std::make_shared<const std::vector<engine::Finding>>(
      std::move(Findings));
}

llvm::Expected<SharedFindings>
clang::tidy::refcycle::findingsOf(const HostUnit &Unit,
                                  const EngineOptions &Options) {
  using Key = std::pair<const ASTContext *, EngineOptions>;
  static std::mutex Guard;
  static std::map<Key, std::weak_ptr<const std::vector<engine::Finding>>>
      Known;
  Key Wanted(&Unit.AST, Options);
  {
    std::lock_guard Lock(Guard);
    std::erase_if(Known, [](auto &Entry) { return Entry.second.expired(); });
    if (auto At = Known.find(Wanted); At != Known.end())
      if (SharedFindings Findings = At->second.lock())
        return Findings;
  }
  auto Findings = compute(Unit, Options);
  if (Findings) {
    std::lock_guard Lock(Guard);
    Known[Wanted] = *Findings;
  }
  return Findings;
}

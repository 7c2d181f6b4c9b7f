//===- checks/Engine.cpp --------------------------------------------------===//

#include "Engine.h"
#include "analysis/Analyzer.h"
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

static llvm::Expected<SharedFindings> compute(ASTContext &AST,
                                              const EngineOptions &Options) {
  auto Level = ::refcycle::confidenceOfLevel(Options.Level);
  if (!Level)
    return ::refcycle::makeError("'" + Options.Level +
                                 "' is no level: proven, likely or all");
  auto Knowledge = loadConfig(Options.Config, AST.getSourceManager());
  if (!Knowledge)
    return Knowledge.takeError();
  std::vector<std::unique_ptr<::refcycle::TUSummary>> Summaries;
  Summaries.push_back(::refcycle::extract(AST, *Knowledge));
  return std::make_shared<const std::vector<::refcycle::Finding>>(
      ::refcycle::analyze(::refcycle::link(Summaries), {*Level, 1}).Findings);
}

llvm::Expected<SharedFindings>
clang::tidy::refcycle::findingsOf(ASTContext &AST,
                                  const EngineOptions &Options) {
  using Key = std::pair<const ASTContext *, EngineOptions>;
  static std::mutex Guard;
  static std::map<Key, std::weak_ptr<const std::vector<::refcycle::Finding>>>
      Known;
  Key Wanted(&AST, Options);
  {
    std::lock_guard Lock(Guard);
    std::erase_if(Known, [](auto &Entry) { return Entry.second.expired(); });
    if (auto At = Known.find(Wanted); At != Known.end())
      if (SharedFindings Findings = At->second.lock())
        return Findings;
  }
  auto Findings = compute(AST, Options);
  if (Findings) {
    std::lock_guard Lock(Guard);
    Known[Wanted] = *Findings;
  }
  return Findings;
}

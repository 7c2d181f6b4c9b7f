//===- checks/Offers.cpp --------------------------------------------------===//

#include "Offers.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/Path.h"

using namespace clang;
using namespace clang::tidy::refcycle;
namespace engine = ::refcycle;

/// The main file as summaries spell it; empty where it has none.
static std::string mainFile(const SourceManager &SM) {
  auto Main = SM.getFileEntryRefForID(SM.getMainFileID());
  if (!Main)
    return "";
  llvm::SmallString<256> Path(Main->getName());
  SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

/// How the host parses: a check is not told, but sees what came of it.
static CompilerInvocation invocationOf(const HostUnit &Unit,
                                       const std::string &Main) {
  CompilerInvocation Out;
  Out.getLangOpts() = Unit.AST.getLangOpts();
  Out.getTargetOpts() = Unit.AST.getTargetInfo().getTargetOpts();
  Out.getHeaderSearchOpts() =
      Unit.PP.getHeaderSearchInfo().getHeaderSearchOpts();
  Out.getPreprocessorOpts() = Unit.PP.getPreprocessorOpts();
  Out.getDiagnosticOpts() = Unit.AST.getDiagnostics().getDiagnosticOptions();
  const InputKind Kind(Language::CXX);
  Out.getFrontendOpts().DashX = Kind;
  Out.getFrontendOpts().Inputs = {FrontendInputFile(Main, Kind)};
  return Out;
}

static void offer(engine::Finding &F, const engine::ProgramState &State,
                  const engine::PlanOptions &How) {
  engine::takeOffer(F, engine::planFix(F, State, How));
  if (F.Offer)
    engine::announceOffer(F);
}

void clang::tidy::refcycle::offerFixes(std::vector<engine::Finding> &Findings,
                                       engine::ProgramState State,
                                       const HostUnit &Unit,
                                       const engine::Config &Knowledge,
                                       engine::FixStyle Style) {
  const SourceManager &SM = Unit.AST.getSourceManager();
  const std::string Main = mainFile(SM);
  const CompilerInvocation Invocation = invocationOf(Unit, Main);
  const engine::HostedUnit Again{
      Invocation, SM.getFileManager().getVirtualFileSystemPtr()};
  auto Parse = [&](size_t, const engine::ParseOptions &How,
                   engine::ConsumerFactory Make, engine::ParseLog &Log) {
    return engine::parseUnit(Again, How, Make, Log);
  };
  // What is open in an editor is not what is on disk.
  State.Files[Main] = SM.getBufferData(SM.getMainFileID()).str();
  const engine::PlanOptions How{Parse, Knowledge, Style, /*Threads=*/1, Main};
  for (engine::Finding &F : Findings)
    if (!F.Hops.empty() && F.Hops.front().Declaration.File == Main)
      offer(F, State, How);
}

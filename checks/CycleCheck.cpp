//===- checks/CycleCheck.cpp ----------------------------------------------===//

#include "CycleCheck.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace clang::tidy::refcycle;
using ::refcycle::Finding;
using ::refcycle::SourcePlace;

CycleCheck::CycleCheck(StringRef Name, ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context), Name(Name),
      Level(Options.get("Level", "likely")), Config(Options.get("Config", "")) {
}

void CycleCheck::storeOptions(ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "Level", Level);
  Options.store(Map, "Config", Config);
}

void CycleCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Finder->addMatcher(ast_matchers::translationUnitDecl().bind("unit"), this);
}

/// Where \p Place is in this translation unit; invalid where it is not.
static SourceLocation locate(const SourcePlace &Place,
                             const SourceManager &SM) {
  auto Entry = SM.getFileManager().getOptionalFileRef(Place.File);
  if (Place.File.empty() || !Entry)
    return {};
  FileID File = SM.translateFile(*Entry);
  if (File.isInvalid() || Place.Offset > SM.getFileIDSize(File))
    return {};
  return SM.getComposedLoc(File, Place.Offset);
}

static CharSourceRange rangeFrom(SourceLocation Begin, unsigned Length) {
  if (Begin.isInvalid())
    return {};
  return CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(Length));
}

void CycleCheck::report(const Finding &F, const SourceManager &SM) {
  SourceLocation At = locate(F.Primary, SM);
  // "%0": a name in the message is no place for an argument.
  diag(At, "%0") << F.Message << rangeFrom(At, F.Primary.Length);
  for (const ::refcycle::Note &N : F.Notes) {
    SourceLocation There = locate(N.Place, SM);
    diag(There.isValid() ? There : At, "%0", DiagnosticIDs::Note)
        << N.Message << rangeFrom(There, N.Place.Length);
  }
}

void CycleCheck::check(const ast_matchers::MatchFinder::MatchResult &Result) {
  auto Findings = findingsOf(*Result.Context, {Config, Level});
  if (!Findings) {
    configurationDiag("%0") << llvm::toString(Findings.takeError());
    return;
  }
  Found = *Findings;
  for (const Finding &F : *Found)
    if (F.Check == Name)
      report(F, *Result.SourceManager);
}

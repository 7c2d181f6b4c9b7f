//===- checks/CycleCheck.cpp ----------------------------------------------===//

#include "CycleCheck.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include <utility>

using namespace clang;
using namespace clang::tidy::refcycle;
using ::refcycle::Finding;
using ::refcycle::SourcePlace;

CycleCheck::CycleCheck(StringRef Name, ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context), Name(Name),
      Level(Options.get("Level", "likely")), Config(Options.get("Config", "")),
      FixStyle(Options.get("FixStyle", "keep")) {}

void CycleCheck::storeOptions(ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "Level", Level);
  Options.store(Map, "Config", Config);
  Options.store(Map, "FixStyle", FixStyle);
}

void CycleCheck::registerPPCallbacks(const SourceManager &, Preprocessor *Host,
                                     Preprocessor *) {
  PP = Host;
}

/// The whole unit is analysed at the first match. clangd goes only through what
/// stands in the main file, not through the unit itself.
void CycleCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  using namespace ast_matchers;
  Finder->addMatcher(translationUnitDecl().bind("unit"), this);
  Finder->addMatcher(functionDecl(isDefinition()).bind("function"), this);
  Finder->addMatcher(varDecl(hasGlobalStorage()).bind("variable"), this);
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

static FixItHint hint(const ::refcycle::Edit &E, const SourceManager &SM) {
  SourceLocation At = locate({E.File, 0, 0, E.Offset, E.Length}, SM);
  return FixItHint::CreateReplacement(rangeFrom(At, E.Length), E.Text);
}

void CycleCheck::report(const Finding &F, const SourceManager &SM) {
  SourceLocation At = locate(F.Primary, SM);
  // "%0": a name in the message is no place for an argument.
  {
    DiagnosticBuilder Warning = diag(At, "%0");
    Warning << F.Message << rangeFrom(At, F.Primary.Length);
    if (F.Offer)
      for (const ::refcycle::Edit &E : F.Offer->Edits)
        Warning << hint(E, SM);
  } // said here, before its notes
  for (const ::refcycle::Note &N : F.Notes) {
    SourceLocation There = locate(N.Place, SM);
    diag(There.isValid() ? There : At, "%0", DiagnosticIDs::Note)
        << N.Message << rangeFrom(There, N.Place.Length);
  }
}

void CycleCheck::check(const ast_matchers::MatchFinder::MatchResult &Result) {
  if (std::exchange(Done, true))
    return;
  auto Findings =
      findingsOf({*Result.Context, *PP}, {Config, Level, FixStyle});
  if (!Findings) {
    configurationDiag("%0") << llvm::toString(Findings.takeError());
    return;
  }
  Found = *Findings;
  for (const Finding &F : *Found)
    if (F.Check == Name)
      report(F, *Result.SourceManager);
}

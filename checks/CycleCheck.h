//===- checks/CycleCheck.h - findings as clang-tidy diagnostics -*- C++ -*-===//
//
//   translation unit --Engine (once for all checks)--> findings
//   --those of this check--> one warning with its fix, its notes
//
// Every check of this module: they differ by the name they are registered under,
// which is that of the findings they report. Options, with defaults:
//
//   Level   "likely"  report from this confidence on: proven, likely, all
//   Config  ""        configuration file; empty: the nearest .refcycle.yaml at
//                     or above the main file
//   FixStyle "keep"   uses that nothing guards: keep, guard; none: no fixes
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CHECKS_CYCLECHECK_H
#define REFCYCLE_CHECKS_CYCLECHECK_H

#include "Engine.h"
#include "clang-tidy/ClangTidyCheck.h"

namespace clang::tidy::refcycle {

class CycleCheck : public ClangTidyCheck {
public:
  CycleCheck(StringRef Name, ClangTidyContext *Context);

  bool isLanguageVersionSupported(const LangOptions &Language) const override {
    return Language.CPlusPlus;
  }
  void storeOptions(ClangTidyOptions::OptionMap &Options) override;
  void registerPPCallbacks(const SourceManager &SM, Preprocessor *PP,
                           Preprocessor *ModuleExpander) override;
  void registerMatchers(ast_matchers::MatchFinder *Finder) override;
  void check(const ast_matchers::MatchFinder::MatchResult &Result) override;
  void onEndOfTranslationUnit() override {
    Found.reset();
    Done = false;
  }

private:
  void report(const ::refcycle::Finding &F, const SourceManager &SM);

  const std::string Name;
  const std::string Level;
  const std::string Config;
  const std::string FixStyle;
  Preprocessor *PP = nullptr; ///< the host's, while the unit lasts
  bool Done = false;          ///< with this unit
  SharedFindings Found; ///< kept for the other checks until all have run
};

} // namespace clang::tidy::refcycle

#endif

//===- driver/Options.h - what a run is asked to do -------------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_OPTIONS_H
#define REFCYCLE_DRIVER_OPTIONS_H

#include "model/Finding.h"
#include <optional>
#include <string>
#include <vector>

namespace refcycle {

/// The options all subcommands share; each reads those it needs.
struct Options {
  /// Source files (scan, extract) or summary files (link, dump).
  std::vector<std::string> Inputs;

  /// Folder with compile_commands.json, or the file itself; empty: looked for
  /// at and above the first source or the current directory.
  std::string Build;
  /// Everything after `--`: the flags of every input, in place of a database.
  std::optional<std::vector<std::string>> Flags;

  Confidence Level = Confidence::Likely;
  std::string Checks = "*"; ///< globs as in clang-tidy: "*,-refcycle-x"
  std::string Config;       ///< empty: the nearest .refcycle.yaml

  std::string Sarif, Json; ///< files to write; empty: none; "-": stdout
  std::string ExportFixes; ///< file for clang-apply-replacements; empty: none
  bool Fixes = false;      ///< look for fixes, and report them
  bool Fix = false;        ///< change the sources
  bool FixDryRun = false;  ///< print what would be changed, as a diff
  bool FixGuard = false;   ///< guard what was not guarded
  std::string Output;      ///< extract: the summary file to write

  unsigned Threads = 0; ///< 0: one a core
  std::string Program;  ///< this one, to run units apart; empty: they are not
  unsigned Seconds = 600; ///< that a unit may take then
  bool SystemBodies = false; ///< parse also what makes no difference
  bool Quiet = false;        ///< no progress, no last lines
  bool Verbose = false;      ///< lists what was not understood
};

/// Does \p O ask for fixes at all? Looking for them parses again what they
/// change.
inline bool wantsFixes(const Options &O) {
  return O.Fixes || O.Fix || O.FixDryRun || !O.ExportFixes.empty();
}

} // namespace refcycle

#endif

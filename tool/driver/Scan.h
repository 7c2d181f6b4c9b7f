//===- driver/Scan.h - the pipeline -----------------------------*- C++ -*-===//
//
//   commands --Extraction--> summaries --Linker--> program --Analyzer-->
//   findings --Reporter--> stdout and files
//
// Findings go to stdout, all else to stderr. What is wrong with one translation
// unit or one input is printed and counted, and the others' findings are kept;
// an error means that nothing could be done.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_SCAN_H
#define REFCYCLE_DRIVER_SCAN_H

#include "driver/Options.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// What a run came to.
struct Outcome {
  unsigned Findings = 0; ///< reported
  unsigned Fixes = 0;    ///< of them, applied or offered
  unsigned Units = 0;    ///< translation units, failed ones too
  unsigned Failed = 0;   ///< that did not parse
  unsigned Skipped = 0;  ///< that are not C++
  unsigned Unusable = 0; ///< inputs that were named and could not be read
  unsigned Partial = 0;  ///< functions that were understood in part
  unsigned PartialFiles = 0; ///< they stand in
  unsigned CutShort = 0;     ///< functions that were not analysed to their end
  unsigned Conflicts = 0;    ///< classes with several definitions

  /// Were all inputs read, and could any of them be parsed?
  bool didItsJob() const { return !Unusable && Units != Failed; }
};

/// The whole pipeline over the commands of \p O.
llvm::Expected<Outcome> scan(const Options &O);

/// Its first half: the one source file of \p O to the summary O.Output.
llvm::Expected<Outcome> extractFile(const Options &O);

/// Its second half, over the summary files of \p O.
llvm::Expected<Outcome> linkFiles(const Options &O);

/// Prints the summary files of \p O as text.
llvm::Expected<Outcome> dumpFiles(const Options &O);

} // namespace refcycle

#endif

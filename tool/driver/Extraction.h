//===- driver/Extraction.h - commands to summaries --------------*- C++ -*-===//
//
//   ParseCommand --Clang, in parallel--> AST --extract--> TUSummary
//
// Nothing a translation unit contains ends the run: errors of the parser, crashes
// of the compiler and, where it runs in processes of its own, that it did not end
// in time are written into its summary.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_EXTRACTION_H
#define REFCYCLE_DRIVER_EXTRACTION_H

#include "config/Config.h"
#include "driver/CompileCommands.h"
#include "model/Summary.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace refcycle {

struct Extraction {
  /// In the order of the commands; units that are not C++ have none.
  std::vector<std::unique_ptr<TUSummary>> Summaries;
  unsigned Skipped = 0; ///< units that turned out not to be C++
};

/// Told when a unit is done; calls come one at a time, from any thread.
using ProgressFunction = llvm::function_ref<void(const ParseCommand &)>;

struct ExtractionOptions {
  unsigned Threads = 0;      ///< 0: one a core
  bool SystemBodies = false; ///< parse all, also what makes no difference
  /// Each unit in a process of its own, which may hang.
  struct {
    std::string Program;     ///< this one; empty: all in this process
    std::string Config;      ///< its configuration; empty: the built-in one
    unsigned Seconds = 0;    ///< that a unit may take; 0: as long as it likes
  } Apart;
};

/// Parses and extracts \p Commands. A unit that does not parse has
/// TUSummary::failed set and its errors in TUSummary::diagnostics; what could
/// be parsed of it is in its tables. The result does not depend on \p How.
Extraction extractAll(llvm::ArrayRef<ParseCommand> Commands,
                      const Config &Knowledge, const ExtractionOptions &How,
                      ProgressFunction Progress);

} // namespace refcycle

#endif

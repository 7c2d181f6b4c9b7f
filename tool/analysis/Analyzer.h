//===- analysis/Analyzer.h - program to findings -----------------*- C++ -*-===//
//
//   Program --entries--> --Interpreter--> rings in contexts --Verdict-->
//   --EdgeChooser--> findings
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_ANALYZER_H
#define REFCYCLE_ANALYSIS_ANALYZER_H

#include "link/Program.h"
#include "model/Finding.h"

namespace refcycle {

struct AnalysisOptions {
  Confidence Level = Confidence::Likely; ///< findings below are left out
  unsigned Threads = 1;
};

/// The strong reference cycles of \p P, one finding a ring of fields, sorted by
/// primary location. Deterministic for any number of threads.
std::vector<Finding> analyze(const Program &P, const AnalysisOptions &Options);

} // namespace refcycle

#endif

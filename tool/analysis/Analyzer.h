//===- analysis/Analyzer.h - program to findings -----------------*- C++ -*-===//
//
//   Program --entries--> --Interpreter--> rings in contexts --Verdict-->
//   --EdgeChooser--> findings
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_ANALYZER_H
#define REFCYCLE_ANALYSIS_ANALYZER_H

#include "link/Program.h"
#include "model/Notice.h"

namespace refcycle {

struct AnalysisOptions {
  Confidence Level = Confidence::Likely; ///< findings below are left out
  unsigned Threads = 1;
};

struct Analysis {
  std::vector<Finding> Findings; ///< by primary location
  std::vector<Notice> CutShort;  ///< functions not run to their end, by place
};

/// The strong reference cycles of \p P, one finding a ring of fields.
/// Deterministic for any number of threads.
Analysis analyze(const Program &P, const AnalysisOptions &Options);

} // namespace refcycle

#endif

//===- analysis/Analyzer.h - program to findings ----------------*- C++ -*-===//
//
//   Program --entries--> --Interpreter--> rings in contexts --Verdict-->
//   --EdgeChooser--> findings
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_ANALYZER_H
#define REFCYCLE_ANALYSIS_ANALYZER_H

#include "link/Program.h"
#include "model/Notice.h"
#include <map>
#include <set>
#include <string>

namespace refcycle {

struct AnalysisOptions {
  Confidence Level = Confidence::Likely; ///< findings below are left out
  unsigned Threads = 1;
  /// Notes also what else ends a ring that has an edge to weaken: for where that
  /// edge cannot be rewritten.
  bool Alternatives = false;
};

struct Analysis {
  std::vector<Finding> Findings; ///< by primary location
  std::vector<Notice> CutShort;  ///< functions not run to their end, by place
};

/// The strong reference cycles of \p P, one finding a ring of fields.
/// Deterministic for any number of threads.
Analysis analyze(const Program &P, const AnalysisOptions &Options);

/// The functions, by USR, whose code uses an object after its end on some path:
/// through a pointer that outlived it, or a weak one that had expired and was not
/// asked.
struct UsesAfterEnd {
  std::set<std::string> InCleanup; ///< while a destructor runs
  std::set<std::string> Elsewhere;
  /// Lambdas that ask an expired one while a destructor or deleter runs.
  std::set<std::string> Asking;
  /// Return a weak or raw pointer or a reference to an object that ends with that.
  std::set<std::string> Returning;
  /// Ask weak pointers that members, containers or globals hold, and find an
  /// object; ask them and never do; find one expired that was counted.
  std::set<std::string> Finding, Missing, Lost;
  /// Lambdas and other functions that are called as values.
  std::set<std::string> Called;
  /// How many owners functions were told that an object has.
  std::map<std::string, std::set<unsigned>> Owners;
};

/// What owned before fixes: members that are raw pointers now, "Part::owner_",
/// classes that lambdas do without, and members that are weak.
struct FormerOwners {
  std::set<std::string> Members, Captured, Weakened;
};

/// Those of \p P. Code is run as analyze() would run it if weak pointers were
/// counted ones, so that the answer for a program can be compared with that for
/// the same program with an edge made weak, or without what \p Before says. Costs
/// what analyze() does.
UsesAfterEnd findUsesAfterEnd(const Program &P, unsigned Threads,
                              const FormerOwners &Before = {});

} // namespace refcycle

#endif

//===- driver/ExtractUnit.h - one command to a summary ----------*- C++ -*-===//
//
//   ParseCommand --Clang--> AST --extract--> TUSummary
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_EXTRACTUNIT_H
#define REFCYCLE_DRIVER_EXTRACTUNIT_H

#include "config/Config.h"
#include "driver/ParseUnit.h"
#include "model/Summary.h"
#include <memory>

namespace refcycle {

/// What all units have in common.
struct Task {
  const Config &Knowledge;
  bool SystemBodies = false; ///< parse all, also what makes no difference
};

/// Parses and extracts \p C in this process; null if it is not C++. Errors of
/// the parser, and that the compiler crashed (if crash recovery is enabled), are
/// written into the summary.
std::unique_ptr<TUSummary> extractUnit(const ParseCommand &C,
                                       const Task &Common);

/// The same for a unit of a host, which has reported its errors; null where there
/// is no AST.
std::unique_ptr<TUSummary> extractUnit(const HostedUnit &Unit,
                                       const ParseOptions &How,
                                       const Task &Common);

/// The summary of a unit of which nothing is known but that, for \p Reason, it
/// could not be extracted.
std::unique_ptr<TUSummary> failedUnit(const ParseCommand &C,
                                      std::string Reason);

} // namespace refcycle

#endif

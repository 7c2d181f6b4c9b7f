//===- driver/Fixing.h - fixes for findings ---------------------*- C++ -*-===//
//
//   findings --FixPlanner, one after the other--> offers --> diff | YAML | files
//
// Fixes that are applied together are planned one on top of the other: each on
// the program as it is after those before. Those that are only offered, in a
// report or a file of fixes, are planned each for itself.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_FIXING_H
#define REFCYCLE_DRIVER_FIXING_H

#include "config/Config.h"
#include "driver/CompileCommands.h"
#include "driver/Options.h"
#include "fix/ApplyEdits.h"
#include "model/Summary.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace refcycle {

/// What findings came from.
struct FixInput {
  const std::vector<ParseCommand> &Commands;
  const Config &Knowledge;
  std::vector<std::unique_ptr<TUSummary>> Units; ///< one a command
  std::vector<Finding> Known; ///< all, likely or better
};

/// Gives each of \p Findings a verified fix, Finding::Offer, or notes that say
/// why there is none, and does with them what \p O asks for. Files are changed
/// all or not at all; those that were are returned, as they had been. Errors: a
/// file cannot be written, or is no longer what it was when it was read.
llvm::Expected<FileTexts> fixFindings(std::vector<Finding> &Findings,
                                      FixInput In, const Options &O);

} // namespace refcycle

#endif

//===- driver/Worker.h - a process for a unit -------------------*- C++ -*-===//
//
//   scan --request: JSON file--> refcycle worker --summary file--> scan
//
// A crash of the compiler can be caught in the process; that it hangs cannot.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_WORKER_H
#define REFCYCLE_DRIVER_WORKER_H

#include "driver/Extraction.h"

namespace refcycle {

/// extractUnit in a process of its own. That this ended badly, or not within
/// How.Apart.Seconds, is written into the summary.
std::unique_ptr<TUSummary> extractApart(const ParseCommand &C,
                                        const ExtractionOptions &How);

/// What that process does: reads \p Request, writes \p Response. False if the
/// unit is not C++ and nothing was written.
llvm::Expected<bool> work(llvm::StringRef Request, llvm::StringRef Response);

} // namespace refcycle

#endif

//===- driver/Worker.h - processes that extract -----------------*- C++ -*-===//
//
//   commands --request: a file--> refcycle worker --a summary file each-->
//   summaries
//
// A crash of the compiler can be caught in the process; that it hangs cannot. A
// worker takes several units, as starting one costs about as much as a small
// unit. What it did not come to, because one of them ended it, goes to the next.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_WORKER_H
#define REFCYCLE_DRIVER_WORKER_H

#include "driver/Extraction.h"

namespace refcycle {

/// extractUnit of each of \p Commands, in processes of their own, one after the
/// other. That one ended badly, or not within How.Apart.Seconds, is written into
/// its summary.
std::vector<std::unique_ptr<TUSummary>>
extractApart(llvm::ArrayRef<ParseCommand> Commands,
             const ExtractionOptions &How);

/// What such a process does: reads \p Folder/request, and writes a file there for
/// each unit when it is done.
llvm::Error work(llvm::StringRef Folder);

} // namespace refcycle

#endif

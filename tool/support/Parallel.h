//===- support/Parallel.h - deterministic parallel-for ----------*- C++ -*-===//
//
// Workers take indices in rising order; each writes only what belongs to its
// index, so the result is the same for any number of threads.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUPPORT_PARALLEL_H
#define REFCYCLE_SUPPORT_PARALLEL_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstddef>

namespace refcycle {

/// Calls \p Body once for each index below \p Count, on at most \p Threads
/// threads (0: one a core), each with the 8 MB of stack that Clang counts on.
/// Returns when all calls have.
void parallelFor(size_t Count, unsigned Threads,
                 llvm::function_ref<void(size_t Index)> Body);

} // namespace refcycle

#endif

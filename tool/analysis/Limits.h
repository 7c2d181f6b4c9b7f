//===- analysis/Limits.h - how far code is run ------------------*- C++ -*-===//

#ifndef REFCYCLE_ANALYSIS_LIMITS_H
#define REFCYCLE_ANALYSIS_LIMITS_H

#include <cstdint>

namespace refcycle {

struct Limits {
  unsigned States = 8;
  unsigned Depth = 24;     ///< of calls
  unsigned Recursion = 2;  ///< activations of one function that did not know
                           ///< which way to go
  unsigned KnownRecursion = 16; ///< of one that knew
  unsigned Rounds = 16;    ///< of a loop over known entries
  uint64_t Steps = 10000;  ///< operations an entry; then no more calls are run
  uint64_t MainSteps = 80000;   ///< the same for main
  uint64_t ReplaySteps = 16000; ///< the same for a replay
  uint64_t OwnSteps = 2000; ///< that a function may take beyond its share
};

} // namespace refcycle

#endif

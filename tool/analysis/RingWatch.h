//===- analysis/RingWatch.h - a run watched ---------------------*- C++ -*-===//
//
//   entry, rings --run again, step by step--> where each is stranded,
//                                             slots that are an only owner
//
// What no exit state shows. A ring is stranded where nothing but itself owns it
// from then on. A slot is an only owner if at some time
//
//   o.s -> t,  o is owned without any pointer in s,  t is not
//
// so that t would be destroyed under the eyes of o if s were weak. What the
// caller made counts as owned. Costs one more run of the entry and at most a
// walk over the heap for each call, return and end of a life in it.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_RINGWATCH_H
#define REFCYCLE_ANALYSIS_RINGWATCH_H

#include "analysis/EdgeChooser.h"
#include "analysis/Verdict.h"

namespace refcycle {

/// A ring to watch, and what was seen of it.
struct Watched {
  RingKey Key;
  std::vector<WeakSlot> Slots; ///< of its candidates
  Stranding Stranded;
  std::vector<WeakSlot> OnlyOwners;
};

/// Runs \p Entry and fills in what it shows of \p Rings.
void watchRings(const Program &P, Interpreter &I, int Entry,
                llvm::MutableArrayRef<Watched> Rings);

} // namespace refcycle

#endif

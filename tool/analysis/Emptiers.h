//===- analysis/Emptiers.h - code that may empty a ring's slots --*- C++ -*-===//
//
//   ring --fields--> functions with an operation that may change what a slot of
//   the ring holds, and all that may call them
//
// Follows the slot's location (not what it points to) through variables,
// references, iterators, captures and calls. A store is not counted where it is the
// one that made the ring; neither is what a constructor stores, nor what a
// destructor does that never runs. Flow-insensitive, errs towards emptying;
// linear in the bodies that see the slot.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_EMPTIERS_H
#define REFCYCLE_ANALYSIS_EMPTIERS_H

#include "analysis/Heap.h"
#include "analysis/ProgramIndex.h"
#include "llvm/ADT/SetVector.h"

namespace refcycle {

class Emptiers {
public:
  /// \p Ring is intact in \p S. \p NeverRuns says which functions do not run
  /// while it exists.
  Emptiers(const Program &P, const ProgramIndex &Index, const State &S,
           const RingFact &Ring, llvm::function_ref<bool(int)> NeverRuns);

  bool contains(int Function) const { return Within.test(Function); }

private:
  class Body;

  void lead(int Function, unsigned Variable);
  void leadThrough(int Field);
  void leadOut(int Function);
  bool isRingRecord(unsigned T) const;
  bool isOnWhole(const Op &O) const;
  void closeOverCallers();

  const Program &P;
  const ProgramIndex &Index;
  const RingFact &Ring;
  llvm::DenseSet<int> Slots;      ///< fields of the ring
  llvm::DenseSet<int> References; ///< fields that refer to a slot
  llvm::DenseSet<std::pair<int, int>> Variables; ///< of functions; the same
  llvm::DenseSet<int> Returning;  ///< functions that return a slot's location
  llvm::SetVector<int> Pending;
  llvm::BitVector Within;
  bool AnyKept = false; ///< does a timer, signal or the like keep an object,
  bool AnyOnce = false; ///< until an executor has run?
};

} // namespace refcycle

#endif

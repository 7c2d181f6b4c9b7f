//===- analysis/Equality.h - which states are equal -------------*- C++ -*-===//
//
//   states --what differs at a glance--> candidates --walk--> classes of equals
//
// States that meet at a point have a history in common and differ in little.
// Only that is looked at. An object is
//
//   shared   in all states, edited by none since they parted: skipped
//   known    in all states, edited by some: compared under its number
//   new      made since they parted: compared where a frame, a ring or another
//            compared object leads to it, numbered in the order it is met
//
// Symbols are treated alike: one that something skipped mentions keeps its
// number, others are numbered as they are met; what is assumed of them counts
// only if an object or frame still mentions them.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_EQUALITY_H
#define REFCYCLE_ANALYSIS_EQUALITY_H

#include "analysis/Heap.h"

namespace refcycle {

/// For each of \p States the first that it is equal to, up to the numbering of
/// what they made since they parted and to new objects that nobody reaches. All
/// must have the same activations on their stacks. Never wrong about states that
/// differ, but for collisions of 64-bit digests. Linear in the objects that are
/// not shared; less where the states differ at a glance.
llvm::SmallVector<unsigned, 8> firstEqual(llvm::ArrayRef<State> States);

} // namespace refcycle

#endif

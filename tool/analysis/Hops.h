//===- analysis/Hops.h - a ring as people read it ---------------*- C++ -*-===//
//
//   ring edges --cut before each declared slot--> hops
//
// A hop is a declared slot together with the undeclared ones behind it:
// container entries, tuple elements, boxes, a pointer's deleter.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_HOPS_H
#define REFCYCLE_ANALYSIS_HOPS_H

#include "analysis/Heap.h"
#include "model/Finding.h"

namespace refcycle {

struct RingHop {
  llvm::SmallVector<const RingEdge *, 2> Edges; ///< never empty
  HopKind Kind = HopKind::Member;
  /// The last edge that is a counted pointer, or null: a part, a callback, a
  /// pointer that owns alone.
  const RingEdge *Counted = nullptr;
  bool Weakable = false; ///< Counted's family has a weak pointer, and it will do
  bool OfThread = false; ///< captured by what a thread runs
  const Type *Pointer = nullptr; ///< that of Counted, where it is declared

  const RingEdge &front() const { return *Edges.front(); }
  const RingEdge &back() const { return *Edges.back(); }
};

/// The hops of \p Ring, in ring order, from its first declared slot on. Points
/// into \p Ring, which has a declared slot.
std::vector<RingHop> hopsOf(const Program &P, const RingFact &Ring);

/// \p H in the terms of a report.
Hop toHop(const Program &P, const RingHop &H);

/// What \p E keeps alive: its class, or words for what has none.
std::string describeTarget(const Program &P, const RingEdge &E, bool &IsClass);

} // namespace refcycle

#endif

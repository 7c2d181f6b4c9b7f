//===- analysis/EdgeChooser.h - the edge to weaken --------------*- C++ -*-===//
//
//   ring --hops--> candidates --without the only owners--> the best, or none
//
// A candidate is a hop with a counted pointer, or one that holds by value a
// handle whose next hop is such: making it weak opens the ring. It is none
// where it is the only owner of its target while its holder is in use: that
// would kill the target (RingWatch.h). The best of the others, in this order:
//
//   what a callback keeps  >  of what holds the holder in a container  >
//   of `this` and of an older object  >  what is called parent, owner, ...  >
//   of `this`  >  single  >  by name
//
// Of two objects that were there before nobody knows which is older, and which of
// them stored its `this` says who called, not who owns: that is a guess.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_EDGECHOOSER_H
#define REFCYCLE_ANALYSIS_EDGECHOOSER_H

#include "analysis/Hops.h"
#include <optional>

namespace refcycle {

/// The pointers that become weak with a candidate: those in slot Field, or
/// where Through is given, those in slot Field of the objects that Through
/// holds.
struct WeakSlot {
  SlotKey Field = 0;
  SlotKey Through = None;

  bool operator==(const WeakSlot &) const = default;
  auto operator<=>(const WeakSlot &) const = default;
};

struct Candidate {
  size_t Hop = 0; ///< in hopsOf()
  const RingEdge *Counted = nullptr;
  WeakSlot Slot;
  bool Weakable = false;
};

/// Every candidate of \p Hops, in ring order.
std::vector<Candidate> candidatesOf(llvm::ArrayRef<RingHop> Hops);

/// What to do about a ring.
struct Choice {
  size_t Hop = 0; ///< where the ring starts in reports
  Remedy Advice = Remedy::Weaken;
  std::string Reason;
  std::optional<size_t> Rival; ///< the hop that is as good: this one is a guess
  /// Hops to weaken where that one cannot be, the best first: they point back as
  /// that does, as far as callbacks and containers say.
  std::vector<size_t> Others = {};
};

/// The best of the candidates that are not in \p OnlyOwners.
Choice chooseEdge(const Program &P, llvm::ArrayRef<RingHop> Hops,
                  llvm::ArrayRef<WeakSlot> OnlyOwners);

} // namespace refcycle

#endif

//===- analysis/EdgeChooser.h - the edge to weaken ---------------*- C++ -*-===//
//
// A ring's edges are grouped into hops: a declared slot together with the
// undeclared ones behind it (container entries, pairs, boxes). The hop to weaken
// is the one whose target has other owners that outlive the use:
//
//   a capture of the holder  >  a target older than its holder  >  anything else
//   single before container; ties by name
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_EDGECHOOSER_H
#define REFCYCLE_ANALYSIS_EDGECHOOSER_H

#include "analysis/Verdict.h"

namespace refcycle {

/// The hops of \p Ring in ring order, starting at the edge to weaken, and why
/// that one.
struct ChosenEdge {
  std::vector<Hop> Hops;
  std::string Reason;
};

ChosenEdge chooseEdge(const Program &P, const RingFact &Ring);

/// The place of range \p Range of \p P.
SourcePlace placeOf(const Program &P, unsigned Range);

} // namespace refcycle

#endif

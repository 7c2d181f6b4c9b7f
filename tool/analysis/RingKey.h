//===- analysis/RingKey.h - what tells rings apart --------------*- C++ -*-===//
//
//   names(ring)  the declared slots in ring order: "Folder::outer_", "run::retry"
//   key(ring)    these, with the file where that has classes of its own (internal
//                linkage), rotated to the least: one ring, one finding
//
// Instances of one template are one ring. A key has nothing in it that changes with
// the lines above it, or where the project is.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_RINGKEY_H
#define REFCYCLE_ANALYSIS_RINGKEY_H

#include "analysis/Heap.h"
#include <string>

namespace refcycle {

using RingKey = std::vector<std::string>;

/// The declared slots of \p Ring in ring order; captures only where there is no
/// member among them.
RingKey slotsOf(const Program &P, const RingFact &Ring);

/// \p K rotated to the least of its rotations.
RingKey normalised(RingKey K);

/// The same for every ring of these slots, wherever it starts.
RingKey keyOf(const Program &P, const RingFact &Ring);

/// "Folder::outer_"; a capture is named after the function that makes the closure.
std::string fieldName(const Program &P, const Field &F);
/// That, and in which file, if others may have one of that name.
std::string fieldKey(const Program &P, const Field &F);

/// Is \p F an anonymous union or struct? Nobody can name it; what is in it is
/// named as what is beside it.
bool isUnnamed(const Program &P, const Field &F);

/// The name of the slot of \p E ("Folder::outer_"), empty for slots that are
/// not declared: entries, tuple elements, boxes, anonymous unions.
std::string slotName(const Program &P, const RingEdge &E);
bool isCapture(const Program &P, const RingEdge &E);

} // namespace refcycle

#endif

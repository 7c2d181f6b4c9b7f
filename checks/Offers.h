//===- checks/Offers.h - what one unit can prove of a fix -------*- C++ -*-===//
//
//   findings of a unit --FixPlanner, the unit parsed again--> their offers
//
// Other units may use what a header declares. So there is an offer only where the
// edge is declared in the main file, and all that has to change stands in it.
// Knows nothing of clang-tidy.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_CHECKS_OFFERS_H
#define REFCYCLE_CHECKS_OFFERS_H

#include "HostUnit.h"
#include "driver/FixPlanner.h"

namespace clang::tidy::refcycle {

/// Gives each of \p Findings, of the one unit in \p State, its offer and a note
/// with it, or notes that say why there is none; nothing where the edge is
/// declared in a header. Parses the unit twice for each edge tried.
void offerFixes(std::vector<::refcycle::Finding> &Findings,
                ::refcycle::ProgramState State, const HostUnit &Unit,
                const ::refcycle::Config &Knowledge,
                ::refcycle::FixStyle Style);

} // namespace clang::tidy::refcycle

#endif

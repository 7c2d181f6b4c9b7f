//===- analysis/Throwers.h - what may end in an exception -------*- C++ -*-===//
//
// The interpreter sees for itself what the bodies it runs throw. For calls that
// it does not run:
//
//   throws(f) = the types thrown in f, or thrown by what f calls, outside of a
//               try in f that catches them; nothing, if f is noexcept
//
// Code without a body throws nothing.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_THROWERS_H
#define REFCYCLE_ANALYSIS_THROWERS_H

#include "analysis/ProgramIndex.h"

namespace refcycle {

/// Does the block \p To, where a dispatcher of \p F leads, catch what the Throw
/// \p Thrown throws? 1 yes, 0 no, -1 it may. A block that is no handler passes
/// everything on: 1.
int catches(const Program &P, const Function &F, int To, const Op &Thrown);

/// The Throw of a library: its type is not known.
const Op &throwOfUnknownType();

/// For each function a Throw whose exception may leave it, without types where
/// there are several; null if nothing leaves it. Linear in the number of
/// operations and calls.
std::vector<const Op *> findThrowers(const Program &P,
                                     const ProgramIndex &Index);

} // namespace refcycle

#endif

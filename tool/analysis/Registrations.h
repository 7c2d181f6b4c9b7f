//===- analysis/Registrations.h - handed over, to run later -----*- C++ -*-===//
//
//   F makes a closure of G, or names G, and all that F and what it calls do with
//   that is to give it to something that keeps callables
//                                                  => F registers G: no call of F
//                                                     runs G
//
// Follows the callable through variables, references, bound objects and
// parameters. What it cannot follow (a store to a member, a result, a library
// function without a word for it) is no registration: errs towards a call.
// Linear in the bodies that name a callable, once for each callable.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_REGISTRATIONS_H
#define REFCYCLE_ANALYSIS_REGISTRATIONS_H

#include "link/Program.h"
#include "llvm/ADT/DenseSet.h"

namespace refcycle {

class ProgramIndex;

/// The pairs (F, G) such that F registers G and does not call it.
llvm::DenseSet<std::pair<int, int>> findRegistrations(const Program &P,
                                                      const ProgramIndex &Index);

} // namespace refcycle

#endif

//===- analysis/ClientRings.h - rings that two calls close ------*- C++ -*-===//
//
// A library is often analysed without the programs that use it. Some rings are
// closed only by such a program, with two calls of the library: what a caller
// may do is tried.
//
//   link(L, o)    the caller of the method L gave o or gets it back, and at L's
//                 exit owning slots lead from o to L's object
//   closing(S)    S, called after that by the same caller on L's object with o, or
//                 on o with L's object, leaves a ring intact
//   client ring   link(L, o) and closing(S); both can be called from outside;
//                 S could not be given the very object it is called on (a
//                 hierarchy: nobody makes a child its own parent); no slot twice
//
// Only functions that were run as entries take part: what the scanned code calls
// is judged where it is called. Two plain setters are no link: that somebody
// passes them each other's objects is not to be presumed.
// Cost: at most MaxLinks times MaxRuns runs of at most Limits::ReplaySteps
// operations each.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_CLIENTRINGS_H
#define REFCYCLE_ANALYSIS_CLIENTRINGS_H

#include "analysis/Verdict.h"

namespace refcycle {

/// A link, in an exit state of its method.
struct ClientLink {
  int Function;
  State Exit;
  ObjectId This, Other;
};

/// Is \p Function a method that anybody may call on an object that is there?
bool isClientMethod(const Program &P, int Function);

/// May \p Function, that makes no edge of a ring between objects that are there,
/// return a new object that owns the one it is called on? Nobody calls it.
bool mayReturnLink(const Program &P, const ProgramIndex &Index,
                   const ClassGraph &Classes, int Function);

/// The first link in the exit states of the entry \p Function, if any.
std::optional<ClientLink> findLink(const Program &P, int Function,
                                   const States &Exits);

/// The rings that \p Methods close after one of \p Links, on \p Threads threads;
/// no two links are of one entry. The same for any number of threads.
Contexts closeLinks(const Program &P, const ProgramIndex &Index,
                    const ClassGraph &Classes,
                    llvm::ArrayRef<ClientLink> Links,
                    llvm::ArrayRef<int> Methods, unsigned Threads);

} // namespace refcycle

#endif

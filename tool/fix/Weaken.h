//===- fix/Weaken.h - the rewriters, one a kind of edge ----------*- C++ -*-===//
//
//   WeakenMember    the type of a member, and all its uses
//   WeakenCapture   what a lambda captures
//   WeakenBound     an argument of a bound function, which becomes a lambda
//
// Each looks for what is declared at Hop::Declaration, and sets
// Rewriting::Found where it is there.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_WEAKEN_H
#define REFCYCLE_FIX_WEAKEN_H

#include "fix/Rewriting.h"

namespace refcycle {

/// What the rewriters share.
struct WeakenInput {
  clang::ASTContext &AST;
  const Hop &Edge;
  const WeakenOptions &Options;
};

Rewriting weakenMember(const WeakenInput &In);
Rewriting weakenCapture(const WeakenInput &In);
Rewriting weakenBound(const WeakenInput &In);

} // namespace refcycle

#endif

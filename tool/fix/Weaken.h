//===- fix/Weaken.h - the rewriters, one a kind of edge ---------*- C++ -*-===//
//
//   WeakenMember    the type of a member, and all its uses
//   WeakenElements  the same of pointers in a container, pair or optional
//   WeakenCapture   what a lambda captures
//   WeakenBound     an argument of a bound function, which becomes a lambda
//   UnownMember     a member that becomes a raw pointer
//
// Each looks for what is declared at Hop::Declaration, and sets
// Rewriting::Found where it is there.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_WEAKEN_H
#define REFCYCLE_FIX_WEAKEN_H

#include "fix/Elements.h"
#include "fix/Rewriting.h"

namespace refcycle {

/// What the rewriters share.
struct WeakenInput {
  clang::ASTContext &AST;
  const Hop &Edge;
  const WeakenOptions &Options;
};

Rewriting weakenMember(const WeakenInput &In);
/// For weakenMember: \p Members name a container, which \p Path leads into.
Rewriting weakenElements(const WeakenInput &In, const PointerPath &Path,
                         llvm::ArrayRef<const clang::Expr *> Members,
                         const OtherNames &Others);
Rewriting weakenCapture(const WeakenInput &In);
Rewriting weakenBound(const WeakenInput &In);
/// The member is in an object that its target owns alone.
Rewriting unownMember(const WeakenInput &In);

} // namespace refcycle

#endif

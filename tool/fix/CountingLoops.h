//===- fix/CountingLoops.h - loops over positions ---------------*- C++ -*-===//
//
//   for (auto i = c.begin(); ...; ++i) (*i)->f();     for (...; ++n) c[n]->f();
//
// Each time round, `*i` and `c[n]` are one pointer, as the variable of a range-based
// loop is: if the head says that there is one, and the body does not change i or n,
// nor which entry that is before the last use, and only reads the pointer.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_COUNTINGLOOPS_H
#define REFCYCLE_FIX_COUNTINGLOOPS_H

#include "fix/Elements.h"

namespace refcycle {

/// Makes visitors of such loops in \p All, of their uses. Linear in the uses and the
/// bodies of the loops that they are in.
void visitCountingLoops(ElementUses &All, const Editor &Edit,
                        const WeakenOptions &Options);

} // namespace refcycle

#endif

//===- analysis/RingClosers.h - functions that may close a ring --*- C++ -*-===//
//
// A ring closes when an object that somebody owns already comes to own another.
// So not every write of an owning slot counts, but
//
//   o.f := v, o.f.append(v), swap(o.f, …), …
//       with f on a cycle of classes, v not null, and o neither a variable of
//       the function, nor made by this very expression, nor `this` in a member
//       initialiser of a constructor that has not let go of `this`
//
// Errs towards true: where the object is not seen, the slot's type decides.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_RINGCLOSERS_H
#define REFCYCLE_ANALYSIS_RINGCLOSERS_H

#include "link/Program.h"

namespace refcycle {

class ClassGraph;

/// Does \p F itself, without what it calls, contain such a write? Linear.
bool mayCloseRing(const ClassGraph &Classes, const Function &F);

} // namespace refcycle

#endif

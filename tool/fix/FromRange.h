//===- fix/FromRange.h - weak pointers from strong ones ---------*- C++ -*-===//
//
//   c = v, c = std::move(v)      c.assign(v.begin(), v.end()), c = {v.begin(), ...}
//                                and `, v.clear()` if somebody can see that
//   c_(v), c_(std::move(v))      c_(v.begin(), v.end())
//
// c is a sequence or set whose pointers become weak, v a variable whose pointers
// stay strong.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_FROMRANGE_H
#define REFCYCLE_FIX_FROMRANGE_H

#include "fix/Elements.h"

namespace refcycle {

void assignRange(const WholeAssignment &A, Editor &Edit);

/// False: \p I, of such a member, is something else.
bool initializeFromRange(const clang::CXXCtorInitializer &I,
                         const Config &Knowledge, Editor &Edit);

} // namespace refcycle

#endif

//===- fix/LockParts.h - lock for those statements that need it --*- C++ -*-===//

#ifndef REFCYCLE_FIX_LOCKPARTS_H
#define REFCYCLE_FIX_LOCKPARTS_H

#include "fix/BodyParts.h"
#include "fix/LockFirst.h"

namespace refcycle {

/// Begins \p Body with \p Lock, and leaves out those of its \p Parts that need
/// the object where that is gone. `if (auto self = weakSelf.lock()) E;` where it
/// is one expression, the first, and nothing captured is used after it. What
/// ends the body may leave it.
void lockParts(const clang::CompoundStmt &Body, const BodyParts &Parts,
               const FirstLock &Lock, Editor &Edit);

} // namespace refcycle

#endif

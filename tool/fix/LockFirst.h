//===- fix/LockFirst.h - lock at the beginning, or leave --------*- C++ -*-===//

#ifndef REFCYCLE_FIX_LOCKFIRST_H
#define REFCYCLE_FIX_LOCKFIRST_H

#include "fix/Editor.h"
#include "clang/AST/Stmt.h"

namespace refcycle {

struct FirstLock {
  std::string Declaration; ///< "auto self = weakSelf.lock()"
  std::string Name;        ///< "self"
  std::string Leave;       ///< "return;", "{ delete t; return; }"; empty: go on
  size_t Wider = 0; ///< by how much other changes make the line before it
};

/// Begins \p Body with `auto self = weakSelf.lock();` and, unless it is to go on
/// without, `if (!self) return;`, in one
/// line if its first statement stands in the line of the brace. An empty one is
/// left as it is.
void lockFirst(const clang::CompoundStmt &Body, const FirstLock &Lock,
               Editor &Edit);

/// Where `return E;` is all there is in \p Body, and E a truth value: makes it
/// `return p && E;`, or with \p Absent `return !p || E;`, behind \p Declared,
/// "auto p = w.lock();", with \p Strong the name p. False: there is more.
bool lockInReturn(const clang::CompoundStmt &Body, const std::string &Declared,
                  const std::string &Strong, bool Absent, Editor &Edit);

} // namespace refcycle

#endif

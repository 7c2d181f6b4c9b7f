//===- fix/Locals.h - one lock where there would be several -----*- C++ -*-===//
//
// Turns the reads of one weak pointer into what a person would write:
//
//   if (p_) p_->f();              if (auto p = p_.lock()) p->f();
//   p_->f(); p_->g();             auto p = p_.lock(); p->f(); p->g();
//   p_->f();                      p_.lock()->f();
//   ~T() { p_->f(); }             ~T() { if (auto p = p_.lock()) p->f(); }
//   ~T() { p_->f(); p_->g(); }    auto p = p_.lock();
//                                 if (p) p->f(); if (p) p->g();
//
// FixStyle::Guard does everywhere what is done in destructors.
// Reads share a local variable if they stand in one function (a lambda is a
// function of its own), read `p_` of the same object, and nothing in this
// function changes it, nor what is called between the reads.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_LOCALS_H
#define REFCYCLE_FIX_LOCALS_H

#include "fix/FreeNames.h"
#include "fix/Uses.h"

namespace refcycle {

struct LockOptions {
  std::string Lock; ///< the method that gives a strong pointer: "lock"
  std::string Name; ///< of the pointer that becomes weak: "parent_"
  FixStyle Style;
  const std::set<std::string> &Writers;   ///< see WeakenOptions
  const std::set<std::string> &InCleanup; ///< see AttemptsSoFar
};

/// Writes the edits of \p Uses, none of which is refused, with variables that have
/// names of \p Names. Quadratic in the uses of one function.
void lockUses(Editor &Edit, llvm::ArrayRef<Use> Uses, const LockOptions &How,
              LocalNames &Names);

} // namespace refcycle

#endif

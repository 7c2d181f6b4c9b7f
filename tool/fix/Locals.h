//===- fix/Locals.h - one lock where there would be several ------*- C++ -*-===//
//
// Turns the reads of one weak pointer into what a person would write:
//
//   if (p_) p_->f();              if (auto p = p_.lock()) p->f();
//   p_->f(); p_->g();             auto p = p_.lock(); p->f(); p->g();
//   p_->f();                      p_.lock()->f();
//
// Reads share a local variable if they stand in one function (a lambda is a
// function of its own), read `p_` of the same object, and nothing in this
// function changes it.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_FIX_LOCALS_H
#define REFCYCLE_FIX_LOCALS_H

#include "fix/Editor.h"
#include "fix/Uses.h"

namespace refcycle {

/// Writes the edits of \p Uses, none of which is refused. \p Lock is the method
/// that gives a strong pointer ("lock"), \p Name the name of the pointer that
/// becomes weak ("parent_"). Quadratic in the uses of one function.
void lockUses(Editor &Edit, llvm::ArrayRef<Use> Uses, llvm::StringRef Lock,
              llvm::StringRef Name, FixStyle Style);

/// A name for a local variable that stands for \p Name in \p Scope and means
/// nothing else there: "parent" for "parent_", else "strongParent".
std::string localName(llvm::StringRef Name, clang::SourceRange Scope,
                      const Editor &Edit);

/// The first of \p Words that means nothing in \p Scope, else the last with a
/// number.
std::string freeName(llvm::ArrayRef<std::string> Words,
                     clang::SourceRange Scope, const Editor &Edit);

} // namespace refcycle

#endif

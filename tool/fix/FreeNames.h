//===- fix/FreeNames.h - names that are not taken ----------------*- C++ -*-===//

#ifndef REFCYCLE_FIX_FREENAMES_H
#define REFCYCLE_FIX_FREENAMES_H

#include "fix/Editor.h"

namespace refcycle {

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

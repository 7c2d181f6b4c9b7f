//===- fix/FreeNames.h - names that are not taken ---------------*- C++ -*-===//

#ifndef REFCYCLE_FIX_FREENAMES_H
#define REFCYCLE_FIX_FREENAMES_H

#include "fix/Editor.h"
#include <map>
#include <set>

namespace refcycle {

/// A name for a local variable that stands for \p Name in \p Scope and means
/// nothing else there: "parent" for "parent_", else "strongParent". \p Added are
/// names that are not written there yet.
std::string localName(llvm::StringRef Name, clang::SourceRange Scope,
                      const Editor &Edit,
                      const std::set<std::string> &Added = {});

/// A name for a copy of the member \p Name, which is written \p Mentions times in
/// \p Scope and will not be any more: "name" for "name_".
std::string copyName(llvm::StringRef Name, unsigned Mentions,
                     clang::SourceRange Scope, const Editor &Edit);

/// The identifiers that are written in \p Scope, and how often.
std::map<std::string, unsigned> identifiersIn(clang::SourceRange Scope,
                                              const Editor &Edit);

/// The first of \p Words that means nothing in \p Scope, else the last with a
/// number. What is written as often as \p Freed says is free too.
std::string freeName(llvm::ArrayRef<std::string> Words,
                     clang::SourceRange Scope, const Editor &Edit,
                     const std::map<std::string, unsigned> &Freed = {},
                     const std::set<std::string> &Added = {});

} // namespace refcycle

#endif

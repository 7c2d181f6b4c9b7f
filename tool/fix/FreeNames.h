//===- fix/FreeNames.h - names that are not taken ---------------*- C++ -*-===//

#ifndef REFCYCLE_FIX_FREENAMES_H
#define REFCYCLE_FIX_FREENAMES_H

#include "fix/Editor.h"
#include <map>
#include <set>

namespace refcycle {

/// Names for local variables that are not written yet.
class LocalNames {
public:
  explicit LocalNames(const Editor &Edit) : Edit(Edit) {}

  /// A name for a variable in \p Block that stands for \p Name, means nothing else
  /// in \p Scope, and was not given to another in that block, or one around or in
  /// it: "parent" for "parent_", else "strongParent".
  std::string add(llvm::StringRef Name, clang::SourceRange Scope,
                  clang::SourceRange Block);

private:
  const Editor &Edit;
  std::multimap<std::string, clang::SourceRange> Given; ///< and for which block
};

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

//===- model/Fix.h - a rewrite of source files ------------------*- C++ -*-===//
//
// Plain values: what would be changed, in files as they were when they were
// read. Independent of any AST.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_MODEL_FIX_H
#define REFCYCLE_MODEL_FIX_H

#include "model/Note.h"
#include <string>
#include <vector>

namespace refcycle {

/// Text of \p Length bytes from \p Offset on (bytes, from 0) of \p File gives
/// way to \p Text.
struct Edit {
  std::string File; ///< absolute
  unsigned Offset = 0, Length = 0;
  std::string Text;

  friend auto operator<=>(const Edit &, const Edit &) = default;
};

/// Edits that only make sense together, sorted, without overlap.
struct Fix {
  std::string Description; ///< "make 'Folder::outer_' a 'std::weak_ptr'"
  std::vector<Edit> Edits;
  /// The files have been changed: Edits are empty, their places are gone.
  bool Applied = false;
  std::vector<Note> Notes = {}; ///< what it changes beside the ring
  SourcePlace Place = {}; ///< of what becomes weak: its declaration, or its store
};

} // namespace refcycle

#endif

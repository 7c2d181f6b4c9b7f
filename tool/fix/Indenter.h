//===- fix/Indenter.h - statements that go further in -----------*- C++ -*-===//

#ifndef REFCYCLE_FIX_INDENTER_H
#define REFCYCLE_FIX_INDENTER_H

#include "fix/Editor.h"
#include <map>

namespace refcycle {

/// Collects lines that come to stand in one statement more each time they are
/// added.
class Indenter {
public:
  explicit Indenter(Editor &Edit) : Edit(Edit) {}

  /// All lines of \p Range but the first, and those that begin within a token.
  void add(clang::SourceRange Range);
  /// What begins the line of \p At after those that were added so far.
  std::string margin(clang::SourceLocation At) const;
  /// Indents them, but for what other edits of \p Out change. Lines times the edits
  /// and the size of the file.
  void write(const Rewriting &Out);

private:
  clang::SourceLocation lineOf(clang::SourceLocation At) const;
  std::string steps(clang::SourceLocation Line, unsigned Count) const;

  Editor &Edit;
  std::map<clang::SourceLocation, unsigned> Steps; ///< by beginning of line
};

} // namespace refcycle

#endif

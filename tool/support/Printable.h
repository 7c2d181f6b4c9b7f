//===- support/Printable.h - text that is safe on a terminal ----*- C++ -*-===//
//
// What comes from source files may hold control characters, escape sequences
// and bytes that are no text. As clang does, such a character is shown as
// "<U+001B>" and such a byte as "<FF>"; unlike clang, so are characters that
// only steer the display (bidirectional overrides), which can hide code.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUPPORT_PRINTABLE_H
#define REFCYCLE_SUPPORT_PRINTABLE_H

#include "llvm/ADT/Twine.h"
#include <string>
#include <vector>

namespace refcycle {

/// A line as displayed.
struct PrintableLine {
  std::string Text;
  /// For each byte of the original, and for its end, the display column from 0
  /// of the character it belongs to.
  std::vector<unsigned> Columns;
};

/// \p Line for display, tabs expanded to every eighth column.
PrintableLine printableLine(llvm::StringRef Line);

/// \p Text for display in one line: names and messages.
std::string printable(llvm::StringRef Text);

/// 'name', as messages have it.
inline std::string quoted(const llvm::Twine &Name) {
  return ("'" + Name + "'").str();
}

} // namespace refcycle

#endif

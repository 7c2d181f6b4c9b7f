//===- driver/WriteFixes.h - changed files, all or none ---------*- C++ -*-===//

#ifndef REFCYCLE_DRIVER_WRITEFIXES_H
#define REFCYCLE_DRIVER_WRITEFIXES_H

#include "fix/ApplyEdits.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// Prints on stdout what turns \p Original into \p Fixed, as `patch -p1` and
/// `git apply` take it in the folder \p Root.
void printDiff(const FileTexts &Original, const FileTexts &Fixed,
               const std::string &Root);

/// Writes \p Fixed over the files. All of them are written beside the old ones
/// first and then renamed, so that a crash leaves each file whole; Ctrl-C waits
/// until all have been. Errors, with nothing changed: a file is not \p Original any
/// more, or cannot be written.
llvm::Error writeFixes(const FileTexts &Original, const FileTexts &Fixed);

} // namespace refcycle

#endif

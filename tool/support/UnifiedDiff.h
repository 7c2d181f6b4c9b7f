//===- support/UnifiedDiff.h - what changed between two texts ---*- C++ -*-===//

#ifndef REFCYCLE_SUPPORT_UNIFIEDDIFF_H
#define REFCYCLE_SUPPORT_UNIFIEDDIFF_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace refcycle {

/// Prints on \p OS what turns \p Before into \p After, as `git diff` does, with
/// three lines of context and "a/" and "b/" before \p Path; nothing where they are equal. The shortest edit
/// script, by E. W. Myers, "An O(ND) Difference Algorithm" (1986): linear in the
/// lines times their differences.
void printUnifiedDiff(llvm::StringRef Path, llvm::StringRef Before,
                      llvm::StringRef After, llvm::raw_ostream &OS);

} // namespace refcycle

#endif

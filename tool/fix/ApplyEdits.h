//===- fix/ApplyEdits.h - edits to text -------------------------*- C++ -*-===//

#ifndef REFCYCLE_FIX_APPLYEDITS_H
#define REFCYCLE_FIX_APPLYEDITS_H

#include "fix/Rewriting.h"
#include "llvm/Support/Error.h"
#include <map>

namespace refcycle {

/// Whole files, by absolute path.
using FileTexts = std::map<std::string, std::string>;

/// The edits of \p R with its headers added to the files that need them, as
/// lines are written there. \p Texts are the files as they were when they were
/// analysed. Where a `.clang-format` stands at or above a file, the lines that
/// change are formatted as it says. Errors: edits that overlap; a file that
/// \p Texts lacks, that ends before an edit does, or is no text.
llvm::Expected<std::vector<Edit>> completeEdits(const Rewriting &R,
                                                const FileTexts &Texts);

/// \p Texts with \p Edits made; files that nothing edits stay away.
FileTexts applyEdits(const std::vector<Edit> &Edits, const FileTexts &Texts);

/// What \p First and then \p Second, which counts on it, come to.
std::vector<Edit> mergeEdits(const std::vector<Edit> &First,
                             const std::vector<Edit> &Second);

} // namespace refcycle

#endif

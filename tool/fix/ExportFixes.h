//===- fix/ExportFixes.h - fixes for clang-apply-replacements ---*- C++ -*-===//

#ifndef REFCYCLE_FIX_EXPORTFIXES_H
#define REFCYCLE_FIX_EXPORTFIXES_H

#include "model/Finding.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// Writes the offers of \p Findings to the file \p Path, in the YAML that
/// clang-tidy writes and clang-apply-replacements reads: one diagnostic a
/// finding, with all its replacements. Offers that change the same place twice
/// are left to clang-apply-replacements. Errors name \p Path.
llvm::Error exportFixes(const std::vector<Finding> &Findings,
                        llvm::StringRef Path);

} // namespace refcycle

#endif

//===- support/Errors.h - errors that say where they happened ---*- C++ -*-===//
//
// An error starts where something is wrong, with what and what to do about it;
// each layer it passes on its way up may add a line that says what it was
// doing:
//
//   'a.refsum' is no summary file: …
//     while linking 3 summaries
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_SUPPORT_ERRORS_H
#define REFCYCLE_SUPPORT_ERRORS_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"

namespace refcycle {

/// An error with \p Message, made safe to print: names of files may hold
/// anything. Exists because createStringError formats.
llvm::Error makeError(const llvm::Twine &Message);

/// \p E with the line "while \p Doing" added; success stays success.
llvm::Error withContext(llvm::Error E, const llvm::Twine &Doing);

} // namespace refcycle

#endif

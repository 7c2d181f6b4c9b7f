//===- driver/ParsingFlags.h - the flags that are kept ----------*- C++ -*-===//
//
// A compiler's flags can load libraries, run programs, write files and print.
// Kept is only what says how a source is to be read: language, target, macros,
// where headers are. What a flag is, Clang's table of options says, by group and
// kind; a flag that is not known, or added to Clang later, is left out unless
// its group says that it is harmless.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_PARSINGFLAGS_H
#define REFCYCLE_DRIVER_PARSINGFLAGS_H

#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace refcycle {

/// Of \p Flags, a command line without its first word, those that only say how
/// to parse, as they were spelled. Inputs are left out, and so are flags whose
/// value is missing. What was meant for Clang's own front end (-Xclang, -Wp,) is
/// chosen from in the same way, and comes last.
std::vector<std::string> parsingFlags(llvm::ArrayRef<std::string> Flags);

/// What is wrong with \p Flags, as a person typed them: flags that Clang does not
/// know, a value that is missing, a language standard that there is not. Such flags
/// are left out by parsingFlags(), or make no difference.
std::vector<std::string> doubtsAbout(llvm::ArrayRef<std::string> Flags);

} // namespace refcycle

#endif

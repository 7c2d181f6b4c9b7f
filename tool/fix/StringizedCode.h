//===- fix/StringizedCode.h - code whose text is a value --------*- C++ -*-===//

#ifndef REFCYCLE_FIX_STRINGIZEDCODE_H
#define REFCYCLE_FIX_STRINGIZEDCODE_H

#include "fix/Rewriting.h"

namespace clang {
class Preprocessor;
}

namespace refcycle {

/// While \p PP runs, puts into \p Out the arguments, outside of system headers, of
/// which a macro makes a string (#x): if they change, so does the string. Left out
/// are those of system headers, and of macros that ask the argument itself before,
/// as assert() does: their text is for who reads of a failure; and what one macro
/// gives to another. \p Out must live as long as \p PP. Linear in what is expanded.
void noteStringized(clang::Preprocessor &PP, std::set<TextRange> &Out);

} // namespace refcycle

#endif

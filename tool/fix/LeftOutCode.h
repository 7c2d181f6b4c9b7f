//===- fix/LeftOutCode.h - code that the compiler does not see --*- C++ -*-===//

#ifndef REFCYCLE_FIX_LEFTOUTCODE_H
#define REFCYCLE_FIX_LEFTOUTCODE_H

#include "model/Note.h"
#include "llvm/ADT/StringRef.h"
#include <set>

namespace clang {
class Preprocessor;
}

namespace refcycle {

/// While \p PP runs, puts into \p Out where the word \p Name stands, outside of
/// system headers, in what another build would compile: a branch of #if that is
/// not taken, or what a macro is given and does not use, as assert() with NDEBUG.
/// \p Name and \p Out must live as long as \p PP. Linear in what is left out.
void noteLeftOut(clang::Preprocessor &PP, llvm::StringRef Name,
                 std::set<SourcePlace> &Out);

} // namespace refcycle

#endif

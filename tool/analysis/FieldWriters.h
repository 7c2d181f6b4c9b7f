//===- analysis/FieldWriters.h - what may change a member -------*- C++ -*-===//
//
//   writers(f) = functions with an operation other than a read on the place of f
//                in an object that was there before
//   closed over callers, and over the methods that one of them overrides
//
// Flow-insensitive and blind to which object it is: errs towards changing.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_FIELDWRITERS_H
#define REFCYCLE_ANALYSIS_FIELDWRITERS_H

#include "link/Program.h"
#include <set>
#include <string>

namespace refcycle {

/// By USR, the functions of \p P a call of which may change a field that is
/// declared at \p Declaration. Linear in the program.
std::set<std::string> findFieldWriters(const Program &P,
                                       const SourcePlace &Declaration);

} // namespace refcycle

#endif

//===- analysis/Ops.h - what an operation is --------------------*- C++ -*-===//

#ifndef REFCYCLE_ANALYSIS_OPS_H
#define REFCYCLE_ANALYSIS_OPS_H

#include "config/Config.h"
#include "link/Program.h"

namespace refcycle {

/// How deep a type is looked into, as in a pointer to a map of vectors of pairs:
/// types may be recursive.
inline constexpr unsigned MaximalTypeDepth = 8;

/// Is \p O the library operation \p L?
inline bool isOp(const Op &O, LibraryOp L) {
  return O.code() == OpCode::Library && static_cast<LibraryOp>(O.ref()) == L;
}

/// Does \p O call what is kept once?
inline bool runsKept(const Op &O) {
  return isOp(O, LibraryOp::RunKept) || isOp(O, LibraryOp::RunSome);
}

/// Does \p F call what it is given, or holds?
inline bool callsValue(const Function &F) {
  return llvm::any_of(
      F.ops, [](const Op &O) { return O.code() == OpCode::CallValue; });
}

} // namespace refcycle

#endif

//===- analysis/Advice.h - what else takes a ring apart ---------*- C++ -*-===//
//
//   ring, state that holds it --> notes: a method that exists, a callback moved
//   out, a raw pointer in a part, what a class without weak pointers asks for
//
// For where no edge of a ring is to be made weak, or none can be rewritten. All of
// it is seen in the program, nothing in names: a method is named if, run on
// the ring, it takes it apart.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_ADVICE_H
#define REFCYCLE_ANALYSIS_ADVICE_H

#include "analysis/Hops.h"
#include "analysis/Verdict.h"

namespace refcycle {

/// Fills in what else can be done about \p F, whose hops are \p Hops of the ring
/// that \p C holds, and adds to its reason where a raw pointer will do. Notes
/// without a place belong to the edge to weaken. Where there is one to make weak,
/// the rest is only looked for if \p Alternatives: it runs methods on the ring, up
/// to a fixed number of times.
void adviseElse(const Program &P, const ProgramIndex &Index, Interpreter &I,
                const Context &C, llvm::ArrayRef<RingHop> Hops,
                bool Alternatives, Finding &F);

} // namespace refcycle

#endif

//===- analysis/EntryRuns.h - what is run, and in which order ---*- C++ -*-===//
//
//   makers of edges --waves--> entries --Interpreter, in parallel--> contexts
//
// The first wave are the functions without callers: main, tests, public
// functions, functions only registered by address. The others follow by their
// distance from those, callers before callees, each unless it has been run in
// full as a callee. Functions that call each other are a group of one wave, run
// one after the other.
//
// Groups of one wave do not look at each other, what they covered is united when
// all are done, and contexts are kept in the order of waves and groups. So the
// result is the same for any number of threads. In the end what two calls by a
// caller of the entries close (ClientRings.h) counts for keys that no entry has.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_ENTRYRUNS_H
#define REFCYCLE_ANALYSIS_ENTRYRUNS_H

#include "analysis/ClassGraph.h"
#include "analysis/Interpreter.h"
#include "analysis/Verdict.h"

namespace refcycle {

struct EntryRuns {
  Contexts Seen;
  std::vector<int> CutShort; ///< entries that used up their budget
  DeadUses AfterEnd;
};

/// Runs what may make an edge of a ring, but for destructors, on \p Threads
/// threads.
EntryRuns runEntries(const Program &P, const ProgramIndex &Index,
                    const ClassGraph &Classes, unsigned Threads);

} // namespace refcycle

#endif

//===- analysis/Verdict.h - from rings in contexts to levels ----*- C++ -*-===//
//
// A ring key is the rotation-normalised list of the declared slots on a ring.
// For each entry function the states at its exit say what became of each key:
//
//   stranded  intact, and nothing the caller or a global holds reaches it
//   live      intact, and the caller, or unknown code that was given one of its
//             objects, may still reach it
//   rooted    intact, and only a global reaches it
//   killed    one of its edges is gone
//
// The level is the strongest over all entries:
//
//   proven    stranded on every path that builds it, nothing was left out
//   likely    stranded on one path and killed on another; or stranded where
//             something was left out, live, or closed by two calls, and no code
//             takes it apart (Teardown.h)
//   managed   the same where such code exists; rooted; killed on every path
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_ANALYSIS_VERDICT_H
#define REFCYCLE_ANALYSIS_VERDICT_H

#include "analysis/Interpreter.h"
#include "analysis/Reach.h"
#include "analysis/RingKey.h"
#include "model/Finding.h"
#include <map>
#include <string>

namespace refcycle {

/// What became of a ring, the worst last.
enum class Fate { Killed, Rooted, Live, Stranded };

/// What a run of one entry saw of one ring key.
struct Context {
  int Entry = None;
  int Then = None; ///< what the same caller called after it, if anything
  bool Stranded = false, Live = false, Rooted = false, Killed = false;
  bool Imprecise = false;
  RingFact Witness; ///< of the worst fate
  State Exit;       ///< that holds it
  Fate Worst = Fate::Killed;
};

using Contexts = std::map<RingKey, std::vector<Context>>;

/// Adds what the exit states of \p Entry say to \p Out.
void observe(const Program &P, int Entry, const States &Exits, bool Truncated,
             Contexts &Out);

struct Verdict {
  Confidence Level = Confidence::Latent;
  const Context *Witness = nullptr;
  std::string Row; ///< the rule that decided
};

/// \p I runs what may take a ring apart.
Verdict judge(const Program &P, const ProgramIndex &Index, Interpreter &I,
              const std::vector<Context> &Seen);

} // namespace refcycle

#endif

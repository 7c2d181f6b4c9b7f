//===- driver/FixPlanner.h - findings to verified fixes ---------*- C++ -*-===//
//
//   finding --units that see the edge--> ASTs --weaken--> edits
//     --apply in memory, parse, link, analyse--> verified fix, or why none
//
// A fix is offered only if every unit that includes a changed file still parses
// without new warnings, the ring is gone, and no other has come.
//
//===----------------------------------------------------------------------===//

#ifndef REFCYCLE_DRIVER_FIXPLANNER_H
#define REFCYCLE_DRIVER_FIXPLANNER_H

#include "analysis/Analyzer.h"
#include "config/Config.h"
#include "driver/ChangedMembers.h"
#include "driver/ParseUnit.h"
#include "fix/ApplyEdits.h"
#include "fix/Rewriting.h"
#include "model/Finding.h"
#include "model/Summary.h"
#include <functional>
#include <memory>

namespace refcycle {

/// A program as it is, or as it would be after some fixes.
class ProgramState {
public:
  /// One a unit; shared between states.
  std::vector<std::shared_ptr<TUSummary>> Units;
  Overlay Files; ///< what has been changed so far
  std::vector<Finding> Findings; ///< likely or better
  FormerOwners Before; ///< what has been changed no longer owns

  /// Found by the first call, for the units as they are then.
  const UsesAfterEnd &usesAfterEnd(unsigned Threads) const;

private:
  mutable std::shared_ptr<const UsesAfterEnd> AfterEnd;
};

/// Parses unit \p N of a program anew, as parseUnit() does. Called by several
/// threads at once.
using UnitParser =
    std::function<bool(size_t N, const ParseOptions &How, ConsumerFactory Make,
                       ParseLog &Log)>;

struct PlanOptions {
  UnitParser Parse;
  const Config &Knowledge;
  FixStyle Style = FixStyle::Keep;
  unsigned Threads = 1;
  std::string Root; ///< nothing is changed but below this folder or file
  /// Of the program as it was; shared by all plans of a run.
  std::shared_ptr<ChangedMembers> Changed = std::make_shared<ChangedMembers>();
};

/// What came of one finding.
struct Plan {
  std::optional<Fix> Offer;
  std::vector<Note> Refusals;       ///< where there is no offer
  bool AnotherRing = false;         ///< why: one that was not found before
  FileTexts Before;                 ///< the changed files, as they were read
  std::optional<ProgramState> After; ///< of the offer
};

/// A fix of \p F, a finding of \p State. Candidates are tried in the order of
/// FixPlanner.cpp; the first that verifies is taken.
Plan planFix(const Finding &F, const ProgramState &State,
             const PlanOptions &Options);

/// Gives \p F the offer of \p P, or notes that say why there is none.
void takeOffer(Finding &F, const Plan &P);

/// Notes that say what the offer of \p F does: "fix: make …", and what else that
/// changes.
void announceOffer(Finding &F, llvm::StringRef Label = "fix: ");

} // namespace refcycle

#endif

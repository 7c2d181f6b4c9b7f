//===- driver/Fixing.cpp --------------------------------------------------===//

#include "driver/Fixing.h"
#include "driver/FixPlanner.h"
#include "driver/Output.h"
#include "driver/ProjectRoot.h"
#include "driver/WriteFixes.h"
#include "fix/ExportFixes.h"
#include "support/Errors.h"

using namespace refcycle;

static ProgramState initialState(FixInput &In,
                                 const std::vector<Finding> &Findings) {
  ProgramState State;
  for (auto &Unit : In.Units)
    State.Units.push_back(std::move(Unit));
  State.Findings = Findings;
  return State;
}

static void note(Finding &F, const Plan &P) {
  for (const Note &Refusal : P.Refusals)
    F.Notes.push_back({Refusal.Place, "no fix: " + Refusal.Message});
}

/// Plans each of \p Findings on \p State, for itself.
static void offer(std::vector<Finding> &Findings, const ProgramState &State,
                  const PlanOptions &How) {
  for (Finding &F : Findings) {
    Plan P = planFix(F, State, How);
    F.Offer = P.Offer;
    note(F, P);
  }
}

/// Plans each of \p Findings on what those before have left; \p Original gets
/// the files that change, as they were.
static ProgramState compose(std::vector<Finding> &Findings, ProgramState State,
                            const PlanOptions &How, FileTexts &Original) {
  const std::vector<Finding> Wanted = Findings;
  for (size_t I = 0; I < Wanted.size(); ++I) {
    auto Now = llvm::find_if(State.Findings, [&](const Finding &F) {
      return F.Fingerprint == Wanted[I].Fingerprint;
    });
    if (Now == State.Findings.end())
      continue; // an earlier fix has ended it too
    Plan P = planFix(Finding(*Now), State, How);
    note(Findings[I], P);
    if (!P.Offer)
      continue;
    Findings[I].Offer = P.Offer;
    // The first text of a file is the one on disk.
    Original.insert(P.Before.begin(), P.Before.end());
    State = std::move(*P.After);
  }
  return State;
}

llvm::Error refcycle::fixFindings(std::vector<Finding> &Findings, FixInput In,
                                  const Options &O) {
  const PlanOptions How{In.Commands, In.Knowledge,
                        O.FixGuard ? FixStyle::Guard : FixStyle::Keep,
                        O.Threads, projectRoot(O, In.Commands)};
  ProgramState State = initialState(In, Findings);
  if (!O.ExportFixes.empty()) {
    offer(Findings, State, How);
    if (llvm::Error E = exportFixes(Findings, O.ExportFixes))
      return E;
  }
  if (!O.Fix && !O.FixDryRun)
    return llvm::Error::success();
  FileTexts Original;
  ProgramState Fixed = compose(Findings, std::move(State), How, Original);
  if (O.FixDryRun)
    return printDiff(Original, Fixed.Files);
  return writeFixes(Original, Fixed.Files);
}

//===- driver/Fixing.cpp --------------------------------------------------===//

#include "driver/Fixing.h"
#include "driver/FixPlanner.h"
#include "driver/Output.h"
#include "driver/ProjectRoot.h"
#include "driver/WriteFixes.h"
#include "fix/ExportFixes.h"
#include "support/Errors.h"
#include "llvm/Support/CrashRecoveryContext.h"

using namespace refcycle;

static ProgramState initialState(FixInput &In) {
  ProgramState State;
  for (auto &Unit : In.Units)
    State.Units.push_back(std::move(Unit));
  State.Findings = std::move(In.Known);
  return State;
}

namespace {

/// Plans for all findings of a program.
class Fixer {
public:
  Fixer(const Options &O, const PlanOptions &How, ProgramState State)
      : O(O), How(How), Initial(State), Fixed(std::move(State)) {}

  void run(Finding &F);
  /// Plans those again whose fix would have shown a ring that others have ended.
  void runPostponed();
  /// Exports, writes or prints; returns the files that were written, as they
  /// had been.
  llvm::Expected<FileTexts> finish(std::vector<Finding> &Findings);

private:
  void offer(Finding &F);
  void compose(Finding &F);
  void take(Finding &F, Plan P);
  void replaceEdits(Finding &F);
  void announce(Finding &F) {
    if (F.Offer)
      announceOffer(F, O.Fix ? "fix applied: " : "fix: ");
  }

  const Options &O;
  const PlanOptions &How;
  const ProgramState Initial;
  ProgramState Fixed;
  FileTexts Original;   ///< of what Fixed changes
  unsigned Offered = 0; ///< how many plans are in Fixed
  struct Attempt {
    Finding *Of;
    Plan What;
    unsigned Behind; ///< how many plans
  };
  std::vector<Attempt> Postponed; ///< to be made again
};

} // namespace

static bool composes(const Options &O) { return O.Fix || O.FixDryRun; }

/// Does anybody read where the offers' edits are?
static bool wantsEdits(const Options &O) {
  return !O.ExportFixes.empty() ||
         (!O.Fix && (!O.Sarif.empty() || !O.Json.empty()));
}

/// Plans \p F for itself.
void Fixer::offer(Finding &F) { takeOffer(F, planFix(F, Initial, How)); }

/// Plans \p F on what those before have left.
void Fixer::compose(Finding &F) {
  auto Now = llvm::find_if(Fixed.Findings, [&](const Finding &Each) {
    return Each.Fingerprint == F.Fingerprint;
  });
  if (Now == Fixed.Findings.end()) {
    F.Offer = Fix{"the fix of another ring ends this one too", {}};
    F.Offer->Place = F.Hops.front().declaration();
    return replaceEdits(F);
  }
  Plan P = planFix(Finding(*Now), Fixed, How);
  if (P.AnotherRing)
    Postponed.push_back({&F, std::move(P), Offered});
  else
    take(F, std::move(P));
}

void Fixer::take(Finding &F, Plan P) {
  takeOffer(F, P);
  if (!P.Offer)
    return;
  // The first text of a file is the one on disk.
  Original.insert(P.Before.begin(), P.Before.end());
  Fixed = std::move(*P.After);
  if (++Offered > 1)
    replaceEdits(F);
}

/// The edits of \p F are for files as the fixes before have left them.
void Fixer::replaceEdits(Finding &F) {
  F.Offer->Edits.clear();
  if (wantsEdits(O))
    if (Plan Alone = planFix(F, Initial, How); Alone.Offer)
      F.Offer->Edits = std::move(Alone.Offer->Edits);
}

void Fixer::run(Finding &F) {
  if (composes(O))
    compose(F);
  else
    offer(F);
  announce(F);
}

void Fixer::runPostponed() {
  for (bool Changed = true; std::exchange(Changed, false);)
    for (Attempt &Each : std::exchange(Postponed, {})) {
      Finding &F = *Each.Of;
      if (Offered > Each.Behind)
        compose(F);
      else
        Postponed.push_back(std::move(Each));
      Changed |= F.Offer.has_value();
      announce(F);
    }
  for (const Attempt &Each : Postponed)
    takeOffer(*Each.Of, Each.What);
}

llvm::Expected<FileTexts> Fixer::finish(std::vector<Finding> &Findings) {
  if (!O.ExportFixes.empty())
    if (llvm::Error E = exportFixes(Findings, O.ExportFixes))
      return E;
  if (!O.Fix) {
    if (O.FixDryRun)
      printDiff(Original, Fixed.Files, How.Root);
    return FileTexts();
  }
  for (Finding &F : Findings)
    if (F.Offer) {
      F.Offer->Edits.clear();
      F.Offer->Applied = true;
    }
  if (llvm::Error E = writeFixes(Original, Fixed.Files))
    return E;
  return std::move(Original);
}

llvm::Expected<FileTexts>
refcycle::fixFindings(std::vector<Finding> &Findings, FixInput In,
                      const Options &O) {
  auto Parse = [&](size_t N, const ParseOptions &How, ConsumerFactory Make,
                   ParseLog &Log) {
    return parseUnit(In.Commands[N], How, Make, Log);
  };
  const PlanOptions How{Parse, In.Knowledge,
                        O.FixGuard ? FixStyle::Guard : FixStyle::Keep,
                        O.Threads, projectRoot(O, In.Commands)};
  Fixer Each(O, How, initialState(In));
  llvm::CrashRecoveryContext::Enable();
  for (Finding &F : Findings)
    Each.run(F);
  Each.runPostponed();
  llvm::CrashRecoveryContext::Disable();
  return Each.finish(Findings);
}

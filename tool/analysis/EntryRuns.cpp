//===- analysis/EntryRuns.cpp ---------------------------------------------===//

#include "analysis/EntryRuns.h"
#include "analysis/Components.h"
#include "support/Parallel.h"

using namespace refcycle;

/// The candidates by their distance from the functions without callers.
static std::vector<std::vector<int>> waves(const Program &P,
                                           const ProgramIndex &Index,
                                           const ClassGraph &Classes) {
  std::vector<unsigned> Wave(P.Functions.size());
  forEachComponent(
      P.Functions.size(),
      [&](unsigned Fn, llvm::function_ref<void(unsigned)> To) {
        for (int Caller : Index.callers(Fn))
          To(Caller);
      },
      [&](llvm::ArrayRef<unsigned> Members) {
        // Callers have their wave already; members of one component share it.
        unsigned Last = 0;
        for (unsigned Fn : Members)
          for (int Caller : Index.callers(Fn))
            Last = std::max(Last, Wave[Caller] + 1);
        for (unsigned Fn : Members)
          Wave[Fn] = Last;
      });
  std::vector<std::vector<int>> Out;
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    if (!Classes.makers().test(Fn) || P.Functions[Fn].destructor)
      continue;
    if (Wave[Fn] >= Out.size())
      Out.resize(Wave[Fn] + 1);
    Out[Wave[Fn]].push_back(Fn);
  }
  return Out;
}

Contexts refcycle::runEntries(const Program &P, const ProgramIndex &Index,
                              const ClassGraph &Classes, unsigned Threads) {
  Contexts Seen;
  llvm::BitVector Covered(P.Functions.size());
  for (std::vector<int> &Wave : waves(P, Index, Classes)) {
    llvm::erase_if(Wave, [&](int Fn) { return Covered.test(Fn); });
    std::vector<Contexts> SeenBy(Wave.size());
    std::vector<std::vector<int>> CoveredBy(Wave.size());
    parallelFor(Wave.size(), Threads, [&](size_t I) {
      EntryRun R =
          Interpreter(P, Index, Classes.relevant()).runEntry(Wave[I]);
      observe(P, Wave[I], R.Exits, R.Truncated, SeenBy[I]);
      CoveredBy[I] = std::move(R.Covered);
    });
    for (size_t I = 0; I < Wave.size(); ++I) {
      for (auto &[Key, InContexts] : SeenBy[I])
        llvm::append_range(Seen[Key], std::move(InContexts));
      for (int Fn : CoveredBy[I])
        Covered.set(Fn);
    }
  }
  return Seen;
}

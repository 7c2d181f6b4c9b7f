//===- analysis/EntryRuns.cpp ---------------------------------------------===//

#include "analysis/EntryRuns.h"
#include "analysis/ClientRings.h"
#include "analysis/Components.h"
#include "support/Parallel.h"

using namespace refcycle;

/// Functions that call each other, in the order of their numbers.
using Group = llvm::SmallVector<int, 2>;

/// The candidates by their distance from the functions without callers.
static std::vector<std::vector<Group>> waves(const Program &P,
                                             const ProgramIndex &Index,
                                             const ClassGraph &Classes) {
  std::vector<unsigned> WaveOf(P.Functions.size());
  std::vector<std::vector<Group>> Out;
  forEachComponent(
      P.Functions.size(),
      [&](unsigned Fn, llvm::function_ref<void(unsigned)> To) {
        for (int Caller : Index.callers(Fn))
          To(Caller);
      },
      [&](llvm::ArrayRef<unsigned> Members) {
        // Callers have their wave already; members of one component share it.
        unsigned Wave = 0;
        for (unsigned Fn : Members)
          for (int Caller : Index.callers(Fn))
            Wave = std::max(Wave, WaveOf[Caller] + 1);
        Group Candidates;
        for (unsigned Fn : Members) {
          WaveOf[Fn] = Wave;
          if (Classes.makers().test(Fn) && !P.Functions[Fn].destructor)
            Candidates.push_back(Fn);
        }
        if (Candidates.empty())
          return;
        llvm::sort(Candidates);
        if (Wave >= Out.size())
          Out.resize(Wave + 1);
        Out[Wave].push_back(std::move(Candidates));
      });
  for (std::vector<Group> &Wave : Out)
    llvm::sort(Wave);
  return Out;
}

namespace {

/// What the runs of a group came to.
struct GroupRun {
  Contexts Seen;
  llvm::DenseSet<int> Covered;
  std::vector<ClientLink> Links;
  llvm::SmallVector<int, 2> Methods; ///< that a client may call
  DeadUses AfterEnd;
  llvm::SmallVector<int, 2> CutShort;
};

} // namespace

/// The links that functions make which are no entries.
static void appendReturnedLinks(const Program &P, const ProgramIndex &Index,
                                const ClassGraph &Classes, unsigned Threads,
                                std::vector<ClientLink> &Links) {
  std::vector<int> Makers;
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (!Classes.makers().test(Fn) && mayReturnLink(P, Index, Classes, Fn))
      Makers.push_back(Fn);
  std::vector<std::optional<ClientLink>> Found(Makers.size());
  parallelFor(Makers.size(), Threads, [&](size_t I) {
    EntryRun R = Interpreter(P, Index, Classes).runEntry(Makers[I]);
    Found[I] = findLink(P, Makers[I], R.Exits);
  });
  for (auto &L : Found)
    if (L)
      Links.push_back(std::move(*L));
}

EntryRuns refcycle::runEntries(const Program &P, const ProgramIndex &Index,
                               const ClassGraph &Classes, unsigned Threads) {
  EntryRuns Out;
  std::vector<ClientLink> Links;
  std::vector<int> Methods;
  llvm::BitVector Covered(P.Functions.size());
  for (const std::vector<Group> &Wave : waves(P, Index, Classes)) {
    std::vector<GroupRun> Runs(Wave.size());
    parallelFor(Wave.size(), Threads, [&](size_t I) {
      GroupRun &Mine = Runs[I];
      for (int Fn : Wave[I]) {
        if (Covered.test(Fn) || Mine.Covered.contains(Fn))
          continue;
        EntryRun R = Interpreter(P, Index, Classes).runEntry(Fn);
        observe(P, Fn, R.Exits, R.Truncated, Mine.Seen);
        Mine.Covered.insert_range(R.Covered);
        Mine.AfterEnd.merge(std::move(R.AfterEnd));
        if (auto Link = findLink(P, Fn, R.Exits))
          Mine.Links.push_back(std::move(*Link));
        if (isClientMethod(P, Fn))
          Mine.Methods.push_back(Fn);
        if (R.Truncated)
          Mine.CutShort.push_back(Fn);
      }
    });
    for (GroupRun &Mine : Runs) {
      for (auto &[Key, InContexts] : Mine.Seen)
        llvm::append_range(Out.Seen[Key], std::move(InContexts));
      llvm::append_range(Links, std::move(Mine.Links));
      llvm::append_range(Methods, Mine.Methods);
      llvm::append_range(Out.CutShort, Mine.CutShort);
      for (int Fn : Mine.Covered)
        Covered.set(Fn);
      Out.AfterEnd.merge(std::move(Mine.AfterEnd));
    }
  }
  appendReturnedLinks(P, Index, Classes, Threads, Links);
  Out.Seen.merge(closeLinks(P, Index, Classes, Links, Methods, Threads));
  return Out;
}

//===- analysis/UsesAfterEnd.cpp ------------------------------------------===//

#include "analysis/Analyzer.h"
#include "analysis/EntryRuns.h"

using namespace refcycle;

UsesAfterEnd refcycle::findUsesAfterEnd(const Program &P, unsigned Threads) {
  ProgramIndex Index(P);
  ClassGraph Classes(P, Index, /*WeakToo=*/true);
  const DeadUses Seen = runEntries(P, Index, Classes, Threads).AfterEnd;
  auto USRs = [&](const std::set<int> &Functions) {
    std::set<std::string> Out;
    for (int Fn : Functions)
      Out.insert(P.Strings[P.Symbols[P.Functions[Fn].symbol].usr]);
    return Out;
  };
  return {USRs(Seen.InCleanup), USRs(Seen.Elsewhere)};
}

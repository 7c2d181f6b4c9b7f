//===- analysis/UsesAfterEnd.cpp ------------------------------------------===//

#include "analysis/Analyzer.h"
#include "analysis/EntryRuns.h"

using namespace refcycle;

std::set<std::string> refcycle::findUsesAfterEnd(const Program &P,
                                                 unsigned Threads) {
  ProgramIndex Index(P);
  ClassGraph Classes(P, Index, /*WeakToo=*/true);
  std::set<std::string> Out;
  for (int Function : runEntries(P, Index, Classes, Threads).DeadUses)
    Out.insert(P.Strings[P.Symbols[P.Functions[Function].symbol].usr]);
  return Out;
}

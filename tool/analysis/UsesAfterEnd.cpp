//===- analysis/UsesAfterEnd.cpp ------------------------------------------===//

#include "analysis/Analyzer.h"
#include "analysis/EntryRuns.h"

using namespace refcycle;

UsesAfterEnd
refcycle::findUsesAfterEnd(const Program &P, unsigned Threads,
                           const FormerOwners &Before) {
  ProgramIndex Index(P);
  AlsoCounted Also{/*Weak=*/true, llvm::BitVector(P.Fields.size()), {}, {}};
  Also.Weakened.resize(P.Fields.size());
  for (unsigned F = 0; F < P.Fields.size(); ++F) {
    const std::string Name = (P.text(P.Records[P.Fields[F].record].name) +
                              "::" + P.text(P.Fields[F].name)).str();
    Also.Raw[F] = Before.Members.contains(Name);
    Also.Weakened[F] = Before.Weakened.contains(Name);
  }
  for (unsigned R = 0; R < P.Records.size(); ++R)
    if (Before.Captured.contains(P.text(P.Records[R].name).str()))
      Also.Captured.push_back(R);
  ClassGraph Classes(P, Index, std::move(Also));
  const DeadUses Seen = runEntries(P, Index, Classes, Threads).AfterEnd;
  auto USRs = [&](const std::set<int> &Functions) {
    std::set<std::string> Out;
    for (int Fn : Functions)
      Out.insert(P.Strings[P.Symbols[P.Functions[Fn].symbol].usr]);
    return Out;
  };
  llvm::DenseSet<int> Operators;
  for (const Record &R : P.Records)
    if (R.closure)
      Operators.insert(R.call_operator);
  std::set<int> Asking = Seen.Expired;
  std::erase_if(Asking, [&](int Fn) {
    return Fn == None || !Operators.contains(P.Functions[Fn].symbol);
  });
  std::set<int> Missing = Seen.Missed;
  std::erase_if(Missing, [&](int Fn) { return Seen.Met.contains(Fn); });
  std::map<std::string, std::set<unsigned>> Owners;
  for (const auto &[Fn, Counts] : Seen.Owners)
    Owners[P.Strings[P.Symbols[P.Functions[Fn].symbol].usr]] = Counts;
  return {USRs(Seen.InCleanup), USRs(Seen.Elsewhere), USRs(Asking),
          USRs(Seen.Returned),  USRs(Seen.Met),       USRs(Missing),
          USRs(Seen.Lost),      USRs(Seen.Called),
          std::move(Owners)};
}

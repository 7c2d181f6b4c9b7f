//===- analysis/Analyzer.cpp ----------------------------------------------===//
//
//   entries --runEntries--> contexts by key --judge--> level --chooseEdge-->
//   finding
//
//===----------------------------------------------------------------------===//

#include "analysis/Analyzer.h"
#include "analysis/EdgeChooser.h"
#include "analysis/EntryRuns.h"
#include "analysis/Messages.h"
#include "analysis/Teardown.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"

using namespace refcycle;

static std::string fingerprintOf(const RingKey &Key) {
  llvm::SHA256 Hash;
  for (const std::string &Slot : Key) {
    Hash.update(Slot);
    Hash.update(llvm::StringRef("\0", 1));
  }
  auto Digest = Hash.final();
  return llvm::toHex(llvm::ArrayRef(Digest).take_front(16), true);
}

/// Notes destructors of the ring's classes that would take it apart: they never
/// run while the ring exists.
static void noteDestructors(const Program &P, const ProgramIndex &Index,
                            Interpreter &I, const Context &C, Finding &F) {
  llvm::DenseSet<int> Said;
  TeardownSearch Search(P, Index, I, C);
  for (const RingEdge &E : C.Witness.Edges) {
    if (E.HolderRecord == None)
      continue;
    for (int Body : Index.destructors(E.HolderRecord)) {
      if (Said.contains(Body) || !Search.wouldBreak(Body, E.From))
        continue;
      Said.insert(Body);
      Note N;
      N.Place = placeOf(P, P.Functions[Body].range);
      N.Message = "'" + P.Strings[P.Symbols[P.Functions[Body].symbol].name] +
                  "' would take the ring apart, but never runs while the "
                  "ring exists";
      F.Notes.insert(F.Notes.end() - 1, std::move(N));
    }
  }
}

static void fold(std::vector<Finding> &Findings) {
  // A ring that contains another one's slots and shares its edge to weaken says
  // nothing new.
  auto Contains = [](const Finding &A, const Finding &B) {
    auto SA = A.cycle(), SB = B.cycle();
    return SA.size() > SB.size() && SA.front() == SB.front() &&
           llvm::all_of(SB, [&](const std::string &S) {
             return llvm::is_contained(SA, S);
           });
  };
  std::vector<Finding> Kept;
  for (const Finding &A : Findings)
    if (llvm::none_of(Findings, [&](const Finding &B) {
          return B.Level >= A.Level && Contains(A, B);
        }))
      Kept.push_back(A);
  Findings = std::move(Kept);
}

std::vector<Finding> refcycle::analyze(const Program &P,
                                       const AnalysisOptions &Options) {
  ProgramIndex Index(P);
  ClassGraph Classes(P, Index);
  Contexts Seen = runEntries(P, Index, Classes, Options.Threads);
  Interpreter I(P, Index, Classes.relevant());
  std::vector<Finding> Out;
  for (const auto &[Key, InContexts] : Seen) {
    Verdict V = judge(P, Index, I, InContexts);
    if (V.Level < Options.Level || !V.Witness)
      continue;
    Finding F;
    F.Level = V.Level;
    F.Row = V.Row;
    ChosenEdge Chosen = chooseEdge(P, V.Witness->Witness);
    F.Hops = std::move(Chosen.Hops);
    F.Reason = std::move(Chosen.Reason);
    F.Fingerprint = fingerprintOf(Key);
    describe(P, F);
    noteDestructors(P, Index, I, *V.Witness, F);
    Out.push_back(std::move(F));
  }
  fold(Out);
  llvm::sort(Out, [](const Finding &A, const Finding &B) {
    return std::tie(A.Primary, A.Fingerprint) <
           std::tie(B.Primary, B.Fingerprint);
  });
  return Out;
}

//===- analysis/Analyzer.cpp ----------------------------------------------===//
//
//   entries --runEntries--> contexts by key --judge--> level --chooseEdge-->
//   finding
//   what only the types allow is added at level all
//
//===----------------------------------------------------------------------===//

#include "analysis/Analyzer.h"
#include "analysis/Advice.h"
#include "analysis/ClassShape.h"
#include "analysis/EdgeChooser.h"
#include "analysis/EntryRuns.h"
#include "analysis/Messages.h"
#include "analysis/RingWatch.h"
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

/// The objects on the ring of \p C and those that only they own.
static llvm::SmallVector<ObjectId, 8> ownedByRing(const Context &C) {
  llvm::SmallVector<ObjectId, 8> Out;
  auto Add = [&](ObjectId O) {
    if (!llvm::is_contained(Out, O) && !C.Exit.at(O).Dead)
      Out.push_back(O);
  };
  for (const RingEdge &E : C.Witness.Edges)
    Add(E.From);
  for (size_t I = 0; I < Out.size(); ++I)
    for (const Cell &Each : C.Exit.at(Out[I]).Cells)
      if (Each.owns() && Each.S != Strength::Strong)
        Add(Each.V.kept());
  return Out;
}

/// Notes destructors that would take the ring apart and never run while it
/// exists.
static void noteDestructors(const Program &P, const ProgramIndex &Index,
                            Interpreter &I, const Context &C, Finding &F) {
  constexpr unsigned MaxTries = 4; // objects of one class do much the same
  llvm::DenseMap<int, unsigned> Tries;
  TeardownSearch Search(P, Index, I, C);
  for (ObjectId O : ownedByRing(C)) {
    int Record = C.Exit.at(O).Record;
    if (Record == None)
      continue;
    for (int Body : Index.destructors(Record)) {
      if (++Tries[Body] > MaxTries || !Search.wouldBreak(Body, O))
        continue;
      Tries[Body] = MaxTries;
      Note N;
      N.Place = P.place(P.Functions[Body].range);
      N.Message = "'" + P.Strings[P.Symbols[P.Functions[Body].symbol].name] +
                  "' would take the ring apart, but never runs while the "
                  "ring exists";
      F.Notes.push_back(std::move(N));
    }
  }
}

/// Notes where the last owner outside the ring ended.
static void noteStranding(const Program &P, const Stranding &S, Finding &F) {
  if (!S.Range)
    return;
  std::string Owner;
  if (S.Variable != None)
    Owner = P.text(P.Functions[S.Function].variables[S.Variable]->name);
  if (!Owner.empty())
    Owner = ", '" + Owner + "',";
  else if (S.Temporary)
    Owner = ", a temporary,";
  F.Notes.push_back(
      {P.place(S.Range), "last owner outside the ring" + Owner + " ends here"});
}

/// Notes the call that closes a ring, where no analysed code makes it.
static void noteClosing(const Program &P, const Context &C, Finding &F) {
  if (C.Then == None)
    return;
  auto NameOf = [&](int Fn) {
    return P.Strings[P.Symbols[P.Functions[Fn].symbol].name];
  };
  F.Notes.push_back({P.place(P.Functions[C.Then].range),
                     "a caller of '" + NameOf(C.Entry) + "' that then calls '" +
                         NameOf(C.Then) + "' closes the ring"});
}

namespace {

/// A ring that will be reported.
struct Draft {
  Verdict Judged;
  Watched Seen;
};

} // namespace

/// Looks at the rings of \p Drafts again, entry by entry.
static void watch(const Program &P, Interpreter &I,
                  std::vector<Draft> &Drafts) {
  std::map<int, std::vector<Draft *>> ByEntry;
  for (Draft &D : Drafts)
    ByEntry[D.Judged.Witness->Entry].push_back(&D);
  for (auto &[Entry, Of] : ByEntry) {
    std::vector<Watched> Rings;
    for (Draft *D : Of)
      Rings.push_back(std::move(D->Seen));
    watchRings(P, I, Entry, Rings);
    for (size_t N = 0; N < Of.size(); ++N)
      Of[N]->Seen = std::move(Rings[N]);
  }
}

static Finding findingOf(const Program &P, const ProgramIndex &Index,
                         Interpreter &I, const Draft &D, bool Alternatives) {
  const Context &Seen = *D.Judged.Witness;
  Finding F;
  F.Level = D.Judged.Level;
  F.Row = D.Judged.Row;
  F.Fingerprint = fingerprintOf(D.Seen.Key);
  std::vector<RingHop> Hops = hopsOf(P, Seen.Witness);
  Choice Chosen = chooseEdge(P, Hops, D.Seen.OnlyOwners);
  if (Chosen.Rival)
    F.Rival = toHop(P, Hops[*Chosen.Rival]).Field;
  std::rotate(Hops.begin(), Hops.begin() + Chosen.Hop, Hops.end());
  for (const size_t Other : Chosen.Others)
    F.Others.push_back((Other + Hops.size() - Chosen.Hop) % Hops.size());
  for (const RingHop &H : Hops)
    F.Hops.push_back(toHop(P, H));
  const bool AnyMember = llvm::any_of(F.Hops, [](const Hop &H) {
    return H.Kind == HopKind::Member || H.Kind == HopKind::FunctionMember;
  });
  for (Hop &H : F.Hops)
    H.Named = !AnyMember || H.Kind == HopKind::Member ||
              H.Kind == HopKind::FunctionMember;
  F.Advice = Chosen.Advice;
  F.Reason = std::move(Chosen.Reason);
  adviseElse(P, Index, I, Seen, Hops, Alternatives, F);
  noteClosing(P, Seen, F);
  noteStranding(P, D.Seen.Stranded, F);
  noteDestructors(P, Index, I, Seen, F);
  describe(F);
  return F;
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

/// Says of each of \p Functions that it was not run to its end.
static std::vector<Notice> cutShort(const Program &P,
                                    llvm::ArrayRef<int> Functions) {
  std::vector<Notice> Out;
  for (int Fn : Functions) {
    const Function &F = P.Functions[Fn];
    const uint64_t Most = F.entry ? Limits().MainSteps : Limits().Steps;
    Out.push_back({P.place(F.range), "budget",
                   "'" + P.Strings[P.Symbols[F.symbol].name] +
                       "' is not analysed to its end: with what it calls it "
                       "takes more than " +
                       std::to_string(Most) + " operations"});
  }
  llvm::sort(Out);
  return Out;
}

Analysis refcycle::analyze(const Program &P, const AnalysisOptions &Options) {
  ProgramIndex Index(P);
  ClassGraph Classes(P, Index);
  const EntryRuns Runs = runEntries(P, Index, Classes, Options.Threads);
  Interpreter I(P, Index, Classes);
  std::vector<Draft> Drafts;
  for (const auto &[Key, InContexts] : Runs.Seen) {
    Verdict V = judge(P, Index, I, InContexts);
    if (V.Level < Options.Level || !V.Witness)
      continue;
    Draft D;
    D.Judged = V;
    D.Seen.Key = Key;
    for (const Candidate &C : candidatesOf(hopsOf(P, V.Witness->Witness)))
      D.Seen.Slots.push_back(C.Slot);
    Drafts.push_back(std::move(D));
  }
  watch(P, I, Drafts);
  std::vector<Finding> Out;
  for (const Draft &D : Drafts)
    Out.push_back(findingOf(P, Index, I, D, Options.Alternatives));
  if (Options.Level == Confidence::Latent)
    for (auto &[Key, F] : ClassShape(P, Index, Classes).find(Runs.Seen)) {
      F.Fingerprint = fingerprintOf(Key);
      Out.push_back(std::move(F));
    }
  fold(Out);
  llvm::sort(Out, [](const Finding &A, const Finding &B) {
    return std::tuple(A.Primary, A.cycle(), A.Message, A.Fingerprint) <
           std::tuple(B.Primary, B.cycle(), B.Message, B.Fingerprint);
  });
  return {std::move(Out), cutShort(P, Runs.CutShort)};
}

//===- analysis/Verdict.cpp -----------------------------------------------===//

#include "analysis/Verdict.h"
#include "analysis/Reach.h"
#include "analysis/Teardown.h"

using namespace refcycle;

namespace {

Fate fateOf(const State &S, const RingFact &Ring, const Reach &R) {
  if (!isIntact(S, Ring))
    return Fate::Killed;
  bool Live = false, Rooted = false;
  for (const RingEdge &E : Ring.Edges) {
    Live |= R.FromCaller.contains(E.From);
    Rooted |= R.FromGlobal.contains(E.From);
  }
  return Live ? Fate::Live : Rooted ? Fate::Rooted : Fate::Stranded;
}

} // namespace

void refcycle::observe(const Program &P, int Entry, const States &Exits,
                       bool Truncated, Contexts &Out) {
  std::map<RingKey, Context> Here;
  for (const State &S : Exits) {
    if (S.Rings.empty())
      continue;
    Reach R(S);
    std::map<RingKey, std::pair<Fate, const RingFact *>> Best;
    for (const RingFact &Ring : S.Rings) {
      RingKey Key = keyOf(P, Ring);
      if (Key.empty())
        continue;
      const Fate Became = fateOf(S, Ring, R);
      auto [At, New] = Best.try_emplace(Key, Became, &Ring);
      if (!New && Became > At->second.first)
        At->second = {Became, &Ring};
    }
    for (const auto &[Key, What] : Best) {
      Context &C = Here[Key];
      C.Entry = Entry;
      auto [Worst, Ring] = What;
      C.Stranded |= Worst == Fate::Stranded;
      C.Live |= Worst == Fate::Live;
      C.Rooted |= Worst == Fate::Rooted;
      C.Killed |= Worst == Fate::Killed;
      C.Imprecise |= S.Imprecise || Truncated;
      if (C.Witness.Edges.empty() || Worst > C.Worst) {
        C.Worst = Worst;
        C.Witness = *Ring;
        C.Exit = S;
      }
    }
  }
  for (auto &[Key, C] : Here)
    Out[Key].push_back(std::move(C));
}

namespace {

/// Keeps the strongest verdict of those it has seen contexts for.
class Judge {
public:
  Judge(const Program &P, const ProgramIndex &Index, Interpreter &I)
      : P(P), Index(Index), I(I) {}

  void hear(const Context &C);
  Verdict Best;

private:
  void consider(Confidence Level, const Context &C, std::string Row) {
    if (!Best.Witness || Level > Best.Level)
      Best = {Level, &C, std::move(Row)};
  }

  std::string nameOf(int Fn) const {
    return "'" + P.text(P.Symbols[P.Functions[Fn].symbol].name).str() + "'";
  }

  /// Likely, or managed where code is found that takes the ring apart.
  void likelyUnlessTornDown(const Context &C, const std::string &Seen,
                            const char *Otherwise) {
    if (Best.Witness && Best.Level >= Confidence::Likely)
      return;
    const int Fn = TeardownSearch(P, Index, I, C).find();
    if (Fn == None)
      return consider(Confidence::Likely, C, Seen + Otherwise);
    consider(Confidence::Managed, C,
             Seen + ", and " + nameOf(Fn) + " takes it apart");
  }

  const Program &P;
  const ProgramIndex &Index;
  Interpreter &I;
};

/// The strongest row is that of the first condition that holds.
void Judge::hear(const Context &C) {
  if (C.Then != None)
    likelyUnlessTornDown(C,
                         "closed by a caller of " + nameOf(C.Entry) +
                             " and then " + nameOf(C.Then),
                         ", and nothing takes it apart");
  else if (C.Stranded && C.Killed && !C.Imprecise)
    consider(Confidence::Likely, C,
             "stranded on one path, taken apart on another");
  else if (C.Stranded && C.Imprecise)
    likelyUnlessTornDown(C, "stranded where the analysis was cut short", "");
  else if (C.Stranded)
    consider(Confidence::Proven, C,
             "built and left stranded on every path that builds it");
  else if (C.Live)
    likelyUnlessTornDown(C, "still reachable where the analysis ends",
                         ", and nothing takes it apart");
  else if (C.Rooted)
    consider(Confidence::Managed, C, "reachable from a global for ever");
  else
    consider(Confidence::Managed, C, "taken apart on every path");
}

} // namespace

Verdict refcycle::judge(const Program &P, const ProgramIndex &Index,
                        Interpreter &I, const std::vector<Context> &Seen) {
  Judge J(P, Index, I);
  for (const Context &C : Seen)
    J.hear(C);
  return J.Best;
}

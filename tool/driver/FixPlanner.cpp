//===- driver/FixPlanner.cpp ----------------------------------------------===//

#include "driver/FixPlanner.h"
#include "driver/EdgePlanner.h"
#include "link/Linker.h"
#include "clang/Basic/CharInfo.h"

using namespace refcycle;

namespace {

/// All edges of one ring that have to be weak: several lambdas may capture the
/// same object for the same holder.
class RingPlanner {
public:
  RingPlanner(const Finding &F, const ProgramState &State, const PlanOptions &O)
      : Found(F), F(F), State(State), O(O) {}

  Plan run();

private:
  Plan weaken();
  Plan weakenAnother(Plan First);
  void attempt();
  void attemptAll();
  bool hasEdge(const Finding &Now);
  const Finding *stillThere() const;
  bool verifyUses(const UsesAfterEnd &Before, const UsesAfterEnd &Now);
  void add(Step S, const Hop &Weak);
  bool refuse(const SourcePlace &At, llvm::Twine Reason) {
    Out.Refusals.push_back({At, Reason.str()});
    return false;
  }

  const Finding &Found;
  Finding F; ///< the same, with the edge to weaken first
  const ProgramState &State;
  const PlanOptions &O;
  AttemptsSoFar Known;
  bool Again = false;      ///< it has grown, and another attempt may succeed
  bool DidWithout = false; ///< a lambda did without its object in some attempt
  Plan Out;
};

} // namespace

const UsesAfterEnd &ProgramState::usesAfterEnd(unsigned Threads) const {
  if (!AfterEnd)
    AfterEnd = std::make_shared<const UsesAfterEnd>(
        findUsesAfterEnd(link(Units), Threads, Before));
  return *AfterEnd;
}

static const Finding *findRing(const std::vector<Finding> &All,
                               const std::string &Fingerprint) {
  auto At = llvm::find_if(
      All, [&](const Finding &F) { return F.Fingerprint == Fingerprint; });
  return At == All.end() ? nullptr : &*At;
}

/// The identity \p USR without places in a file, which edits move.
static std::string withoutPlaces(llvm::StringRef USR) {
  std::string Out;
  for (size_t I = 0; I < USR.size(); ++I) {
    Out += USR[I];
    if (USR[I] == '@')
      while (I + 1 < USR.size() && clang::isDigit(USR[I + 1]))
        ++I;
  }
  return Out;
}

/// Name and place of the function with this \p USR.
static std::pair<std::string, SourcePlace> functionOf(const Program &P,
                                                      llvm::StringRef USR) {
  const Function *Alike = nullptr; // of a lambda that an edit has moved
  for (const Function &F : P.Functions) {
    const llvm::StringRef Each = P.text(P.Symbols[F.symbol].usr);
    if (Each == USR || (!Alike && withoutPlaces(Each) == withoutPlaces(USR)))
      Alike = &F;
    if (Each == USR)
      break;
  }
  if (!Alike)
    return {USR.str(), {}};
  return {P.text(P.Symbols[Alike->symbol].name).str(), P.place(Alike->range)};
}

/// "'Node::add'", "a lambda in 'Node::add'"
static std::string spoken(llvm::StringRef Name) {
  const bool Lambda = Name.consume_back("::lambda::operator()");
  return ((Lambda ? "a lambda in '" : "'") + Name + "'").str();
}

/// Is \p USR one of \p All, or that of a lambda which an edit has moved?
static bool hasAlike(const std::set<std::string> &All, const std::string &USR) {
  return All.count(USR) || llvm::any_of(All, [&](const std::string &Each) {
           return withoutPlaces(Each) == withoutPlaces(USR);
         });
}

/// Does \p Other go through an edge of \p Ring? Then that one hid it.
static bool sharesEdge(const Finding &Ring, const Finding &Other) {
  return llvm::any_of(Ring.Hops, [&](const Hop &H) {
    return llvm::any_of(Other.Hops,
                        [&](const Hop &O) { return O.Field == H.Field; });
  });
}

/// What is to be mended yet: the ring itself, or one that was not found before.
const Finding *RingPlanner::stillThere() const {
  if (const Finding *Left = findRing(Out.After->Findings, F.Fingerprint))
    return Left;
  for (const Finding &Left : Out.After->Findings)
    if (Left.Level >= Confidence::Likely &&
        !findRing(State.Findings, Left.Fingerprint))
      return &Left;
  return nullptr;
}

/// One of \p Before that is not in \p Now. A function may have become a lambda that
/// calls it, where it was bound.
static std::string lostCall(const std::set<std::string> &Before,
                            const std::set<std::string> &Now) {
  if (Now.size() >= Before.size())
    return "";
  std::map<std::string, int> Left;
  for (const std::string &Each : Now)
    ++Left[withoutPlaces(Each)];
  std::vector<std::string> Lost;
  for (const std::string &Each : Before)
    if (--Left[withoutPlaces(Each)] < 0)
      Lost.push_back(Each);
  auto IsLambda = [](llvm::StringRef Each) { return Each.contains("#lambda"); };
  int New = 0;
  for (const auto &[Each, Count] : Left)
    New += IsLambda(Each) ? std::max(Count, 0) : 0;
  for (const std::string &Each : Lost)
    if (IsLambda(Each) || New-- <= 0)
      return Each;
  return "";
}

using OwnerCounts = std::map<std::string, std::set<unsigned>>;

/// A function of \p Before that is told other numbers of owners in \p Now.
static std::string countsOther(const OwnerCounts &Before, const OwnerCounts &Now) {
  OwnerCounts Alike;
  for (const auto &[USR, Counts] : Now)
    Alike[withoutPlaces(USR)].insert(Counts.begin(), Counts.end());
  for (const auto &[USR, Counts] : Before)
    if (Alike[withoutPlaces(USR)] != Counts)
      return USR;
  return "";
}

/// Nothing is used after its end, or no longer there for those who ask for it, in
/// a function in which that was not so before. All that was called as a value is.
bool RingPlanner::verifyUses(const UsesAfterEnd &Before,
                             const UsesAfterEnd &Now) {
  auto Refuse = [&](const std::string &New, const char *Does) {
    auto [Name, Place] = functionOf(link(State.Units), New);
    return refuse(Place, spoken(Name) + " would " + Does);
  };
  const char *UsesIt = "use an object that may be gone";
  for (const std::string &New : Now.Elsewhere)
    if (!hasAlike(Before.Elsewhere, New))
      return Refuse(New, UsesIt);
  for (const std::string &New : Now.Returning)
    if (!hasAlike(Before.Returning, New))
      return Refuse(New, "return a pointer or reference to an object that is gone by "
                         "then: nothing but the ring keeps it");
  for (const std::string &New : Now.Missing)
    if (hasAlike(Before.Finding, New))
      return Refuse(New, "find no object any more where it asks a weak pointer: "
                         "nothing but the ring keeps it until then");
  for (const std::string &New : Now.Lost)
    if (!hasAlike(Before.Lost, New))
      return Refuse(New, "find nothing any more where it asks for an object: "
                         "only the ring keeps that until then");
  if (const std::string Lost = lostCall(Before.Called, Now.Called);
      !Lost.empty())
    return Refuse(Lost, "not be called any more: nothing but the ring keeps "
                        "what calls it");
  if (const std::string Other = countsOther(Before.Owners, Now.Owners);
      !Other.empty())
    return Refuse(Other, "be told another use_count()");
  for (const std::string &New : Now.InCleanup)
    if (!Before.InCleanup.count(New)) {
      if (!Known.InCleanup.insert(New).second)
        return Refuse(New, UsesIt);
      Again = true;
    }
  if (!Known.CalledInCleanup &&
      !std::includes(Before.Asking.begin(), Before.Asking.end(),
                     Now.Asking.begin(), Now.Asking.end()))
    Again = Known.CalledInCleanup = true;
  return !Again;
}

void RingPlanner::add(Step S, const Hop &Weak) {
  // The first text of a file is the one the edits are to be made in.
  Out.Before.insert(S.Before.begin(), S.Before.end());
  if (!Out.Offer) {
    Out.Offer = Fix{std::move(S.Description), std::move(S.Edits)};
    Out.Offer->Place = Weak.declaration();
  } else {
    if (S.Description != Out.Offer->Description)
      Out.Offer->Description += ", " + S.Description;
    Out.Offer->Edits = mergeEdits(Out.Offer->Edits, S.Edits);
  }
  llvm::append_range(Out.Offer->Notes, S.LeftOut);
  Out.After = std::move(S.After);
}

static bool canBeWeak(const Finding &F) {
  // A member without a weak counterpart is refused with the name of its class.
  return F.Advice == Remedy::Weaken ||
         (F.Advice == Remedy::Unown && F.Hops.front().Kind == HopKind::Member);
}

/// Is there an edge of \p Now that is to be weak, for all that is known of it?
bool RingPlanner::hasEdge(const Finding &Now) {
  if (Known.Raw && !Now.RawIsEnough)
    return refuse(Now.Primary, "another edge of the ring owns more than a part");
  if (!Known.Raw && !canBeWeak(Now))
    return refuse(Now.Primary, "no edge of the ring can be made weak");
  if (!Now.Rival.empty())
    return refuse(Now.Primary, "nothing in the code says whether '" +
                                   Now.Hops.front().Field + "' or '" +
                                   Now.Rival + "' points back");
  return true;
}

void RingPlanner::attempt() {
  constexpr unsigned MaxEdges = 16;
  Finding Now = F;
  for (unsigned Round = 0; Round < MaxEdges && hasEdge(Now); ++Round) {
    EdgePlanner Edge(Out.After ? *Out.After : State, O, Known, Out.Refusals);
    auto S = Edge.run(Now.Hops.front());
    DidWithout |= Edge.didWithoutObject();
    if (!S)
      break;
    add(std::move(*S), Now.Hops.front());
    const Finding *Left = stillThere();
    if (!Left) {
      if (!verifyUses(State.usesAfterEnd(O.Threads),
                      Out.After->usesAfterEnd(O.Threads)))
        break;
      llvm::erase_if(Out.After->Findings, [](const Finding &Each) {
        return Each.Level < Confidence::Likely;
      });
      return;
    }
    Now = *Left;
    if (!sharesEdge(F, Now))
      break;
    if (Round + 1 == MaxEdges)
      refuse(Now.Primary, "the ring would still be there");
  }
  Out.AnotherRing = Now.Fingerprint != F.Fingerprint;
  if (Out.AnotherRing)
    refuse(Now.Primary, "there would be another ring: " + Now.Message);
  Out.Offer.reset();
  Out.After.reset();
}

/// Until nothing more comes to be known, of two kinds of things.
void RingPlanner::attemptAll() {
  for (unsigned Round = 0; Round < 3; ++Round) {
    Out = {};
    attempt();
    if (!std::exchange(Again, false))
      return;
  }
}

Plan RingPlanner::weaken() {
  attemptAll();
  if (!Out.Offer && DidWithout) { // weakly, then
    Known = {};
    Known.WithoutObject = false;
    attemptAll();
  }
  if (!Out.Offer && F.RawIsEnough) {
    Plan Weakly = std::exchange(Out, {});
    Known = {};
    Known.Raw = true;
    attemptAll();
    if (!Out.Offer && F.Advice == Remedy::Weaken)
      Out = std::move(Weakly);
  }
  return std::move(Out);
}

/// Where the best edge cannot be weak, another that points back as it does may. \p
/// First says why it cannot.
Plan RingPlanner::weakenAnother(Plan First) {
  for (const size_t Other : Found.Others) {
    F = Found;
    std::rotate(F.Hops.begin(), F.Hops.begin() + Other, F.Hops.end());
    F.RawIsEnough = false;
    Known = {};
    DidWithout = false;
    Plan Now = weaken();
    if (!Now.Offer)
      continue;
    llvm::append_range(Now.Offer->Notes, First.Refusals);
    return Now;
  }
  return First;
}

Plan RingPlanner::run() {
  Plan First = weaken();
  const bool Tells = Found.Rival.empty() && Found.Advice == Remedy::Weaken;
  return First.Offer || First.AnotherRing || !Tells
             ? std::move(First)
             : weakenAnother(std::move(First));
}

Plan refcycle::planFix(const Finding &F, const ProgramState &State,
                       const PlanOptions &Options) {
  return RingPlanner(F, State, Options).run();
}

void refcycle::takeOffer(Finding &F, const Plan &P) {
  F.Offer = P.Offer;
  if (F.Offer)
    return;
  for (const Note &Refusal : P.Refusals)
    F.Notes.push_back({Refusal.Place, "no fix: " + Refusal.Message});
  llvm::append_range(F.Notes, std::exchange(F.Instead, {}));
}

void refcycle::announceOffer(Finding &F, llvm::StringRef Label) {
  F.Notes.push_back({F.Offer->Place, (Label + F.Offer->Description).str()});
  llvm::append_range(F.Notes, F.Offer->Notes);
}

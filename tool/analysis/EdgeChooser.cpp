//===- analysis/EdgeChooser.cpp -------------------------------------------===//

#include "analysis/EdgeChooser.h"
#include "analysis/Messages.h"
#include "analysis/Verdict.h"

using namespace refcycle;

std::vector<Candidate> refcycle::candidatesOf(llvm::ArrayRef<RingHop> Hops) {
  std::vector<Candidate> Out;
  for (size_t I = 0; I < Hops.size(); ++I) {
    const RingHop &H = Hops[I], &Next = Hops[(I + 1) % Hops.size()];
    if (H.Counted)
      Out.push_back({I, H.Counted, {H.front().Slot}, H.Weakable});
    else if (H.back().S == Strength::Value && Next.Counted)
      Out.push_back({I,
                     Next.Counted,
                     {Next.front().Slot, H.front().Slot},
                     Next.Weakable});
  }
  return Out;
}

/// Does \p H go through a container?
static bool holdsMany(const Program &P, const RingHop &H) {
  return llvm::any_of(H.Edges, [&](const RingEdge *E) {
    return isEntry(E->Slot) &&
           P.Types[E->HolderType].kind != TypeKind::Optional;
  });
}

namespace {

/// A ring in the eyes of one candidate.
class View {
public:
  View(const Program &P, llvm::ArrayRef<RingHop> Hops, const Candidate &C)
      : P(P), Hops(Hops), C(C), Holder(Hops[C.Hop].front()) {}

  int score() const {
    int Score = C.Slot.Through == None ? 0 : -100;
    if (ofCallback())
      Score += 200;
    if (C.Counted->OfThis)
      Score += 40;
    if (older())
      Score += 20;
    if (targetHoldsMany())
      Score += 15;
    if (!holdsMany(P, Hops[C.Hop]))
      Score += 10;
    return Score;
  }

  std::string reason() const {
    if (Hops[C.Hop].OfThread)
      return "a thread that locks a weak one owns " + target() +
             " for as long as it runs";
    if (ofCallback())
      return std::string("the callback is part of what it ") +
             (kind() == HopKind::Capture         ? "captures"
              : kind() == HopKind::BoundArgument ? "binds"
                                                 : "keeps alive") +
             ", and needs it only while it runs";
    if (C.Counted->To == Holder.From)
      return "an object need not own itself";
    const std::string Target = target();
    if (partOfTarget())
      return "it points back to " + Target +
             ", which owns its holder";
    if (older())
      return "it points back to " + Target +
             ", which was there before and has another owner";
    if (C.Counted->OfThis)
      return "it points back to " + Target + ", which has another owner";
    return Target + " has another owner";
  }

  std::string name() const { return slotName(P, Holder); }

  std::string target() const {
    bool IsClass;
    std::string Name = describeTarget(P, *C.Counted, IsClass);
    return IsClass ? "'" + Name + "'" : Name;
  }

private:
  HopKind kind() const { return Hops[C.Hop].Kind; }
  bool ofCallback() const { return kind() != HopKind::Member; }
  bool older() const { return C.Counted->To < Holder.From; }

  /// The hops behind the candidate's, from its target to its holder.
  template <typename Predicate> bool allBehind(Predicate Is) const {
    size_t From = C.Slot.Through == None ? 1 : 2;
    for (size_t I = From; I < Hops.size(); ++I)
      if (!Is(Hops[(C.Hop + I) % Hops.size()]))
        return false;
    return Hops.size() > From;
  }

  bool partOfTarget() const {
    return allBehind([](const RingHop &H) {
      return llvm::all_of(H.Edges, [](const RingEdge *E) {
        return E->S == Strength::Value || E->S == Strength::Unique;
      });
    });
  }

  bool targetHoldsMany() const {
    return Hops.size() > 1 &&
           !allBehind([&](const RingHop &H) { return !holdsMany(P, H); });
  }

  const Program &P;
  llvm::ArrayRef<RingHop> Hops;
  const Candidate &C;
  const RingEdge &Holder;
};

} // namespace

/// Of a ring none of whose edges can be weakened.
static Choice withoutEdge(const Program &P, llvm::ArrayRef<RingHop> Hops,
                          const Candidate *Best) {
  Choice Out;
  auto Callback = llvm::find_if(
      Hops, [](const RingHop &H) { return H.Kind != HopKind::Member; });
  Out.Advice = Callback == Hops.end() ? Remedy::Break : Remedy::Clear;
  if (Best) {
    Out.Hop = Best->Hop;
    View V(P, Hops, *Best);
    Out.Reason = holderOf(toHop(P, Hops[Best->Hop])) +
                 " is the only owner of " + V.target();
  } else {
    for (size_t I = 1; I < Hops.size(); ++I)
      if (slotName(P, Hops[I].front()) < slotName(P, Hops[Out.Hop].front()))
        Out.Hop = I;
    Out.Reason = "none of them is a counted pointer";
  }
  return Out;
}

Choice refcycle::chooseEdge(const Program &P, llvm::ArrayRef<RingHop> Hops,
                            llvm::ArrayRef<WeakSlot> OnlyOwners) {
  const Candidate *Best = nullptr, *Rejected = nullptr;
  std::vector<Candidate> All = candidatesOf(Hops);
  for (const Candidate &C : All) {
    const Candidate *&Slot =
        llvm::is_contained(OnlyOwners, C.Slot) ? Rejected : Best;
    if (Slot) {
      View Old(P, Hops, *Slot), New(P, Hops, C);
      if (std::pair(-Old.score(), Old.name()) <=
          std::pair(-New.score(), New.name()))
        continue;
    }
    Slot = &C;
  }
  if (!Best)
    return withoutEdge(P, Hops, Rejected);
  Choice Out;
  Out.Hop = Best->Hop;
  Out.Advice = Best->Weakable ? Remedy::Weaken : Remedy::Unown;
  Out.Reason = View(P, Hops, *Best).reason();
  return Out;
}

//===- analysis/EdgeChooser.cpp -------------------------------------------===//

#include "analysis/EdgeChooser.h"
#include "analysis/Messages.h"
#include "analysis/RingKey.h"
#include "llvm/ADT/StringExtras.h"

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

/// What is called so points back, by custom. Names decide only between edges that
/// nothing else tells apart.
static constexpr llvm::StringLiteral BackWords[] = {
    "parent", "owner", "prev",      "previous", "back",
    "outer",  "host",  "enclosing", "up"};

/// The words of an identifier in small letters: "prevItem_" is "prev", "item".
static llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Words(1);
  for (char C : Name) {
    if ((C == '_' || llvm::isUpper(C)) && !Words.back().empty())
      Words.emplace_back();
    if (C != '_')
      Words.back() += llvm::toLower(C);
  }
  return Words;
}

namespace {

/// A ring in the eyes of one candidate.
class View {
public:
  View(const Program &P, llvm::ArrayRef<RingHop> Hops, const Candidate &C)
      : P(P), Hops(Hops), C(C), Holder(Hops[C.Hop].front()) {}

  /// The larger, the better: what tells one edge from the others, and then what
  /// only puts them in some order.
  auto rank() const {
    return std::tuple(evidence(), ofThis(), !holdsMany(P, Hops[C.Hop]));
  }

  /// Does nothing tell this one, the best, from \p Other?
  bool isGuess(const View &Other) const {
    return !areAgesKnown() && evidence() == Other.evidence();
  }

  /// Does it point back as \p Other does? Of callbacks and of containers on both
  /// sides whatever their ages and names: of two single pointers one owns.
  bool isLike(const View &Other) const {
    return structure() == Other.structure() &&
           (ofCallback() || targetHoldsMany() || evidence() == Other.evidence());
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
      return "it points back to " + Target + ", which owns its holder";
    if (older())
      return "it points back to " + Target +
             ", which was there before and has another owner";
    if (ofThis())
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
  bool ofThis() const { return C.Counted->OfThis; }
  /// What the classes say, whatever is done with their objects.
  std::tuple<bool, bool, bool> structure() const {
    return {C.Slot.Through == None, ofCallback(), targetHoldsMany()};
  }
  /// What the code says comes before names.
  using Evidence = std::tuple<bool, bool, bool, int, bool>;
  Evidence evidence() const {
    const int Age = int(ofThis()) + int(older());
    return {C.Slot.Through == None, ofCallback(), targetHoldsMany(),
            areAgesKnown() ? Age : 0, isNamedBack()};
  }
  /// Of two objects that were there before nobody knows which is older.
  bool areAgesKnown() const {
    return !C.Counted->ToExternal || llvm::none_of(Hops, [&](const RingHop &H) {
      return H.Counted && H.Counted->To == Holder.From && H.Counted->ToExternal;
    });
  }
  bool older() const { return areAgesKnown() && C.Counted->To < Holder.From; }
  bool isNamedBack() const {
    return llvm::any_of(wordsOf(P.text(P.Fields[Holder.Slot].name)),
                        [](const std::string &Word) {
                          return llvm::is_contained(BackWords, Word);
                        });
  }

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
      if (Old.rank() > New.rank() ||
          (Old.rank() == New.rank() && Old.name() <= New.name()))
        continue;
    }
    Slot = &C;
  }
  if (!Best)
    return withoutEdge(P, Hops, Rejected);
  Choice Out;
  Out.Hop = Best->Hop;
  Out.Advice = Best->Weakable ? Remedy::Weaken : Remedy::Unown;
  const View Chosen(P, Hops, *Best);
  Out.Reason = Chosen.reason();
  std::vector<const Candidate *> Others;
  for (const Candidate &C : All) {
    if (&C == Best || llvm::is_contained(OnlyOwners, C.Slot))
      continue;
    const View Other(P, Hops, C);
    if (Chosen.isGuess(Other))
      Out.Rival = C.Hop;
    if (C.Weakable && Chosen.isLike(Other))
      Others.push_back(&C);
  }
  llvm::stable_sort(Others, [&](const Candidate *A, const Candidate *B) {
    return View(P, Hops, *A).rank() > View(P, Hops, *B).rank();
  });
  for (const Candidate *C : Others)
    Out.Others.push_back(C->Hop);
  return Out;
}

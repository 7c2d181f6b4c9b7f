//===- analysis/RingWatch.cpp ---------------------------------------------===//

#include "analysis/RingWatch.h"
#include <set>

using namespace refcycle;

namespace {

/// The declared slot that the slot \p Key of \p O is or lies in, by value.
SlotKey declaredSlot(const State &S, ObjectId O, SlotKey Key) {
  while (Key < 0 || Key >= ElementSlots) {
    const Object &Of = S.at(O);
    if (Of.Whole == None)
      return None;
    Key = Of.WholeSlot;
    O = Of.Whole;
  }
  return S.at(O).Frame ? None : Key;
}

/// Would the pointer in \p C of \p O be weak if \p W were?
bool becomesWeak(const State &S, ObjectId O, const Cell &C, const WeakSlot &W) {
  if (C.S != Strength::Strong || !C.owns() ||
      declaredSlot(S, O, C.Key) != W.Field)
    return false;
  const Object &Holder = S.at(O);
  return W.Through == None ||
         (Holder.Whole != None &&
          declaredSlot(S, Holder.Whole, Holder.WholeSlot) == W.Through);
}

/// The objects that are owned on behalf of what is running, of globals or of
/// the caller, without the pointers of a weak slot.
class Owned {
public:
  Owned(const State &S, const WeakSlot *Weak) : Seen(S.size()) {
    for (size_t I = 0; I < S.size(); ++I) {
      const Object &O = S.at(I);
      if (!O.Dead && (O.External || O.Global || O.Escaped))
        add(I);
    }
    for (const Frame &F : S.Frames) {
      add(F.This);
      add(F.Result);
      add(F.Object);
      for (const auto &[Reg, V] : F.Registers)
        add(V);
    }
    while (!Queue.empty()) {
      ObjectId At = Queue.pop_back_val();
      for (const Cell &C : S.at(At).Cells)
        if (C.owns() && !(Weak && becomesWeak(S, At, C, *Weak)))
          add(C.V);
      if (S.at(At).Whole != None && !S.at(S.at(At).Whole).Frame)
        add(S.at(At).Whole);
    }
  }

  bool contains(ObjectId O) const { return Seen.test(O); }

private:
  void add(ObjectId O) {
    if (O >= 0 && !Seen.test(O)) {
      Seen.set(O);
      Queue.push_back(O);
    }
  }
  void add(const Value &V) { add(V.kept()); }

  llvm::BitVector Seen;
  llvm::SmallVector<ObjectId, 32> Queue;
};

/// How many pointers of others own each object, and which are in one of a few slots.
class Owners {
public:
  Owners(const State &S, const std::set<WeakSlot> &Slots)
      : S(S), Count(S.size()) {
    for (size_t I = 0; I < S.size(); ++I)
      if (!S.at(I).Dead)
        for (const Cell &C : S.at(I).Cells)
          if (C.owns())
            add(I, C, Slots);
  }

  /// Is there an object that only pointers in \p W own, directly?
  bool anyAlone(const WeakSlot &W) const {
    llvm::SmallDenseMap<ObjectId, unsigned> By;
    return llvm::any_of(InSlots, [&](const auto &Each) {
      const auto &[Holder, C] = Each;
      const ObjectId To = C->V.kept();
      return becomesWeak(S, Holder, *C, W) && ++By[To] >= Count[To];
    });
  }

private:
  void add(ObjectId Holder, const Cell &C, const std::set<WeakSlot> &Slots) {
    ObjectId Whole = Holder;
    for (unsigned Depth = 0; S.at(Whole).Whole != None && Depth < 64; ++Depth)
      Whole = S.at(Whole).Whole;
    Count[C.V.kept()] += Whole != C.V.kept(); // what owns itself needs another
    if (llvm::any_of(Slots, [&](const WeakSlot &W) {
          return becomesWeak(S, Holder, C, W);
        }))
      InSlots.push_back({Holder, &C});
  }

  const State &S;
  std::vector<unsigned> Count;
  llvm::SmallVector<std::pair<ObjectId, const Cell *>, 16> InSlots;
};

class RingWatcher : public Watcher {
public:
  RingWatcher(const Program &P, llvm::MutableArrayRef<Watched> Rings)
      : P(P), Rings(Rings) {
    for (const Watched &W : Rings)
      Open.insert(W.Slots.begin(), W.Slots.end());
  }

  size_t ran(State &S, const Function &F, const Op &O) override {
    size_t Looked = 0;
    if (std::exchange(S.OwnerLost, false)) {
      markStranded(S, F, O);
      Looked += S.size();
    }
    if (!Open.empty() && isPause(F, O)) {
      const Owners All(S, Open);
      std::erase_if(Open, [&](const WeakSlot &W) {
        return All.anyAlone(W) && onlyOwner(S, W);
      });
      Looked += S.size();
    }
    return Looked;
  }

  /// \p Exits are the entry's.
  void finish(const States &Exits) {
    for (Watched &W : Rings) {
      for (const WeakSlot &Slot : W.Slots)
        if (!Open.contains(Slot))
          W.OnlyOwners.push_back(Slot);
      for (const State &S : Exits)
        for (const RingFact &R : S.Rings)
          if (!W.Stranded.Range && R.Stranded.Range && isIntact(S, R) &&
              find(R) == &W)
            W.Stranded = R.Stranded;
    }
  }

private:
  /// Has all that belongs to \p O been done? What ends with one scope ends at
  /// once: nobody looks in between.
  static bool isPause(const Function &F, const Op &O) {
    switch (O.code()) {
    case OpCode::Call:
    case OpCode::CallValue:
    case OpCode::Return:
      return true;
    case OpCode::Kill:
    case OpCode::KillValue: {
      size_t Next = &O - F.ops.data() + 1;
      return Next == F.ops.size() || (F.ops[Next].code() != OpCode::Kill &&
                                      F.ops[Next].code() != OpCode::KillValue);
    }
    default:
      return false;
    }
  }

  Watched *find(const RingFact &R) {
    RingKey Key = keyOf(P, R);
    auto At =
        llvm::find_if(Rings, [&](const Watched &W) { return W.Key == Key; });
    return At == Rings.end() ? nullptr : &*At;
  }

  void markStranded(State &S, const Function &F, const Op &O) {
    std::optional<Owned> Now;
    for (CopyOnWrite<RingFact> &Shared : S.Rings) {
      const RingFact &R = Shared.get();
      if (R.Stranded.Range || !isIntact(S, R))
        continue;
      if (!Now)
        Now.emplace(S, nullptr);
      if (llvm::any_of(R.Edges, [&](const RingEdge &E) {
            return Now->contains(E.From);
          }))
        continue;
      Stranding &Here = Shared.edit().Stranded;
      Here.Range = O.range();
      Here.Function = &F - P.Functions.data();
      if (O.code() == OpCode::Kill)
        Here.Variable = O.ref();
      Here.Temporary =
          O.code() == OpCode::Kill || O.code() == OpCode::KillValue;
    }
  }

  static bool onlyOwner(const State &S, const WeakSlot &W) {
    Owned Without(S, &W);
    for (size_t I = 0; I < S.size(); ++I)
      if (!S.at(I).Dead && Without.contains(I))
        for (const Cell &C : S.at(I).Cells)
          if (becomesWeak(S, I, C, W) && !Without.contains(C.V.kept()))
            return true;
    return false;
  }

  const Program &P;
  llvm::MutableArrayRef<Watched> Rings;
  std::set<WeakSlot> Open; ///< no only owner so far
};

} // namespace

void refcycle::watchRings(const Program &P, Interpreter &I, int Entry,
                          llvm::MutableArrayRef<Watched> Rings) {
  RingWatcher W(P, Rings);
  W.finish(I.runEntry(Entry, &W).Exits);
}

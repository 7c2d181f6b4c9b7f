//===- analysis/Equality.cpp ----------------------------------------------===//

#include "analysis/Equality.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

using namespace refcycle;
using Group = llvm::ArrayRef<const State *>;

namespace {

class Hasher {
public:
  void mix(uint64_t X) {
    Hash = (Hash ^ X) * 0x9E3779B97F4A7C15ull;
    Hash ^= Hash >> 29;
  }
  uint64_t Hash = 1;
};

} // namespace

template <typename Test> static bool allSame(Group States, Test Same) {
  return llvm::all_of(States.drop_front(), [&](const State *S) {
    return Same(*States.front(), *S);
  });
}

static bool sharesFrame(Group States, unsigned I) {
  return allSame(States, [I](const State &A, const State &B) {
    return A.Frames[I].shares(B.Frames[I]);
  });
}

static bool sharesChunk(Group States, unsigned C) {
  return allSame(States, [C](const State &A, const State &B) {
    return A.objects().sharesChunk(B.objects(), C);
  });
}

/// Was \p O made before they parted?
static bool isOld(Group States, ObjectId O) {
  return llvm::all_of(States, [&](const State *S) {
    return size_t(O) < S->size() && size_t(O) < States.front()->size() &&
           S->at(O).Birth == States.front()->at(O).Birth;
  });
}

static bool sharesObject(Group States, ObjectId O) {
  return allSame(States, [O](const State &A, const State &B) {
    return A.objects().shares(B.objects(), O);
  });
}

static size_t mostObjects(Group States) {
  size_t Most = 0;
  for (const State *S : States)
    Most = std::max(Most, S->size());
  return Most;
}

/// The cells of \p O in an order that does not depend on who wrote first.
static llvm::SmallVector<const Cell *, 8> inOrder(const Object &O) {
  llvm::SmallVector<const Cell *, 8> Sorted;
  for (const Cell &C : O.Cells)
    Sorted.push_back(&C);
  auto Before = [](const Cell *A, const Cell *B) {
    return !isEntry(A->Key) && !isEntry(B->Key) && A->Key < B->Key;
  };
  if (!llvm::is_sorted(Sorted, Before))
    llvm::stable_sort(Sorted, Before);
  return Sorted;
}

static void mixFlags(const Object &O, Hasher &H) {
  H.mix(O.Type);
  H.mix(O.Record);
  H.mix(O.ExactContent | O.MaybeNull << 1 | O.Escaped << 2 | O.Dead << 3 |
        O.ExactType << 4 | O.External << 5);
}

static uint64_t numberOf(std::optional<bool> Truth) {
  return Truth ? 1 + *Truth : 0;
}

/// Values without the numbers of objects and symbols: equal for equal states.
static uint64_t glance(const State &S, const Value &V) {
  const uint64_t Truth =
      V.is(Value::Number) ? 1 + numberOf(S.truth(V.Object)) : 0;
  return V.K * 2 + V.Negated + Truth * 64;
}

static uint64_t glance(const State &S, const Frame &F) {
  uint64_t Sum = glance(S, F.Result);
  for (const auto &[Reg, V] : F.Registers) { // in any order
    Hasher H;
    H.mix(Reg);
    H.mix(glance(S, V));
    Sum += H.Hash;
  }
  Hasher H;
  H.mix(Sum);
  for (uint8_t N : F.Visits)
    H.mix(N);
  return H.Hash;
}

static uint64_t glance(const State &S, const Object &O) {
  Hasher H;
  mixFlags(O, H);
  for (const Cell *C : inOrder(O)) {
    H.mix(isEntry(C->Key) ? -1 : C->Key);
    H.mix(glance(S, C->V) * 8 + unsigned(C->S));
  }
  return H.Hash;
}

namespace {

/// Splits states into classes by what can be seen of each.
class Partition {
public:
  explicit Partition(Group States) : States(States), First(States.size(), 0) {}

  template <typename Sight> void refine(Sight See) {
    llvm::SmallVector<std::pair<unsigned, uint64_t>, 16> Seen;
    for (size_t I = 0; I < States.size(); ++I)
      Seen.push_back({First[I], See(*States[I])});
    Apart = true;
    for (size_t I = 0; I < States.size(); ++I) {
      First[I] = llvm::find(Seen, Seen[I]) - Seen.begin();
      Apart &= First[I] == I;
    }
  }

  bool allApart() const { return Apart; }
  unsigned first(size_t I) const { return First[I]; }

private:
  Group States;
  llvm::SmallVector<unsigned, 8> First;
  bool Apart = false;
};

/// What the states of a group have in common.
class Common {
public:
  enum Class : uint8_t { Shared, Known, New };

  explicit Common(Group States)
      : First(*States.front()), Classes(mostObjects(States), Shared) {
    for (size_t O = 0; O < Classes.size(); ++O) {
      if (O % ObjectTable::ChunkSize == 0 &&
          sharesChunk(States, O / ObjectTable::ChunkSize)) {
        O += ObjectTable::ChunkSize - 1;
        continue;
      }
      if (!isOld(States, O)) {
        Classes[O] = New;
      } else if (!sharesObject(States, O)) {
        Classes[O] = Known;
        KnownObjects.push_back(O);
      }
    }
    SkippedFrames.resize(First.Frames.size());
    for (unsigned I = 0; I < SkippedFrames.size(); ++I)
      SkippedFrames[I] = sharesFrame(States, I);
    SameAssumptions = allSame(States, [](const State &A, const State &B) {
      return A.assumptions().shares(B.assumptions());
    });
    collectSymbols();
  }

  Class of(ObjectId O) const { return Classes[O]; }
  bool skipsFrame(unsigned I) const { return SkippedFrames.test(I); }
  /// Is \p Symbol mentioned by something that is skipped?
  bool skips(int Symbol) const {
    return unsigned(Symbol) < Symbols.size() && Symbols.test(Symbol);
  }

  std::vector<ObjectId> KnownObjects;
  bool SameAssumptions = false;

private:
  void note(const Value &V) {
    if (V.K != Value::Number || V.Object <= 0)
      return;
    if (size_t(V.Object) >= Symbols.size())
      Symbols.resize(V.Object + 64);
    Symbols.set(V.Object);
  }

  void collectSymbols() {
    for (size_t O = 0; O < Classes.size(); ++O)
      if (Classes[O] == Shared)
        for (const Cell &C : First.at(O).Cells) {
          note(C.V);
          note(C.Label);
        }
    for (unsigned I : SkippedFrames.set_bits())
      for (const auto &[Reg, V] : First.Frames[I]->Registers)
        note(V);
  }

  const State &First;
  std::vector<Class> Classes;
  llvm::BitVector Symbols, SkippedFrames;
};

/// Walks what a state does not share with its group.
class Digest : Hasher {
public:
  Digest(const State &S, const Common &In) : S(S), In(In) {}

  uint64_t run() {
    mix(S.Thrown ? S.Thrown->ref() : None - 1);
    value(S.Exception);
    for (size_t I = 0; I < S.Frames.size(); ++I)
      if (!In.skipsFrame(I))
        frame(S.Frames[I]);
    for (const auto &[G, O] : S.Globals) {
      mix(G);
      object(O);
    }
    for (const RingFact &R : S.Rings)
      for (const RingEdge &E : R.Edges) {
        object(E.From);
        mix(isEntry(E.Slot) ? -1 : E.Slot);
        object(E.To);
      }
    for (ObjectId O : S.Threads)
      object(O);
    for (ObjectId O : In.KnownObjects)
      content(S.at(O));
    for (size_t I = 0; I < Met.size(); ++I)
      content(S.at(Met[I]));
    mix(assumptions());
    return Hash;
  }

private:
  /// What is assumed of symbols that are not met, in any order.
  uint64_t assumptions() const {
    uint64_t Sum = 0;
    if (!In.SameAssumptions && S.assumptions())
      for (const auto &[Symbol, Truth] : S.assumptions().get())
        if (In.skips(Symbol)) {
          Hasher H;
          H.mix(Symbol * 2 + Truth);
          Sum += H.Hash;
        }
    return Sum;
  }

  void frame(const Frame &F) {
    mix(F.Function);
    value(F.This);
    value(F.Result);
    llvm::SmallVector<std::pair<int, const Value *>, 16> Registers;
    for (const auto &[Reg, V] : F.Registers)
      Registers.push_back({Reg, &V});
    llvm::sort(Registers);
    for (const auto &[Reg, V] : Registers) {
      mix(Reg);
      value(*V);
    }
    for (uint8_t N : F.Visits)
      mix(N);
    object(F.Object);
  }

  void object(ObjectId O) {
    if (O < 0 || In.of(O) != Common::New)
      return mix(O);
    auto [At, Fresh] = Numbers.try_emplace(O, Met.size());
    if (Fresh)
      Met.push_back(O);
    mix(~uint64_t(At->second));
  }

  void symbol(int Base) {
    if (Base <= 0)
      return mix(Base);
    if (In.skips(Base))
      return mix(Base); // assumptions() tells the rest
    auto [At, Fresh] = Symbols.try_emplace(Base, Symbols.size());
    mix(~uint64_t(At->second));
    if (Fresh)
      mix(numberOf(S.truth(Base)));
  }

  void value(const Value &V) {
    mix(V.K * 2 + V.Negated);
    switch (V.K) {
    case Value::Number:
      symbol(V.Object);
      return mix(V.Slot);
    case Value::Function:
      return mix(V.Object);
    case Value::Pointer:
    case Value::Emptiness:
    case Value::Size:
      object(V.Object);
      return object(V.Owner);
    case Value::Location:
    case Value::Iterator:
      object(V.Object);
      return mix(isEntry(V.Slot) ? position(V.Object, V.Slot) : V.Slot);
    default:
      return;
    }
  }

  uint64_t position(ObjectId O, SlotKey Key) {
    const auto &Cells = S.at(O).Cells;
    for (size_t I = 0; I < Cells.size(); ++I)
      if (Cells[I].Key == Key)
        return I;
    return ~0ull;
  }

  void content(const Object &O) {
    mixFlags(O, *this);
    symbol(O.Content);
    for (const Cell *C : inOrder(O)) {
      mix(isEntry(C->Key) ? -1 : C->Key);
      mix(int(C->S));
      value(C->V);
      value(C->Label);
    }
  }

  const State &S;
  const Common &In;
  llvm::SmallDenseMap<ObjectId, unsigned, 16> Numbers;
  llvm::SmallDenseMap<int, unsigned, 16> Symbols;
  llvm::SmallVector<ObjectId, 16> Met;
};

} // namespace

/// Classes of states that do not differ at a glance.
static Partition glanceAt(Group States) {
  Partition Out(States);
  Out.refine([](const State &S) { return S.Rings.size(); });
  for (size_t I = States.front()->Frames.size(); I-- > 0 && !Out.allApart();)
    if (!sharesFrame(States, I))
      Out.refine([I](const State &S) { return glance(S, S.Frames[I]); });
  const size_t Most = mostObjects(States);
  for (size_t O = 0; O < Most && !Out.allApart(); ++O) {
    if (O % ObjectTable::ChunkSize == 0 &&
        sharesChunk(States, O / ObjectTable::ChunkSize))
      O += ObjectTable::ChunkSize - 1;
    else if (isOld(States, O) && !sharesObject(States, O))
      Out.refine([O](const State &S) { return glance(S, S.at(O)); });
  }
  return Out;
}

llvm::SmallVector<unsigned, 8>
refcycle::firstEqual(llvm::ArrayRef<State> All) {
  llvm::SmallVector<const State *, 16> States;
  for (const State &S : All)
    States.push_back(&S);
  Partition Sights = glanceAt(States);
  llvm::SmallVector<unsigned, 8> Out;
  for (size_t I = 0; I < States.size(); ++I)
    Out.push_back(Sights.first(I));
  if (Sights.allApart())
    return Out;
  for (size_t F = 0; F < States.size(); ++F) {
    llvm::SmallVector<unsigned, 8> Members;
    llvm::SmallVector<const State *, 8> Candidates;
    for (size_t I = F; I < States.size(); ++I)
      if (Sights.first(I) == F) {
        Members.push_back(I);
        Candidates.push_back(States[I]);
      }
    if (Members.size() < 2)
      continue;
    Common In(Candidates);
    llvm::SmallVector<uint64_t, 8> Digests;
    for (const State *S : Candidates)
      Digests.push_back(Digest(*S, In).run());
    for (size_t I = 0; I < Members.size(); ++I)
      Out[Members[I]] = Members[llvm::find(Digests, Digests[I]) -
                                Digests.begin()];
  }
  return Out;
}

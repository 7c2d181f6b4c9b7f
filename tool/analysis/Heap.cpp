//===- analysis/Heap.cpp --------------------------------------------------===//

#include "analysis/Heap.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace refcycle;

const Cell *Object::find(SlotKey K) const {
  for (const Cell &C : Cells)
    if (C.Key == K)
      return &C;
  return nullptr;
}

Cell *Object::find(SlotKey K) {
  return const_cast<Cell *>(std::as_const(*this).find(K));
}

Cell &Object::findOrAdd(SlotKey K) {
  if (Cell *Old = find(K))
    return *Old;
  Cells.emplace_back();
  Cells.back().Key = K;
  return Cells.back();
}

Object &State::edit(ObjectId O) {
  auto &Slot = Objects[O];
  if (Slot.useCount() > 1)
    Slot = llvm::makeIntrusiveRefCnt<Object>(*Slot);
  return *Slot;
}

ObjectId State::add(Object O) {
  Objects.push_back(llvm::makeIntrusiveRefCnt<Object>(std::move(O)));
  return Objects.size() - 1;
}

Value State::reg(int R) const {
  if (R == None)
    return Value::unknown();
  for (const auto &[Reg, V] : llvm::reverse(top().Registers))
    if (Reg == R)
      return V;
  return {};
}

void State::setReg(int R, Value V) {
  for (auto &[Reg, Old] : top().Registers)
    if (Reg == R) {
      Old = V;
      return;
    }
  top().Registers.push_back({R, V});
}

void State::dropReg(int R) {
  auto &Regs = top().Registers;
  for (auto At = Regs.begin(); At != Regs.end(); ++At)
    if (At->first == R) {
      Regs.erase(At);
      return;
    }
}

int State::truth(int Base) const {
  for (const auto &[B, T] : Assumed)
    if (B == Base)
      return T;
  return None;
}

bool State::isOwned(ObjectId O) const {
  auto Keeps = [&](const Value &V) { return V.kept() == O; };
  if (Keeps(Exception))
    return true;
  for (const Frame &F : Frames) {
    if (Keeps(F.This) || Keeps(F.Result))
      return true;
    for (const auto &[Reg, V] : F.Registers)
      if (Keeps(V))
        return true;
  }
  for (const auto &Slot : Objects) {
    if (Slot->Dead)
      continue;
    for (const Cell &C : Slot->Cells)
      if (C.owns() && Keeps(C.V))
        return true;
  }
  return false;
}

std::pair<ObjectId, SlotKey> State::holder(ObjectId O) const {
  if (at(O).Whole != None)
    return {at(O).Whole, at(O).WholeSlot};
  for (size_t I = 0; I < Objects.size(); ++I)
    for (const Cell &C : Objects[I]->Cells)
      if (!Objects[I]->Frame && C.V.is(Value::Pointer) && C.V.Object == O)
        return {I, C.Key};
  return {None, 0};
}

static uint64_t hashOf(const Value &V) {
  return llvm::hash_combine(int(V.K), V.Negated, V.Object, V.Owner, V.Slot);
}

uint64_t State::identity() const {
  llvm::hash_code Hash = llvm::hash_combine(Objects.size(), Rings.size(),
                                            Frames.size(), Imprecise, Thrown,
                                            hashOf(Exception));
  for (const auto &O : Objects)
    Hash = llvm::hash_combine(Hash, O.get());
  for (const Frame &F : Frames) {
    Hash = llvm::hash_combine(Hash, hashOf(F.This), hashOf(F.Result),
                              llvm::hash_combine_range(F.Visits));
    uint64_t Registers = 0; // in any order
    for (const auto &[Reg, V] : F.Registers)
      Registers += llvm::hash_combine(Reg, hashOf(V));
    Hash = llvm::hash_combine(Hash, Registers);
  }
  for (const auto &[Base, Truth] : Assumed)
    Hash = llvm::hash_combine(Hash, Base, Truth);
  return Hash;
}

namespace {

/// Walks what the frames and rings reach, numbering objects and symbols in the
/// order they are met.
class Digest {
public:
  explicit Digest(const State &S) : S(S) {}

  uint64_t run() {
    mix(S.Thrown ? S.Thrown->ref() : None - 1);
    value(S.Exception);
    for (const Frame &F : S.Frames) {
      mix(F.Function);
      value(F.This);
      value(F.Result);
      auto Regs = F.Registers;
      llvm::sort(Regs, [](const auto &A, const auto &B) {
        return A.first < B.first;
      });
      for (const auto &[Reg, V] : Regs) {
        mix(Reg);
        value(V);
      }
      for (uint8_t N : F.Visits)
        mix(N);
      object(F.Object);
    }
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
    for (size_t I = 0; I < Order.size(); ++I)
      content(Order[I]);
    return Hash;
  }

private:
  void mix(uint64_t X) { Hash = llvm::hash_combine(Hash, X); }

  void object(ObjectId O) {
    if (O < 0) {
      mix(O);
      return;
    }
    auto [At, New] = Numbers.try_emplace(O, Order.size());
    if (New)
      Order.push_back(O);
    mix(At->second);
  }

  void symbol(int Base) {
    if (Base <= 0) {
      mix(Base);
      return;
    }
    auto [At, New] = Symbols.try_emplace(Base, Symbols.size() + 1);
    mix(At->second);
    if (New)
      mix(S.truth(Base) + 2);
  }

  void value(const Value &V) {
    mix(V.K * 2 + V.Negated);
    switch (V.K) {
    case Value::Number:
      symbol(V.Object);
      mix(V.Slot);
      break;
    case Value::Function:
      mix(V.Object);
      break;
    case Value::Pointer:
    case Value::Emptiness:
    case Value::Size:
      object(V.Object);
      object(V.Owner);
      break;
    case Value::Location:
    case Value::Iterator:
      object(V.Object);
      mix(isEntry(V.Slot) ? position(V.Object, V.Slot) : uint64_t(V.Slot));
      break;
    default:
      break;
    }
  }

  uint64_t position(ObjectId O, SlotKey Key) {
    const auto &Cells = S.at(O).Cells;
    for (size_t I = 0; I < Cells.size(); ++I)
      if (Cells[I].Key == Key)
        return I;
    return ~0ull;
  }

  void content(ObjectId Id) {
    const Object &O = S.at(Id);
    mix(O.Type);
    mix(O.Record);
    mix(O.ExactContent | O.MaybeNull << 1 | O.Escaped << 2 | O.Dead << 3 |
        O.ExactType << 4 | O.External << 5);
    llvm::SmallVector<const Cell *, 8> Sorted;
    for (const Cell &C : O.Cells)
      Sorted.push_back(&C);
    llvm::stable_sort(Sorted, [](const Cell *A, const Cell *B) {
      return !isEntry(A->Key) && !isEntry(B->Key) && A->Key < B->Key;
    });
    for (const Cell *C : Sorted) {
      mix(isEntry(C->Key) ? -1 : C->Key);
      mix(int(C->S));
      value(C->V);
      value(C->Label);
    }
  }

  const State &S;
  uint64_t Hash = 1;
  llvm::DenseMap<ObjectId, unsigned> Numbers;
  llvm::DenseMap<int, unsigned> Symbols;
  std::vector<ObjectId> Order;
};

} // namespace

uint64_t State::digest() const { return Digest(*this).run(); }

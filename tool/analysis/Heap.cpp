//===- analysis/Heap.cpp --------------------------------------------------===//

#include "analysis/Heap.h"
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

ObjectId ObjectTable::add(Object O) {
  if (Size % ChunkSize == 0)
    Chunks.emplace_back(Chunk());
  Chunks.back().edit()[Size % ChunkSize] = std::move(O);
  return Size++;
}

ObjectId State::add(Object O) {
  O.Birth = ++Numbers->Births;
  return Objects.add(std::move(O));
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
  auto &Regs = editTop().Registers;
  for (auto &[Reg, Old] : Regs)
    if (Reg == R) {
      Old = V;
      return;
    }
  Regs.push_back({R, V});
}

void State::dropReg(int R) {
  const auto &Regs = top().Registers;
  for (size_t I = 0; I < Regs.size(); ++I)
    if (Regs[I].first == R) {
      auto &Edit = editTop().Registers;
      Edit.erase(Edit.begin() + I);
      return;
    }
}

std::optional<bool> State::truth(int Base) const {
  if (Assumed)
    for (const auto &[B, T] : Assumed.get())
      if (B == Base)
        return T;
  return std::nullopt;
}

bool State::isOwned(ObjectId O) const {
  auto Keeps = [&](const Value &V) { return V.kept() == O; };
  if (Keeps(Exception) || llvm::is_contained(Threads, O))
    return true;
  for (const Frame &F : Frames) {
    if (Keeps(F.This) || (Keeps(F.Result) && !F.Refers))
      return true;
    for (const auto &[Reg, V] : F.Registers)
      if (Keeps(V))
        return true;
  }
  for (size_t I = 0; I < Objects.size(); ++I) {
    if (at(I).Dead)
      continue;
    for (const Cell &C : at(I).Cells)
      if (C.owns() && Keeps(C.V))
        return true;
  }
  return false;
}

std::optional<unsigned> State::ownersOf(ObjectId O) const {
  unsigned Count = 0;
  for (size_t I = 0; I < Objects.size(); ++I) {
    if (at(I).Dead)
      continue;
    unsigned Here = 0;
    for (const Cell &C : at(I).Cells)
      Here += C.S == Strength::Strong && C.V.kept() == O;
    if (Here && !at(I).ExactContent)
      return std::nullopt; // more of them, perhaps
    Count += Here;
  }
  return Count;
}

ObjectId State::wholeOf(ObjectId O) const {
  constexpr unsigned MaximalDepth = 64; // corrupt summaries nest in a circle
  for (unsigned I = 0; I < MaximalDepth && O >= 0 && at(O).Whole >= 0; ++I)
    O = at(O).Whole;
  return O;
}

std::pair<ObjectId, SlotKey> State::holder(ObjectId O) const {
  if (at(O).Whole != None)
    return {at(O).Whole, at(O).WholeSlot};
  for (size_t I = 0; I < size(); ++I)
    for (const Cell &C : at(I).Cells)
      if (!at(I).Frame && C.V.is(Value::Pointer) && C.V.Object == O)
        return {I, C.Key};
  return {None, 0};
}


//===- analysis/Reach.cpp -------------------------------------------------===//

#include "analysis/Reach.h"

using namespace refcycle;

bool refcycle::isIntact(const State &S, const RingFact &Ring) {
  return llvm::all_of(Ring.Edges, [&](const RingEdge &E) {
    if (S.at(E.From).Dead)
      return false;
    const Cell *C = S.at(E.From).find(E.Slot);
    return C && C->owns() && C->V.kept() == E.To;
  });
}

Reach::Reach(const State &S) : S(S) {
  for (size_t I = 0; I < S.size(); ++I)
    if (!S.at(I).Dead &&
        (S.at(I).Escaped ||
         (S.at(I).External && !S.at(I).Global && !belowGlobal(I))))
      add(I, FromCaller);
  for (ObjectId Thread : S.Threads)
    add(Thread, FromCaller);
  for (const Frame &F : S.Frames) {
    for (const auto &[Reg, V] : F.Registers)
      if (V.is(Value::Pointer)) {
        add(V.Object, FromCaller);
        if (V.kept() >= 0)
          add(V.kept(), FromCaller);
      }
  }
  spread(FromCaller);
  for (const auto &[G, O] : S.Globals)
    add(O, FromGlobal);
  spread(FromGlobal);
}

/// External objects read out of a global belong to it.
bool Reach::belowGlobal(ObjectId O) {
  if (BelowGlobal.empty()) {
    std::vector<ObjectId> Queue;
    BelowGlobal.insert(None);
    for (const auto &[G, Id] : S.Globals)
      Queue.push_back(Id);
    while (!Queue.empty()) {
      ObjectId At = Queue.back();
      Queue.pop_back();
      if (!BelowGlobal.insert(At).second)
        continue;
      for (const Cell &C : S.at(At).Cells)
        if (C.V.is(Value::Pointer))
          Queue.push_back(C.V.Object);
    }
  }
  return BelowGlobal.contains(O);
}

void Reach::add(ObjectId O, llvm::DenseSet<ObjectId> &Set) {
  if (Set.insert(O).second)
    Queue.push_back(O);
}

void Reach::spread(llvm::DenseSet<ObjectId> &Set) {
  while (!Queue.empty()) {
    ObjectId At = Queue.back();
    Queue.pop_back();
    for (const Cell &C : S.at(At).Cells)
      if (C.S != Strength::Weak && C.V.is(Value::Pointer)) {
        add(C.V.Object, Set);
        if (C.V.kept() >= 0)
          add(C.V.kept(), Set);
      }
    // Who holds a part through a counted pointer keeps its whole.
    if (S.at(At).Whole != None && !S.at(S.at(At).Whole).Frame)
      add(S.at(At).Whole, Set);
  }
}

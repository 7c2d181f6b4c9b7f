//===- analysis/RingFinder.cpp - rings that a new edge closes -------------===//
//
//   ring(o.s -> t)  <=>  o is no frame, and t reaches o over owning slots
//
// The shortest such way, breadth first in slot order. A search visits each
// object once.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

static RingEdge edgeOf(const State &S, ObjectId From, const Cell &C) {
  RingEdge E;
  E.From = From;
  E.To = C.V.kept();
  E.Slot = C.Key;
  E.Range = C.Range;
  E.Function = C.Function;
  E.HolderType = S.at(From).Type;
  E.HolderRecord = S.at(From).Record;
  E.TargetRecord = S.at(E.To).Record;
  E.S = C.S;
  E.OfThis = C.OfThis;
  return E;
}

void Interpreter::edgeAdded(State &S, ObjectId From, SlotKey Slot) {
  if (S.at(From).Frame)
    return;
  const Cell &New = *S.at(From).find(Slot);
  const ObjectId Start = New.V.kept();
  RingFact Ring;
  Ring.Edges.push_back(edgeOf(S, From, New));
  if (Start != From) {
    llvm::SmallVector<ObjectId, 32> Queue{Start};
    llvm::DenseMap<ObjectId, std::pair<ObjectId, SlotKey>> Parent;
    Parent[Start] = {None, 0};
    bool Found = false;
    for (size_t I = 0; I < Queue.size() && !Found; ++I) {
      const Object &O = S.at(Queue[I]);
      if (O.Frame || O.Dead)
        continue;
      for (const Cell &C : O.Cells) {
        if (!C.owns() || !Parent.try_emplace(C.V.kept(), Queue[I], C.Key).second)
          continue;
        if (C.V.kept() == From) {
          Found = true;
          break;
        }
        Queue.push_back(C.V.kept());
      }
    }
    if (!Found)
      return;
    llvm::SmallVector<RingEdge, 4> Back;
    for (ObjectId At = From; At != Start;) {
      auto [Up, Key] = Parent[At];
      Back.push_back(edgeOf(S, Up, *S.at(Up).find(Key)));
      At = Up;
    }
    Ring.Edges.append(Back.rbegin(), Back.rend());
  }
  S.Rings.push_back(std::move(Ring));
  if (S.Rings.size() > 16)
    S.Rings.erase(S.Rings.begin());
}

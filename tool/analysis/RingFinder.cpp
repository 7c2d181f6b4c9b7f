//===- analysis/RingFinder.cpp - rings that a new edge closes -------------===//
//
//   ring(o.s -> t)  <=>  o is no frame, and t reaches o over owning slots
//
// The shortest such way, breadth first in slot order. A search visits each
// object once. There may be longer ways, so once an edge on the way has gone, what
// closed the ring is asked again:
//
//   ring(o.s -> t) broken, o.s -> t is there  =>  ring(o.s -> t) by another way
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"
#include "analysis/Reach.h"
#include <optional>

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
  E.ToExternal = S.at(E.To).External;
  return E;
}

/// The ring that the edge in \p New of \p From closes.
static std::optional<RingFact> ringOver(const State &S, ObjectId From,
                                        const Cell &New) {
  const ObjectId Start = New.V.kept();
  RingFact Ring;
  Ring.Edges.push_back(edgeOf(S, From, New));
  if (Start == From)
    return Ring;
  llvm::SmallVector<ObjectId, 32> Queue{Start};
  llvm::DenseMap<ObjectId, std::pair<ObjectId, SlotKey>> Parent;
  Parent[Start] = {None, 0};
  for (size_t I = 0; I < Queue.size() && !Parent.contains(From); ++I) {
    const Object &O = S.at(Queue[I]);
    if (O.Frame || O.Dead)
      continue;
    for (const Cell &C : O.Cells)
      if (C.owns() &&
          Parent.try_emplace(C.V.kept(), Queue[I], C.Key).second)
        Queue.push_back(C.V.kept());
  }
  if (!Parent.contains(From))
    return std::nullopt;
  llvm::SmallVector<RingEdge, 4> Back;
  for (ObjectId At = From; At != Start;) {
    auto [Up, Key] = Parent[At];
    Back.push_back(edgeOf(S, Up, *S.at(Up).find(Key)));
    At = Up;
  }
  Ring.Edges.append(Back.rbegin(), Back.rend());
  return Ring;
}

/// Do \p A and \p B lead over the same declared slots, and are both there?
static bool alike(const RingFact &A, const RingFact &B) {
  return A.Broken == B.Broken &&
         llvm::equal(A.Edges, B.Edges, [](const auto &X, const auto &Y) {
           return X.HolderRecord == Y.HolderRecord &&
                  (X.Slot == Y.Slot || (isEntry(X.Slot) && isEntry(Y.Slot)));
         });
}

/// Over sixteen, the oldest of which there is another goes, or else the oldest.
static void addRing(State &S, RingFact Ring) {
  S.Rings.push_back(std::move(Ring));
  if (S.Rings.size() <= 16)
    return;
  auto Gone = S.Rings.begin();
  for (auto I = Gone; I != S.Rings.end(); ++I)
    if (std::any_of(I + 1, S.Rings.end(), [&](const RingFact &Later) {
          return alike(I->get(), Later);
        })) {
      Gone = I;
      break;
    }
  S.Rings.erase(Gone);
}

/// Is but one object on \p Ring, of which nobody knows whether it is one?
bool Interpreter::isTakenAgain(const State &S, const RingFact &Ring) const {
  const ObjectId Only = S.wholeOf(Ring.Edges.front().From);
  return llvm::all_of(Ring.Edges,
                      [&](const RingEdge &E) {
                        return S.wholeOf(E.From) == Only;
                      }) &&
         isTakenAgain(S, Only);
}

void Interpreter::edgeAdded(State &S, ObjectId From, SlotKey Slot) {
  if (S.at(From).Frame)
    return;
  if (auto Ring = ringOver(S, From, *S.at(From).find(Slot));
      Ring && !isTakenAgain(S, *Ring))
    addRing(S, std::move(*Ring));
}

void Interpreter::closeAgain(State &S) {
  llvm::SmallVector<RingFact, 2> Found;
  for (CopyOnWrite<RingFact> &Each : S.Rings) {
    if (Each->Broken || isIntact(S, Each.get()))
      continue;
    Each.edit().Broken = true;
    const RingEdge &Closing = Each->Edges.front();
    const Cell *C = S.at(Closing.From).find(Closing.Slot);
    if (S.at(Closing.From).Dead || !C || !C->owns() ||
        C->V.kept() != Closing.To)
      continue;
    if (auto Ring = ringOver(S, Closing.From, *C)) {
      Ring->Left = true;
      Found.push_back(std::move(*Ring));
    }
  }
  for (RingFact &Ring : Found)
    addRing(S, std::move(Ring));
}

//===- analysis/UnknownKeys.cpp - entries that a key may name -------------===//
//
// Whether a key k names the entry e of a container, whose key is l:
//
//   k == l is decided                            as that says
//   a key that equals k was found to be e's      yes, and no other entry
//   a key that differs from k was                no
//   else                                         both: k is taken for l, and is not
//
// What was found counts as long as the container's entries are the same. Where k is
// taken for l, and running code has the object o of e in hand by another key, that
// would have to be the same: o is *taken again*.
//
//   nodes[a]->next = nodes[b];    a = b?
//
// That both are one object is not what such code says, so no ring is found that
// has but one object, taken again (RingFinder.cpp). A callback that keeps it is
// another object.
//
//===----------------------------------------------------------------------===//

#include "analysis/ContainerCall.h"

using namespace refcycle;

std::optional<bool>
Interpreter::ContainerCall::isEntryOf(State &St, const Cell &Entry,
                                      Value Key) const {
  const unsigned T = keyType(St);
  if (const auto Same = I.same(St, keyOf(St, Entry), Key, T))
    return Same;
  if (!St.Taken)
    return std::nullopt;
  const Object &Of = St.at(C);
  for (const TakenKey &Before : St.Taken.get()) {
    if (Before.Container != C || Before.Entries != Of.Entries ||
        Before.Cells != Of.Cells.size())
      continue;
    const auto Same = I.same(St, Before.Key, Key, T);
    if (Same == true)
      return Before.Entry == Entry.Key;
    if (Same == false && Before.Entry == Entry.Key)
      return false;
  }
  return std::nullopt;
}

/// The object that entry \p E of \p C points to, or is; None: nobody knows.
ObjectId Interpreter::heldIn(const State &S, ObjectId C, SlotKey E) const {
  const Cell *Entry = S.at(C).find(E);
  if (Entry && type(S.at(C).Type).kind == TypeKind::Map &&
      Entry->V.is(Value::Pointer))
    Entry = S.at(Entry->V.Object).find(ElementSlots + 1);
  return Entry && Entry->V.is(Value::Pointer) ? Entry->V.Object : None;
}

bool Interpreter::isTakenAgain(const State &S, ObjectId O) const {
  return S.Taken && llvm::any_of(S.Taken.get(), [&](const TakenKey &Each) {
           return Each.Again && heldIn(S, Each.Container, Each.Entry) == O;
         });
}

/// Has a running function the entry \p E or what it holds, or a part of that: as
/// `this`, in a variable, or as a value?
bool Interpreter::ContainerCall::isInHand(const State &St, SlotKey E) const {
  const ObjectId Held = I.heldIn(St, C, E);
  const Cell *Entry = St.at(C).find(E);
  const ObjectId Pair =
      Entry && Entry->V.is(Value::Pointer) ? Entry->V.Object : None;
  auto Is = [&](const Value &V) {
    if ((V.is(Value::Location) || V.is(Value::Iterator)) && V.Object == C)
      return V.Slot == E;
    if (!V.is(Value::Pointer) && !V.is(Value::Location))
      return false;
    const ObjectId O = St.wholeOf(V.Object);
    return V.Object >= 0 && ((Held != None && O == Held) || V.Object == Pair);
  };
  return llvm::any_of(St.Frames, [&](const Frame &F) {
    return Is(F.This) ||
           llvm::any_of(F.Registers,
                        [&](const auto &R) { return Is(R.second); }) ||
           (F.Object != None &&
            llvm::any_of(St.at(F.Object).Cells,
                         [&](const Cell &Variable) { return Is(Variable.V); }));
  });
}

/// \p St, in which \p E was found by \p Key, perhaps \p Taken for its own.
State Interpreter::ContainerCall::found(State St, SlotKey E, Value Key,
                                        bool Taken) const {
  constexpr size_t Kept = 8;
  if (!Taken && !St.Taken)
    return St;
  std::vector<TakenKey> &All = St.Taken.edit();
  auto Last = std::find_if(All.rbegin(), All.rend(), [&](const TakenKey &Each) {
    return Each.Container == C && Each.Entry == E;
  });
  const bool Other = Last == All.rend()
                         ? Taken
                         : I.same(St, Last->Key, Key, keyType(St)) != true;
  const bool Again = Other && isInHand(St, E);
  if (All.size() == Kept)
    All.erase(All.begin());
  const Object &Of = St.at(C);
  All.push_back({C, Key, E, Of.Entries, Of.Cells.size(), Again});
  return St;
}

/// Calls \p With for each entry that \p Key may name, then \p Without where it may
/// name none.
void Interpreter::ContainerCall::lookUp(State From, Value Key, Hit With,
                                        Miss Without) {
  llvm::SmallVector<SlotKey, 4> Maybe;
  for (const Cell &Entry : From.at(C).Cells) {
    const std::optional<bool> Same = isEntryOf(From, Entry, Key);
    if (Same == true) {
      const SlotKey E = Entry.Key;
      return With(found(std::move(From), E, Key, false), E);
    }
    if (!Same)
      Maybe.push_back(Entry.Key);
  }
  for (size_t N = 0; N < Maybe.size() && N < 2; ++N)
    With(found(From, Maybe[N], Key, true), Maybe[N]);
  if (!From.at(C).ExactContent) {
    State Materialised = From;
    SlotKey E = I.freshEntry(Materialised, C, Key);
    With(std::move(Materialised), E);
  }
  Without(std::move(From));
}

//===- analysis/ContainerFill.cpp - entries that are put in at once -------===//
//
//   c(n, v), c.assign(n, v),
//   c.resize(n, v), c.insert(i, n, v)   n entries with v, up to MaxElements; one, and
//                                       c is not known in full, where n is not known
//   iota(a, b)                          its numbers, up to MaxElements
//   c.splice(i, d, j), (i, d, j, k)     the entry j, or [j, k), of d is one of c then
//
//===----------------------------------------------------------------------===//

#include "analysis/ContainerCall.h"

using namespace refcycle;

void Interpreter::ContainerCall::append() {
  SlotKey E = I.insert(S, C, arg(0), Value::unknown(), O.range(),
                       L == LibraryOp::Prepend ? 0 : -1);
  done(I.entryValue(S, C, E));
}

void Interpreter::ContainerCall::insertAt() {
  int Position = -1;
  if (arg(0).is(Value::Iterator) && arg(0).Slot != EndSlot)
    for (size_t N = 0; N < S.at(C).Cells.size(); ++N)
      if (S.at(C).Cells[N].Key == arg(0).Slot)
        Position = N;
  const Value V = arg(Args.size() >= 3 ? 2 : 1);
  const bool Range = Args.size() >= 3 && arg(1).is(Value::Iterator);
  if (Range || (isContainer(V) && !I.isObject(Element))) {
    if (Range)
      I.transferRange(S, arg(1), arg(2), C, O.range());
    else
      I.transfer(S, V.Object, C, false, O.range());
    return done(Value::iterator(C, EndSlot));
  }
  const Value Count = Args.size() >= 3 ? arg(1) : Value::number(0, 1);
  const SlotKey E = insertCopies(Count, V, Position);
  done(Value::iterator(C, E));
}

/// The first of \p Count new entries with \p V, before the one at \p Position.
SlotKey Interpreter::ContainerCall::insertCopies(const Value &Count,
                                                 const Value &V, int Position) {
  const Value N = knownSize(S, Count);
  const bool Known = N.is(Value::Number) && N.Object == 0;
  if (!Known || N.Slot > MaxElements)
    S.edit(C).ExactContent = false;
  SlotKey First = EndSlot;
  for (int64_t Left = Known ? std::min(N.Slot, MaxElements) : 1; Left > 0; --Left)
    First = I.insert(S, C, V, Value::unknown(), O.range(), Position);
  return First;
}

void Interpreter::ContainerCall::assign() {
  const Value A = arg(0);
  if (A.is(Value::Iterator)) {
    if (A.Object != C) {
      I.clear(S, C);
      if (A.Slot != EndSlot)
        I.transferRange(S, A, arg(1), C, O.range());
    }
    return done(Value::unknown());
  }
  const bool Copies = A.is(Value::Pointer) && K != TypeKind::Optional &&
                      isContainerKind(I.type(S.at(A.Object).Type).kind);
  const Type &Of = I.type(S.at(C).Type);
  I.clear(S, C);
  if (Copies)
    I.transfer(S, A.Object, C, false, O.range());
  else if (Args.size() > 1)
    insertCopies(A, arg(1));
  else // an array that is filled
    insertCopies(Value::number(0, isFixedArray(Of) ? Of.extent : 1), A);
  done(Value::unknown());
}

void Interpreter::ContainerCall::splice() {
  const Value First = arg(2);
  const ObjectId From = First.is(Value::Iterator) ? First.Object : None;
  if (From == None)
    return takeAll(arg(1));
  const Value Last = Args.size() > 3 ? arg(3) : Value::number(0, 1);
  for (SlotKey E : I.entriesIn(S, From, First, Last))
    I.moveEntry(S, From, E, C, arg(0));
  done(Value::unknown());
}

void Interpreter::ContainerCall::numbers() {
  const Value First = arg(0), End = knownSize(S, arg(1));
  auto IsKnown = [](const Value &V) {
    return V.is(Value::Number) && V.Object == 0;
  };
  if (IsKnown(First) && IsKnown(End) && End.Slot - First.Slot <= MaxElements)
    for (int64_t N = First.Slot; N < End.Slot; ++N)
      I.insert(S, C, Value::number(0, N), Value::unknown(), O.range());
  else
    S.edit(C).ExactContent = false;
  done(Value::unknown());
}

void Interpreter::ContainerCall::resize() {
  const Value Count = knownSize(S, arg(0));
  if (Count.is(Value::Number) && Count.Object == 0 && Count.Slot >= 0) {
    if (Count.Slot == 0)
      I.clear(S, C);
    while (S.at(C).ExactContent &&
           int64_t(S.at(C).Cells.size()) > Count.Slot)
      I.erase(S, C, S.at(C).Cells.back().Key);
    const int64_t More = Count.Slot - int64_t(S.at(C).Cells.size());
    if (Args.size() > 1 && S.at(C).ExactContent)
      insertCopies(Value::number(0, More), arg(1));
    else
      return resizeTo(std::move(S), Count.Slot);
  } else {
    S.edit(C).ExactContent = false;
  }
  done(Value::unknown());
}

/// Objects are made one after the other, as their class constructs them.
void Interpreter::ContainerCall::resizeTo(State First, int64_t Count) {
  States Now;
  int64_t Size = First.at(C).Cells.size();
  Now.push_back(std::move(First));
  for (; I.isObject(Element) && Size < std::min(Count, MaxElements); ++Size) {
    States Next;
    for (State &St : Now)
      withNew(std::move(St), [&](State After, Value New) {
        if (New.K == Value::Unset)
          I.fill(After, C, Size + 1);
        else
          I.insert(After, C, New, Value::unknown(), O.range());
        Next.push_back(std::move(After));
      });
    I.limit(Next);
    Now = std::move(Next);
  }
  for (State &St : Now) {
    I.fill(St, C, Count);
    finish(std::move(St), Value::unknown());
  }
}

//===- analysis/RangeWrites.cpp - what algorithms write -------------------===//

#include "analysis/RangeWalk.h"

using namespace refcycle;

/// The place behind \p Start that the entry at hand goes to: where there is none,
/// a new one.
Value Interpreter::RangeWalk::targetIn(const State &S,
                                       const Value &Start) const {
  if (!Start.is(Value::Iterator) || Start.Slot == EndSlot || Nth == 0)
    return Start;
  return I.neighbour(S, Start, Nth);
}

/// The entry named by \p At, or the place \p At, gets \p V.
void Interpreter::RangeWalk::put(State &S, const Value &At, Value V) {
  const ObjectId Holder = I.containerOf(S, At);
  if (At.is(Value::Iterator) && At.Slot != EndSlot && S.at(At.Object).find(At.Slot))
    return put(S, I.entryValue(S, At.Object, At.Slot), V);
  if (At.is(Value::Location)) {
    const unsigned T = I.typeAt(S, At);
    return I.write(S, At.Object, At.Slot, I.load(S, V, T), T, O.range(), false);
  }
  const bool Content = At.is(Value::Pointer) && S.at(At.Object).Whole == C;
  if (Content && V.is(Value::Pointer) && V.Object != At.Object) {
    I.clear(S, At.Object);
    I.copyInto(S, V.Object, At.Object, false, O.range());
  } else if (!Content && Holder != None) {
    I.insert(S, Holder, V, I.keyOf(S, Holder, V), O.range());
  }
}

/// The value of \p Element, which is gone from there if it is moved.
Value Interpreter::RangeWalk::valueAt(State &S, const Value &Element,
                                      bool Move) {
  const unsigned T = I.elementType(S.at(C));
  if (Element.is(Value::Pointer))
    return Value::pointer(I.copy(S, Element.Object, Move, O.range()));
  const Value V = I.load(S, Element, T);
  if (Move && Element.is(Value::Location) && V.is(Value::Pointer))
    I.write(S, Element.Object, Element.Slot, Value::null(), T, O.range(), true);
  return V;
}

void Interpreter::RangeWalk::exchange(State &S, const Value &A, const Value &B) {
  if (A.is(Value::Location) && B.is(Value::Location)) {
    const unsigned TA = I.typeAt(S, A), TB = I.typeAt(S, B);
    const Value OfA = I.load(S, A, TA), OfB = I.load(S, B, TB);
    I.write(S, A.Object, A.Slot, OfB, TA, O.range(), true);
    I.write(S, B.Object, B.Slot, OfA, TB, O.range(), true);
  } else if (A.is(Value::Pointer) && B.is(Value::Pointer)) {
    I.swapContent(S, A.Object, B.Object, O.range());
  }
}

/// The entry \p E goes behind the others; the first that does is the result.
void Interpreter::RangeWalk::toBack(State &S, SlotKey E) {
  auto &Cells = S.edit(C).Cells;
  const auto At =
      llvm::find_if(Cells, [&](const Cell &X) { return X.Key == E; });
  const bool Within = To.is(Value::Iterator) && S.at(C).find(To.Slot);
  const auto End = Within ? Cells.begin() + positionOf(S, To) : Cells.end();
  std::rotate(At, At + 1, End);
  if (S.reg(SoFar).is(Value::Unset))
    S.setReg(SoFar, Value::iterator(C, E));
}

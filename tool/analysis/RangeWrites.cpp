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
  if (At.is(Value::Location) ||
      (At.is(Value::Pointer) && S.at(At.Object).Whole == C))
    I.assign(S, At, V, O.range());
  else if (Holder != None)
    I.insert(S, Holder, V, I.keyOf(S, Holder, V), O.range());
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

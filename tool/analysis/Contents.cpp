//===- analysis/Contents.cpp - copying, swapping and clearing objects -----===//

#include "analysis/Interpreter.h"

using namespace refcycle;

ObjectId Interpreter::copy(State &S, ObjectId From, bool Move, unsigned Range,
                           unsigned T, unsigned Depth) {
  Object New;
  const Object &Old = S.at(From);
  New.Type = converts(Old.Type, T) ? T : Old.Type;
  New.Record = Old.Record;
  New.ExactType = true;
  New.ExactContent = Old.ExactContent;
  New.External = false;
  New.Maker = S.Frames.empty() ? None : S.top().Function;
  ObjectId To = S.add(std::move(New));
  copyInto(S, From, To, Move, Range, Depth);
  return To;
}

/// \p C as a slot of \p To, of type \p T or, if that is 0, as it is, with a copy
/// of the part that it holds.
Cell Interpreter::copiedCell(State &S, const Cell &C, ObjectId To, unsigned T,
                             bool Move, unsigned Range, unsigned Depth) {
  Cell New = C;
  New.Function = S.Frames.empty() ? None : S.top().Function;
  if (isEntry(New.Key))
    New.Key = EntrySlots + S.edit(To).Entries++;
  if (C.S == Strength::Value && C.V.is(Value::Pointer)) {
    const ObjectId Part = copy(S, C.V.Object, Move, Range, T, Depth + 1);
    S.edit(Part).Whole = To;
    S.edit(Part).WholeSlot = New.Key;
    New.V = Value::pointer(Part);
  } else if (T) {
    New.S = strengthOf(S, To, New.Key, T);
  }
  return New;
}

void Interpreter::copyInto(State &S, ObjectId From, ObjectId To, bool Move,
                           unsigned Range, unsigned Depth) {
  if (Depth > 6 || From == To)
    return;
  // What an external source holds is not known until it is read: fields of the
  // copy are read from the source now, as far as the class tells them.
  if (S.at(From).External && S.at(From).Record != None) {
    for (uint32_t F : P.Records[S.at(From).Record].fields)
      if (!isObject(P.Fields[F].type))
        read(S, From, F, P.Fields[F].type);
  } else if (S.at(From).External && !S.at(From).Content) {
    S.edit(From).Content = freshSymbol();
  }
  if (isHolder(type(S.at(From).Type)) && !Move)
    return; // what is kept stays
  auto Cells = S.at(From).Cells;
  const bool Entries = isContainerKind(type(S.at(From).Type).kind);
  // What a callable keeps was given to it where it was made, whoever has it.
  const int Record = S.at(From).Record;
  const bool Callable =
      Record != None && (P.Records[Record].closure ||
                         P.Records[Record].call_operator != None);
  const bool Converts = converts(S.at(From).Type, S.at(To).Type);
  for (const Cell &C : Cells) {
    const unsigned T = Converts ? typeAt(S, Value::location(To, C.Key)) : 0;
    Cell New = copiedCell(S, C, To, T, Move, Range, Depth);
    if (Range && !(Callable && C.Range))
      New.Range = Range;
    if (Move && C.S != Strength::Value && C.S != Strength::Raw &&
        C.V.is(Value::Pointer))
      S.edit(From).find(C.Key)->V = Value::null();
    writeCell(S, To, std::move(New));
  }
  if (Move && Entries) {
    S.edit(From).Cells.clear();
    S.edit(From).ExactContent = true;
  }
  if (!Move)
    S.edit(To).Content = S.at(From).Content;
  claimRaw(S, To);
}

void Interpreter::swapContent(State &S, ObjectId A, ObjectId B,
                              unsigned Range) {
  auto CellsA = S.at(A).Cells, CellsB = S.at(B).Cells;
  bool ExactA = S.at(A).ExactContent, ExactB = S.at(B).ExactContent;
  unsigned N = std::max(S.at(A).Entries, S.at(B).Entries);
  S.edit(A).Cells.clear();
  S.edit(B).Cells.clear();
  S.edit(A).Entries = S.edit(B).Entries = N;
  auto Fill = [&](ObjectId To, auto &Cells) {
    for (Cell &C : Cells) {
      if (C.S == Strength::Value && C.V.is(Value::Pointer))
        S.edit(C.V.Object).Whole = To;
      if (Range)
        C.Range = Range;
      C.Function = S.top().Function;
      writeCell(S, To, C);
    }
  };
  Fill(A, CellsB);
  Fill(B, CellsA);
  S.edit(A).ExactContent = ExactB;
  S.edit(B).ExactContent = ExactA;
  claimRaw(S, A);
  claimRaw(S, B);
}

/// The place or object \p At becomes \p V, or a copy of it.
void Interpreter::assign(State &S, const Value &At, const Value &V,
                         unsigned Range) {
  if (At.is(Value::Location)) {
    const unsigned T = typeAt(S, At);
    write(S, At.Object, At.Slot, load(S, V, T), T, Range, false);
  } else if (At.is(Value::Pointer) && V.is(Value::Pointer) &&
             At.Object != V.Object) {
    clear(S, At.Object);
    copyInto(S, V.Object, At.Object, false, Range);
  }
}

/// Two places, or two objects, have what the other had.
void Interpreter::exchange(State &S, const Value &A, const Value &B,
                           unsigned Range) {
  if (A.is(Value::Location) && B.is(Value::Location)) {
    const unsigned TA = typeAt(S, A), TB = typeAt(S, B);
    const Value OfA = load(S, A, TA), OfB = load(S, B, TB);
    write(S, A.Object, A.Slot, OfB, TA, Range, true);
    write(S, B.Object, B.Slot, OfA, TB, Range, true);
  } else if (A.is(Value::Pointer) && B.is(Value::Pointer)) {
    swapContent(S, A.Object, B.Object, Range);
  }
}

/// All slots of \p Id lose their value; parts are emptied too.
void Interpreter::clear(State &S, ObjectId Id) {
  noteChange(S, Id);
  auto Cells = S.at(Id).Cells;
  Object &O = S.edit(Id);
  O.Cells.clear();
  O.ExactContent = true;
  for (const Cell &C : Cells) {
    if (C.S == Strength::Value && C.V.is(Value::Pointer))
      S.edit(C.V.Object).Whole = None; // a part no more, it ends
    lose(S, C);
  }
}

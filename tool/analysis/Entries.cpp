//===- analysis/Entries.cpp - the entries of a container ------------------===//
//
// A container is an object whose slots are its entries, in order, each under a
// label (key, index) where one is known. ExactContent says that the entries are
// all there are; otherwise an entry comes into being when it is first asked for.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// Where an entry under \p Label stands: maps are in the order of their keys, as far
/// as these are known.
static Cell *placeOf(Object &O, bool Map, const Value &Label) {
  auto Known = [](const Value &V) { return V.is(Value::Number) && V.Object == 0; };
  if (!Map || !Known(Label))
    return O.Cells.end();
  return llvm::find_if(O.Cells, [&](const Cell &Each) {
    return Known(Each.Label) && Each.Label.Slot > Label.Slot;
  });
}

/// A new entry without value; for one that was there before, of unknown value.
SlotKey Interpreter::freshEntry(State &S, ObjectId C, Value Label) {
  noteChange(S, C);
  Object &O = S.edit(C);
  Cell New;
  New.Key = EntrySlots + O.Entries++;
  New.Label = Label;
  const SlotKey Key = New.Key;
  O.Cells.insert(placeOf(O, type(O.Type).kind == TypeKind::Map, Label), New);
  return Key;
}

/// The lvalue of an entry: the element, or for a map the pair of key and value.
Value Interpreter::entryValue(State &S, ObjectId C, SlotKey Entry) {
  const Object &O = S.at(C);
  const Cell *At = O.find(Entry);
  if (!At)
    return Value::unknown();
  if (O.View)
    return entryValue(S, At->V.Object, At->V.Slot);
  if (At->S == Strength::Value && At->V.is(Value::Pointer))
    return At->V;
  const Type &T = type(O.Type);
  if (T.kind == TypeKind::Map) {
    // The pair is made when the entry is first looked at.
    Object Pair;
    Pair.Whole = C;
    Pair.WholeSlot = Entry;
    Pair.External = !O.ExactContent;
    for (unsigned I = 0; I < P.Types.size(); ++I)
      if (P.Types[I].kind == TypeKind::Tuple && P.Types[I].args == T.args) {
        Pair.Type = I;
        break;
      }
    ObjectId Id = S.add(std::move(Pair));
    Cell *Edit = S.edit(C).find(Entry);
    Edit->V = Value::pointer(Id);
    Edit->S = Strength::Value;
    return Edit->V;
  }
  if (T.kind == TypeKind::Optional && T.args.size() != 1) {
    if (At->V.is(Value::Pointer) && At->S == Strength::Value)
      return At->V;
    return Value::location(C, Entry);
  }
  return place(S, C, Entry, elementType(O));
}

/// \p C has \p Count elements, null until they are written.
void Interpreter::fill(State &S, ObjectId C, int64_t Count) {
  if (Count > MaxElements)
    S.edit(C).ExactContent = false;
  while (int64_t(S.at(C).Cells.size()) < std::min(Count, MaxElements)) {
    SlotKey E = freshEntry(S, C, Value::unknown());
    if (!isObject(elementType(S.at(C))))
      S.edit(C).find(E)->V = Value::null();
  }
}

/// A loop with an unknown bound sets more elements of \p C than it is run for: what
/// no path has written is null or not, and stays so.
void Interpreter::openUnset(State &S, ObjectId C) {
  auto IsUnset = [](const Cell &Each) {
    return Each.S == Strength::None && Each.V.is(Value::Null);
  };
  if (llvm::none_of(S.at(C).Cells, IsUnset))
    return; // nothing is copied
  for (Cell &Each : S.edit(C).Cells)
    if (IsUnset(Each))
      Each.V = Value::number(freshSymbol(), 0);
}

/// Some entry of a container that may hold any; EndSlot if there is none.
SlotKey Interpreter::anyEntry(State &S, ObjectId C) {
  const Object &O = S.at(C);
  if (!O.Cells.empty())
    return O.Cells.front().Key;
  if (O.ExactContent)
    return EndSlot;
  return freshEntry(S, C, Value::unknown());
}

/// What labels the entry of a variant or any given a value of type \p T: the
/// alternative that takes it.
Value Interpreter::alternative(const Type &Holder, unsigned T) const {
  if (Holder.args.empty() || llvm::is_contained(Holder.args, T))
    return Value::number(0, T);
  const Type &From = type(T);
  auto Pointee = [&](const Type &Ty) {
    return Ty.args.empty() ? None : type(Ty.args[0]).record;
  };
  auto Takes = [&](const Type &To) {
    if (From.kind == TypeKind::Pointer && To.kind == TypeKind::Pointer)
      return Pointee(From) == Pointee(To) ||
             (Pointee(From) != None && Pointee(To) != None &&
              Index.derivesFrom(Pointee(From), Pointee(To)));
    return To.kind == From.kind || (To.kind == TypeKind::Callable &&
                                    From.kind == TypeKind::Record);
  };
  uint32_t Best = 0;
  for (uint32_t A : Holder.args)
    if (Takes(type(A)) && (!Best || type(A).strength == From.strength))
      Best = A;
  return Best ? Value::number(0, Best) : Value::unknown();
}

/// The second of \p Pair, which becomes an entry of a map, is of type \p T then.
void Interpreter::convertMapped(State &S, ObjectId Pair, unsigned T) {
  const Cell *Old = S.at(Pair).find(ElementSlots + 1);
  if (!Old)
    return;
  if (Old->S == Strength::Value && Old->V.is(Value::Pointer) &&
      converts(S.at(Old->V.Object).Type, T))
    return adopt(S, Pair, ElementSlots + 1, Old->V.Object, T, Old->Range);
  if (Old->S == Strength::Value || type(T).kind != TypeKind::Pointer)
    return;
  const Strength Is = strengthOf(S, Pair, ElementSlots + 1, T);
  if (Is == Old->S)
    return;
  lose(S, *Old);
  S.edit(Pair).find(ElementSlots + 1)->S = Is;
}

SlotKey Interpreter::insert(State &S, ObjectId C, Value V, Value Label,
                            unsigned Range, int Position) {
  SlotKey Key = EntrySlots + S.edit(C).Entries++;
  unsigned T = elementType(S.at(C));
  const Type &Ct = type(S.at(C).Type);
  Cell New;
  New.Key = Key;
  New.Label = Label;
  New.V = V;
  New.OfThis = S.isThis(V.kept());
  New.Range = Range;
  New.Function = S.top().Function;
  if (Ct.kind == TypeKind::Map && V.is(Value::Pointer) &&
      type(S.at(V.Object).Type).kind == TypeKind::Tuple) {
    New.S = Strength::Value;
  } else if (Ct.kind == TypeKind::Optional && Ct.args.size() != 1) {
    New.S = Label.is(Value::Number) ? strengthOf(S, C, Key, Label.Slot)
                                    : Strength::Strong;
  } else {
    New.S = strengthOf(S, C, Key, T);
    New.Raw = type(T).strength == Strength::Raw;
  }
  noteThread(S, V, T);
  if (New.S == Strength::Value && V.is(Value::Pointer)) {
    if (S.at(V.Object).Whole != None || S.at(V.Object).External ||
        converts(S.at(V.Object).Type, T))
      New.V = Value::pointer(copy(S, V.Object, false, Range, T));
    if (Ct.kind == TypeKind::Map)
      convertMapped(S, New.V.Object, T);
    S.edit(New.V.Object).Whole = C;
    S.edit(New.V.Object).WholeSlot = Key;
  }
  noteChange(S, C);
  Object &O = S.edit(C);
  O.Cells.insert(Position >= 0 && size_t(Position) < O.Cells.size()
                     ? O.Cells.begin() + Position
                     : placeOf(O, Ct.kind == TypeKind::Map, Label),
                 New);
  if (New.owns())
    edgeAdded(S, C, Key);
  if (New.S == Strength::Value && New.V.is(Value::Pointer))
    claimRaw(S, New.V.Object);
  return Key;
}

void Interpreter::erase(State &S, ObjectId C, SlotKey Entry) {
  const Cell *At = S.at(C).find(Entry);
  if (!At)
    return;
  Cell Old = *At;
  noteChange(S, C);
  llvm::erase_if(S.edit(C).Cells,
                 [&](const Cell &X) { return X.Key == Entry; });
  if (Old.S == Strength::Value && Old.V.is(Value::Pointer))
    S.edit(Old.V.Object).Whole = None;
  lose(S, Old);
}

static llvm::SmallVector<SlotKey, 8> keysOf(const Object &O) {
  llvm::SmallVector<SlotKey, 8> Keys;
  for (const Cell &Entry : O.Cells)
    Keys.push_back(Entry.Key);
  return Keys;
}

/// The entries of \p C from the first to the second position, as far as these are
/// known; of a number of entries, \p To is that.
llvm::SmallVector<SlotKey, 8>
Interpreter::entriesIn(const State &S, ObjectId C, const Value &From,
                       const Value &To) {
  const auto Entries = keysOf(S.at(C));
  const Value End = knownSize(S, To);
  size_t First = 0, Last = Entries.size();
  if (End.is(Value::Iterator) && End.Object == C && S.at(C).find(End.Slot))
    Last = positionOf(S, End);
  if (From.is(Value::Iterator) && S.at(C).find(From.Slot))
    First = positionOf(S, From);
  if (End.is(Value::Number) && End.Object == 0)
    Last = std::min<size_t>(Last, First + std::max<int64_t>(End.Slot, 0));
  if (First > Last)
    return Entries;
  return {Entries.begin() + First, Entries.begin() + Last};
}

/// What \p V is found by in \p C: itself in a set, the first of a pair in a map.
Value Interpreter::keyOf(State &S, ObjectId C, const Value &V) {
  const TypeKind K = type(S.at(C).Type).kind;
  if (K == TypeKind::Set)
    return load(S, V, 0);
  if (K != TypeKind::Map || !V.is(Value::Pointer))
    return Value::unknown();
  const Cell *First = S.at(V.Object).find(ElementSlots);
  return First ? First->V : Value::unknown();
}

/// The entries of \p From are inserted into \p To (and leave \p From).
void Interpreter::transfer(State &S, ObjectId From, ObjectId To, bool Move,
                           unsigned Range) {
  if (From == To)
    return;
  if (S.at(From).Cells.empty() && !S.at(From).ExactContent)
    freshEntry(S, From, Value::unknown());
  transferOnly(S, keysOf(S.at(From)), From, To, Move, Range);
  if (Move) {
    S.edit(From).Cells.clear();
    S.edit(From).ExactContent = true;
  }
}

void Interpreter::transferRange(State &S, const Value &First, const Value &Last,
                                ObjectId To, unsigned Range) {
  const ObjectId From = First.Object;
  const auto Keys = entriesIn(S, From, First, Last);
  if (Keys.size() == S.at(From).Cells.size())
    transfer(S, From, To, First.moves(), Range);
  else if (From != To)
    transferOnly(S, Keys, From, To, First.moves(), Range);
}

/// Entry \p E of \p From becomes one of \p To, the same node, before the one at
/// \p Before or last.
void Interpreter::moveEntry(State &S, ObjectId From, SlotKey E, ObjectId To,
                            const Value &Before) {
  const Cell *At = S.at(From).find(E);
  if (!At || (Before.is(Value::Iterator) && Before.Slot == E))
    return;
  Cell Moved = *At;
  noteChange(S, From);
  llvm::erase_if(S.edit(From).Cells, [&](const Cell &X) { return X.Key == E; });
  if (From != To)
    Moved.Key = EntrySlots + S.edit(To).Entries++;
  auto &Cells = S.edit(To).Cells;
  Cells.insert(llvm::find_if(Cells,
                             [&](const Cell &X) {
                               return Before.is(Value::Iterator) &&
                                      X.Key == Before.Slot;
                             }),
               Moved);
  noteChange(S, To);
  if (Moved.S == Strength::Value && Moved.V.is(Value::Pointer)) {
    S.edit(Moved.V.Object).Whole = To;
    S.edit(Moved.V.Object).WholeSlot = Moved.Key;
  }
  if (Moved.owns())
    edgeAdded(S, To, Moved.Key);
}

/// Copies of the entries \p Keys.
void Interpreter::transferOnly(State &S, llvm::ArrayRef<SlotKey> Keys,
                               ObjectId From, ObjectId To, bool Move,
                               unsigned Range) {
  auto Cells = S.at(From).Cells;
  for (const Cell &C : Cells) {
    if (!llvm::is_contained(Keys, C.Key))
      continue;
    Value V = C.V;
    if (V.K == Value::Unset)
      V = load(S, entryValue(S, From, C.Key), elementType(S.at(From)));
    if (C.S == Strength::Value && V.is(Value::Pointer))
      V = Value::pointer(copy(S, V.Object, Move, Range));
    const bool Found = C.Label.K != Value::Unset && !C.Label.is(Value::Unknown);
    insert(S, To, V, Found ? C.Label : keyOf(S, To, V), Range);
  }
}

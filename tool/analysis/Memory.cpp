//===- analysis/Memory.cpp - reading and writing the heap -----------------===//

#include "analysis/Interpreter.h"
#include <tuple>

using namespace refcycle;

ObjectId Interpreter::make(State &S, unsigned T) {
  Object O;
  O.Type = T;
  O.Record = type(T).record;
  O.ExactType = true;
  O.Maker = S.Frames.empty() ? None : S.top().Function;
  return S.add(std::move(O));
}

/// What somebody else left in a slot of type \p T.
Value Interpreter::external(State &S, unsigned T, bool MaybeNull) {
  const Type &Ty = type(T);
  Object O;
  O.External = true;
  switch (Ty.kind) {
  case TypeKind::Pointer: {
    unsigned Pointee = Ty.args.empty() ? 0 : Ty.args[0];
    if (int Record = type(Pointee).record; Mode && Record != None)
      for (ObjectId Known : Mode->Known)
        if (const Object &K = S.at(Known);
            !K.Dead && K.Record != None && Index.derivesFrom(K.Record, Record))
          return Value::pointer(Known);
    O.Type = Pointee;
    O.Record = type(Pointee).record;
    O.ExactContent = false;
    O.MaybeNull = MaybeNull;
    return Value::pointer(S.add(std::move(O)));
  }
  case TypeKind::Callable:
    O.MaybeNull = true;
    return Value::pointer(S.add(std::move(O)));
  case TypeKind::Scalar:
    return Value::number(freshSymbol(), 0);
  case TypeKind::Iterator:
  case TypeKind::Opaque:
    return Value::unknown();
  default:
    O.Type = T;
    O.Record = Ty.record;
    O.ExactType = true;
    O.ExactContent = false;
    return Value::pointer(S.add(std::move(O)));
  }
}

Strength Interpreter::strengthOf(const State &S, ObjectId O, SlotKey Slot,
                                 unsigned T) const {
  const Type &Ty = type(T);
  switch (Ty.kind) {
  case TypeKind::Pointer:
    if (Ty.strength == Strength::Raw && rawSlot(S, O, Slot))
      return Strength::Unique;
    return Ty.strength;
  case TypeKind::Callable:
  case TypeKind::Iterator: // Unique where it ends what it is the handle of
    return Ty.strength;
  default:
    return isObjectKind(Ty.kind) ? Strength::Value : Strength::None;
  }
}

/// The declared type of what stands at a location.
unsigned Interpreter::typeAt(const State &S, const Value &At) const {
  const Object &O = S.at(At.Object);
  if (At.Slot == BoxSlot)
    return O.Type;
  if (isEntry(At.Slot))
    return elementType(O);
  if (At.Slot >= ElementSlots) {
    const auto &Types = type(O.Type).args;
    const size_t I = At.Slot - ElementSlots;
    return I < Types.size() ? Types[I] : 0;
  }
  if (At.Slot < 0)
    return 0;
  if (!O.Frame)
    return P.Fields[At.Slot].type;
  for (const Frame &F : S.Frames)
    if (F.Object == At.Object && F.Function != None)
      return P.Functions[F.Function].variables[At.Slot]->type;
  return 0;
}

/// Is \p C a weak pointer to what has died?
static bool isExpired(const State &S, const Cell &C) {
  if (C.S != Strength::Weak || C.V.kept() < 0)
    return false;
  const Object &Target = S.at(C.V.kept());
  return Target.Dead || Target.Dying;
}

/// The weak pointer in \p Slot of \p Id is read.
void Interpreter::noteAsked(const State &S, ObjectId Id, SlotKey Slot,
                            bool Expired) {
  const int Fn = S.top().Function;
  const Object &Holder = S.at(Id);
  if (Deleters || inCleanup(S)) {
    if (Expired)
      AfterEnd.Expired.insert(Fn);
  } else if (!Holder.Frame && Fn != None &&
             (Holder.Record == None || !P.Records[Holder.Record].closure)) {
    (Expired ? AfterEnd.Missed : AfterEnd.Met).insert(Fn);
    if (!Expired)
      return;
    for (; S.at(Id).Record == None && S.at(Id).Whole >= 0; Id = S.at(Id).Whole)
      Slot = S.at(Id).WholeSlot;
    if (Classes.wasCounted(Slot))
      AfterEnd.Lost.insert(Fn);
  }
}

/// May \p Slot of \p O, where no path has written it, hold anything?
static bool isOpen(const Object &O, SlotKey Slot) {
  return O.External ||
         (!O.ExactContent && (Slot >= ElementSlots || O.Record != None));
}

/// The value of a cell slot; external objects are filled in when first read.
Value Interpreter::read(State &S, ObjectId Id, SlotKey Slot, unsigned T) {
  const Object &O = S.at(Id);
  const Cell *C = O.find(Slot);
  if (C && C->V.K != Value::Unset) {
    const bool Expired = isExpired(S, *C);
    if (C->S == Strength::Weak && Classes.weakToo())
      noteAsked(S, Id, Slot, Expired);
    return Expired ? Value::expired() : C->V;
  }
  if (isEntry(Slot) && !C)
    return Value::unknown();
  if (!isOpen(O, Slot)) {
    TypeKind K = type(T).kind;
    return K == TypeKind::Pointer || K == TypeKind::Callable ? Value::null()
                                                             : Value::unknown();
  }
  Value V = external(S, T, true);
  Cell &At = S.edit(Id).findOrAdd(Slot);
  At.V = V;
  At.S = strengthOf(S, Id, Slot, T);
  At.Raw = isDeletedRaw(S, Id, Slot, T);
  return V;
}

/// The lvalue of a slot: the part itself for a class with slots of its own.
Value Interpreter::place(State &S, ObjectId Id, SlotKey Slot, unsigned T) {
  if (!isObject(T))
    return Value::location(Id, Slot);
  if (const Cell *C = S.at(Id).find(Slot); C && C->V.is(Value::Pointer))
    return C->V;
  const bool External = isOpen(S.at(Id), Slot);
  Object Part;
  Part.Type = T;
  Part.Record = type(T).record;
  Part.ExactType = true;
  Part.External = External;
  Part.ExactContent = !External;
  Part.Whole = Id;
  Part.WholeSlot = Slot;
  ObjectId New = S.add(std::move(Part));
  Cell &At = S.edit(Id).findOrAdd(Slot);
  At.V = Value::pointer(New);
  At.S = Strength::Value;
  return At.V;
}

Value Interpreter::load(State &S, const Value &At, unsigned T) {
  if (!At.is(Value::Location))
    return At;
  return read(S, At.Object, At.Slot, T);
}

void Interpreter::lose(State &S, const Cell &C) {
  if (C.owns() && !C.Raw)
    S.Doomed.push_back(C.V.kept());
  if (C.S == Strength::Unique && C.V.is(Value::Iterator))
    erase(S, C.V.Object, C.V.Slot); // a scoped handle
}

void Interpreter::writeCell(State &S, ObjectId Id, Cell New) {
  noteChange(S, Id);
  Object &O = S.edit(Id);
  SlotKey Key = New.Key;
  bool Owns = New.owns();
  if (Cell *Old = O.find(Key))
    *Old = std::move(New);
  else
    O.Cells.push_back(std::move(New));
  if (Owns)
    edgeAdded(S, Id, Key);
}

/// What is stored as a thread runs from then on.
void Interpreter::noteThread(State &S, const Value &V, unsigned T) const {
  if (type(T).running && V.is(Value::Pointer) &&
      !llvm::is_contained(S.Threads, V.Object))
    S.Threads.push_back(V.Object);
}

void Interpreter::write(State &S, ObjectId Id, SlotKey Slot, Value V,
                        unsigned T, unsigned Range, bool Init) {
  if (isObject(T) && V.is(Value::Pointer))
    return adopt(S, Id, Slot, V.Object, T, Range);
  Cell New;
  New.Key = Slot;
  if (const Cell *Old = S.at(Id).find(Slot)) {
    New.Label = Old->Label;
    if (!Init)
      lose(S, *Old);
  }
  New.V = knownSize(S, V); // as it is now
  if (New.V.is(Value::Unknown) && type(T).kind == TypeKind::Scalar)
    New.V = Value::number(freshSymbol(), 0); // the same each time it is read
  New.S = strengthOf(S, Id, Slot, T);
  New.Raw = isDeletedRaw(S, Id, Slot, T);
  // Nobody counts a variable or a part: it ends with what it is in.
  if (!New.Raw && type(T).strength == Strength::Raw && V.kept() >= 0 &&
      S.at(V.kept()).Whole != None)
    New.S = Strength::Raw;
  New.OfThis = S.isThis(V.kept());
  New.Range = Range;
  New.Function = S.Frames.empty() ? None : S.top().Function;
  noteThread(S, V, T);
  writeCell(S, Id, std::move(New));
}

/// Does an object of type \p From become one of type \p To where it is stored as
/// one? So do pairs, tuples and optionals, part by part.
bool Interpreter::converts(unsigned From, unsigned To) const {
  const Type &A = type(From), &B = type(To);
  return From != To && A.kind == B.kind && A.args.size() == B.args.size() &&
         (A.kind == TypeKind::Tuple ||
          (A.kind == TypeKind::Optional && A.args.size() == 1));
}

/// \p Part becomes the value member \p Slot of \p Whole, of type \p T: the object
/// itself when it is nobody's part yet and of that type, otherwise a copy.
void Interpreter::adopt(State &S, ObjectId Whole, SlotKey Slot, ObjectId Part,
                        unsigned T, unsigned Range) {
  const bool Shared = isSharedHolder(type(S.at(Part).Type));
  if (!Shared &&
      (S.at(Part).Whole != None || S.at(Part).External || S.at(Part).Frame ||
       converts(S.at(Part).Type, T)))
    Part = copy(S, Part, false, Range, T);
  if (!Shared) {
    S.edit(Part).Whole = Whole;
    S.edit(Part).WholeSlot = Slot;
  }
  Cell New;
  New.Key = Slot;
  if (const Cell *Old = S.at(Whole).find(Slot))
    New.Label = Old->Label;
  New.V = Value::pointer(Part);
  New.S = Shared ? Strength::Strong : Strength::Value;
  New.Range = Range;
  New.Function = S.Frames.empty() ? None : S.top().Function;
  writeCell(S, Whole, std::move(New));
  claimRaw(S, Part);
}

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

/// The pointers to \p O that may have been null are.
void Interpreter::assumeNull(State &S, ObjectId O) {
  auto Names = [&](const Value &V) {
    return V.is(Value::Pointer) && V.Object == O;
  };
  auto Nullify = [&](Value &V) {
    if (Names(V))
      V = Value::null();
  };
  for (CopyOnWrite<Frame> &F : S.Frames)
    if (llvm::any_of(F->Registers, [&](auto &R) { return Names(R.second); }))
      for (auto &[Reg, V] : F.edit().Registers)
        Nullify(V);
  for (size_t I = 0; I < S.size(); ++I) {
    const Object &At = S.at(I);
    if (llvm::none_of(At.Cells, [&](const Cell &C) { return Names(C.V); }))
      continue;
    for (Cell &C : S.edit(I).Cells)
      Nullify(C.V);
  }
}

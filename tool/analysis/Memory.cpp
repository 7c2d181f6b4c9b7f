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

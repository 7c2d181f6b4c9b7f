//===- analysis/Containers.cpp - operations on containers -----------------===//
//
// What each library operation does to the entries of its container; the entries
// themselves are in Entries.cpp.
//
//===----------------------------------------------------------------------===//

#include "analysis/ContainerCall.h"
#include "analysis/Throwers.h"

using namespace refcycle;

/// The type of what an entry is found by: 0 if that is a position.
unsigned Interpreter::ContainerCall::keyType(const State &St) const {
  const auto &Args = I.type(St.at(C).Type).args;
  return (K == TypeKind::Map || K == TypeKind::Set) && !Args.empty()
             ? Args.front()
             : 0;
}

/// What an entry is found by. A map has a copy of its key.
Value Interpreter::ContainerCall::keyOf(State &St, const Cell &Entry) const {
  if (K == TypeKind::Map && Entry.Label.is(Value::Pointer) &&
      Entry.V.is(Value::Pointer) && I.isObject(keyType(St)))
    if (const Cell *Own = St.at(Entry.V.Object).find(ElementSlots))
      return Own->V;
  if (K != TypeKind::Set)
    return Entry.Label;
  return key(St, Entry.V.K == Value::Unset ? Entry.Label : Entry.V);
}

/// The lvalue of an entry; of a map, that of its mapped value.
Value Interpreter::ContainerCall::mapped(State &St, SlotKey E) const {
  Value Pair = I.entryValue(St, C, E);
  if (K != TypeKind::Map || !Pair.is(Value::Pointer))
    return Pair;
  return I.place(St, Pair.Object, ElementSlots + 1, Element);
}

SlotKey Interpreter::ContainerCall::mapInsert(State &St, Value Key, Value V) {
  SlotKey E = I.freshEntry(St, C, Key);
  Value Pair = I.entryValue(St, C, E);
  if (K != TypeKind::Map || !Pair.is(Value::Pointer))
    return E; // whatever it is, it has no pairs
  St.edit(Pair.Object).External = false;
  unsigned KeyType = I.type(St.at(C).Type).args.front();
  I.write(St, Pair.Object, ElementSlots, Key, KeyType, O.range(), true);
  if (V.K != Value::Unset)
    I.write(St, Pair.Object, ElementSlots + 1, V, Element, O.range(), true);
  return E;
}

/// The result of an insertion by key: iterator and whether it is new, as a pair
/// where the function returns one.
void Interpreter::ContainerCall::inserted(State St, SlotKey E, bool New) {
  Value At = Value::iterator(C, E);
  const Type &T = I.type(O.type());
  if (T.kind == TypeKind::Tuple && T.args.size() == 2) {
    ObjectId Pair = I.make(St, O.type());
    I.write(St, Pair, ElementSlots, At, T.args[0], 0, true);
    I.write(St, Pair, ElementSlots + 1, Value::number(0, New), T.args[1], 0,
            true);
    At = Value::pointer(Pair);
  }
  finish(std::move(St), At);
}

void Interpreter::ContainerCall::insertValue() {
  Value V = arg(0);
  if (K == TypeKind::Optional) {
    I.clear(S, C);
    SlotKey E = I.insert(
        S, C, V, I.alternative(I.type(S.at(C).Type), O.type()), O.range());
    return done(I.entryValue(S, C, E));
  }
  const bool Range = Args.size() == 2 && V.is(Value::Iterator) &&
                     arg(1).is(Value::Iterator);
  if (Args.size() == 2 && !Range)
    V = arg(1); // a hint first
  const bool List = !Range && isContainer(V) && !I.isObject(Element) &&
                    I.type(S.at(V.Object).Type).kind == TypeKind::Sequence;
  if (Range || List) {
    if (Range)
      I.transferRange(S, V, arg(1), C, O.range());
    else
      I.transfer(S, V.Object, C, V.moves(), O.range());
    return done(Value::unknown());
  }
  const Value Label = I.keyOf(S, C, V);
  auto Insert = [&](State St) {
    SlotKey E = I.insert(St, C, V, Label, O.range());
    inserted(std::move(St), E, true);
  };
  if (L == LibraryOp::AddValue)
    return Insert(std::move(S));
  lookUp(
      std::move(S), Label,
      [&](State St, SlotKey E) { inserted(std::move(St), E, false); }, Insert);
}

void Interpreter::ContainerCall::setByKey() {
  const Value Key = key(S, arg(0)); // before S is moved from
  auto Insert = [&](State St) {
    SlotKey E = mapInsert(St, arg(0), arg(1));
    inserted(std::move(St), E, true);
  };
  if (L == LibraryOp::AddKey)
    return Insert(std::move(S));
  lookUp(
      std::move(S), Key,
      [&](State St, SlotKey E) {
        if (L == LibraryOp::AssignKey)
          I.assign(St, mapped(St, E), arg(1), O.range());
        inserted(std::move(St), E, false);
      },
      Insert);
}

void Interpreter::ContainerCall::subscriptMap() {
  const Value Key = key(S, arg(0));
  lookUp(
      std::move(S), Key,
      [&](State St, SlotKey E) {
        Value V = mapped(St, E);
        finish(std::move(St), V);
      },
      [&](State St) {
        if (L == LibraryOp::At)
          return I.raise(St, throwOfUnknownType());
        withNew(std::move(St), [&](State After, Value New) {
          const SlotKey E = mapInsert(After, Key, New);
          const Value V = mapped(After, E);
          finish(std::move(After), V);
        });
      });
}

/// What a container makes of nothing: an object that its class constructs; for a key
/// that a map has not the number or text that the call says, too. Where nobody knows,
/// it has no value yet.
void Interpreter::ContainerCall::withNew(
    State St, llvm::function_ref<void(State, Value)> Then) {
  const Type &T = I.type(Element);
  const int Maker = T.record == None ? None : I.P.Records[T.record].value;
  if (T.kind == TypeKind::Scalar)
    return Then(std::move(St), Args.size() > 1 ? arg(1) : Value());
  if (T.kind != TypeKind::Record || Maker == None)
    return Then(std::move(St), Value());
  for (State &After : I.invoke(std::move(St), Value::function(Maker), {})) {
    const Value Made = After.reg(Invoked);
    After.dropReg(Invoked);
    Then(std::move(After), Made.is(Value::Pointer) ? Made : Value());
  }
}

/// An element of an array that is not listed by position: it comes into being
/// under its number.
void Interpreter::ContainerCall::subscriptArray(Value Index) {
  lookUp(
      std::move(S), Index,
      [&](State St, SlotKey E) {
        Value V = I.entryValue(St, C, E);
        finish(std::move(St), V);
      },
      [&](State St) {
        SlotKey E = I.freshEntry(St, C, Index);
        if (!I.isObject(Element) && !St.at(C).External)
          St.edit(C).find(E)->V = Value::null();
        Value V = I.entryValue(St, C, E);
        finish(std::move(St), V);
      });
}

void Interpreter::ContainerCall::subscript() {
  if (K == TypeKind::Map)
    return subscriptMap();
  const Value Index = key(S, arg(0));
  const Object &Of = S.at(C);
  const bool Known = Index.is(Value::Number) && Index.Object == 0;
  if (!Known || S.inOpenLoop())
    I.openUnset(S, C);
  const bool Inside =
      Known && Index.Slot >= 0 && size_t(Index.Slot) < Of.Cells.size();
  const bool Listed = llvm::all_of(Of.Cells, [](const Cell &Entry) {
    return !Entry.Label.is(Value::Number);
  });
  if (isFixedArray(I.type(Of.Type)) && !(Listed && Inside))
    return subscriptArray(Index);
  if (Known && Of.ExactContent) {
    if (Inside)
      done(I.entryValue(S, C, Of.Cells[Index.Slot].Key));
    return;
  }
  lookUp(
      std::move(S), Index,
      [&](State St, SlotKey E) {
        Value V = I.entryValue(St, C, E);
        finish(std::move(St), V);
      },
      [](State) {});
}

/// The first or the last entry; nothing goes on where there is none.
void Interpreter::ContainerCall::outermost() {
  if (S.at(C).Cells.empty() && S.at(C).ExactContent)
    return;
  SlotKey E = I.anyEntry(S, C);
  if (L == LibraryOp::Back)
    E = S.at(C).Cells.back().Key;
  done(I.entryValue(S, C, E));
}

void Interpreter::ContainerCall::pop() {
  const auto &Cells = S.at(C).Cells;
  if (!Cells.empty())
    I.erase(S, C, L == LibraryOp::PopFront ? Cells.front().Key
                                           : Cells.back().Key);
  done(Value::unknown());
}

/// From the first to the second, in order.
void Interpreter::ContainerCall::eraseRange(SlotKey From, SlotKey To) {
  llvm::SmallVector<SlotKey, 8> Gone;
  bool In = false;
  for (const Cell &Entry : S.at(C).Cells) {
    In |= Entry.Key == From;
    In &= Entry.Key != To;
    if (In)
      Gone.push_back(Entry.Key);
  }
  for (SlotKey E : Gone)
    I.erase(S, C, E);
  if (From != EndSlot && To == EndSlot && !Gone.empty() &&
      S.at(C).Cells.empty())
    S.edit(C).ExactContent = true;
  done(Value::iterator(C, To));
}

void Interpreter::ContainerCall::eraseAt(SlotKey E) {
  Value Next = Value::iterator(C, EndSlot);
  const auto &Cells = S.at(C).Cells;
  for (size_t N = 0; N + 1 < Cells.size(); ++N)
    if (Cells[N].Key == E)
      Next.Slot = Cells[N + 1].Key;
  if (E != EndSlot)
    I.erase(S, C, E);
  done(Next);
}

void Interpreter::ContainerCall::erase() {
  const Value V = key(S, arg(0));
  if (V.is(Value::Iterator))
    return Args.size() == 2 && arg(1).is(Value::Iterator)
               ? eraseRange(V.Slot, arg(1).Slot)
               : eraseAt(V.Slot);
  if (L == LibraryOp::EraseEqual) {
    const size_t AtMost = S.at(C).Cells.size() + 1;
    return eraseEqual(std::move(S), V, AtMost);
  }
  lookUp(
      std::move(S), V,
      [&](State St, SlotKey E) {
        I.erase(St, C, E);
        finish(std::move(St), Value::unknown());
      },
      [&](State St) { finish(std::move(St), Value::unknown()); });
}

/// Every entry that \p Key may name, \p AtMost so many.
void Interpreter::ContainerCall::eraseEqual(State St, Value Key,
                                            size_t AtMost) {
  if (AtMost == 0)
    return finish(std::move(St), Value::unknown());
  lookUp(
      std::move(St), Key,
      [&](State Found, SlotKey E) {
        I.erase(Found, C, E);
        eraseEqual(std::move(Found), Key, AtMost - 1);
      },
      [&](State Left) { finish(std::move(Left), Value::unknown()); });
}

void Interpreter::ContainerCall::begin() {
  const bool Bare = S.at(C).Cells.empty();
  if (Bare && S.at(C).ExactContent && isFixedArray(I.type(S.at(C).Type))) {
    // One element stands for all; it is there from the start.
    SlotKey E = I.freshEntry(S, C, Value::unknown());
    if (!I.isObject(Element))
      S.edit(C).find(E)->V = Value::null();
  } else if (Bare && !S.at(C).ExactContent) {
    State Empty = S;
    Empty.edit(C).ExactContent = true;
    finish(std::move(Empty), Value::iterator(C, EndSlot));
    // One entry stands for all that were there.
    I.freshEntry(S, C, Value::unknown());
  }
  const auto &Cells = S.at(C).Cells;
  done(Value::iterator(C, Cells.empty() ? EndSlot : Cells.front().Key));
}

void Interpreter::ContainerCall::find() {
  const Value Key = key(S, arg(0)); // before S is moved from
  lookUp(
      std::move(S), Key,
      [&](State St, SlotKey E) { finish(std::move(St), Value::iterator(C, E)); },
      [&](State St) { finish(std::move(St), Value::iterator(C, EndSlot)); });
}

void Interpreter::ContainerCall::contains() {
  const Value Key = key(S, arg(0)); // before S is moved from
  lookUp(
      std::move(S), Key,
      [&](State St, SlotKey) { finish(std::move(St), Value::number(0, 1)); },
      [&](State St) { finish(std::move(St), Value::number(0, 0)); });
}

/// Everything that is in the container \p From moves here.
void Interpreter::ContainerCall::takeAll(Value From) {
  ObjectId Other = I.containerOf(S, From);
  if (Other != None)
    I.transfer(S, Other, C, true, O.range());
  done(Value::unknown());
}

void Interpreter::ContainerCall::run() {
  const Type &T = I.type(S.at(C).Type);
  const bool Fills = L == LibraryOp::Append || L == LibraryOp::Resize; // itself
  if (isFixedArray(T) && !Fills && T.extent && T.extent <= MaxElements &&
      S.at(C).ExactContent)
    I.fill(S, C, T.extent);
  switch (L) {
  case LibraryOp::Append:
  case LibraryOp::Prepend:     return append();
  case LibraryOp::InsertAt:    return insertAt();
  case LibraryOp::AddValue:
  case LibraryOp::InsertValue: return insertValue();
  case LibraryOp::AddKey:
  case LibraryOp::EmplaceKey:
  case LibraryOp::AssignKey:   return setByKey();
  case LibraryOp::Subscript:
  case LibraryOp::At:          return subscript();
  case LibraryOp::Front:
  case LibraryOp::Back:        return outermost();
  case LibraryOp::ValueOr:     return valueOr();
  case LibraryOp::PopFront:
  case LibraryOp::PopBack:     return pop();
  case LibraryOp::Erase:
  case LibraryOp::EraseEqual:
  case LibraryOp::Extract:     return erase();
  case LibraryOp::Clear:
    I.clear(S, C);
    return done(Value::unknown());
  case LibraryOp::Assign:      return assign();
  case LibraryOp::Resize:      return resize();
  case LibraryOp::Begin:       return begin();
  case LibraryOp::End:         return done(Value::iterator(C, EndSlot));
  case LibraryOp::Find:        return find();
  case LibraryOp::Contains:    return contains();
  case LibraryOp::Empty:       return done(Value::about(Value::Emptiness, C));
  case LibraryOp::HasValue:
    return done(Value::about(Value::Emptiness, C, /*Negated=*/true));
  case LibraryOp::Size:        return done(Value::about(Value::Size, C));
  case LibraryOp::Numbers:     return numbers();
  case LibraryOp::HeldIndex:   return heldIndex();
  case LibraryOp::Splice:      return splice();
  case LibraryOp::Merge:       return takeAll(arg(0));
  default:                     return done(Value::unknown());
  }
}

void Interpreter::container(LibraryOp L, const Op &O, State S, ObjectId C,
                            llvm::ArrayRef<Value> Args, States &Out) {
  ContainerCall(*this, L, O, std::move(S), C, Args, Out).run();
}

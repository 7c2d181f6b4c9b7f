//===- analysis/Containers.cpp - operations on containers -----------------===//
//
// A container is an object whose slots are its entries, in order, each under a
// label (key, index) where one is known. ExactContent says that the entries are
// all there are; otherwise an entry comes into being when it is first asked for.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// A new entry without value; for one that was there before, of unknown value.
SlotKey Interpreter::freshEntry(State &S, ObjectId C, Value Label) {
  Object &O = S.edit(C);
  Cell New;
  New.Key = EntrySlots + O.Entries++;
  New.Label = Label;
  O.Cells.push_back(std::move(New));
  return O.Cells.back().Key;
}

/// The lvalue of an entry: the element, or for a map the pair of key and value.
Value Interpreter::entryValue(State &S, ObjectId C, SlotKey Entry) {
  const Object &O = S.at(C);
  const Cell *At = O.find(Entry);
  if (!At)
    return Value::unknown();
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

/// Some entry of a container that may hold any; EndSlot if there is none.
SlotKey Interpreter::anyEntry(State &S, ObjectId C) {
  const Object &O = S.at(C);
  if (!O.Cells.empty())
    return O.Cells.front().Key;
  if (O.ExactContent)
    return EndSlot;
  return freshEntry(S, C, Value::unknown());
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
  New.Range = Range;
  New.Function = S.top().Function;
  if (Ct.kind == TypeKind::Map && V.is(Value::Pointer) &&
      type(S.at(V.Object).Type).kind == TypeKind::Tuple) {
    New.S = Strength::Value;
  } else if (Ct.kind == TypeKind::Optional && Ct.args.size() != 1) {
    // variant, any: the strength is that of the alternative that fits.
    New.S = Strength::Strong;
    if (V.is(Value::Pointer)) {
      int Record = S.at(V.Object).Record;
      bool ByValue = false, Weak = false, Counted = Ct.args.empty();
      for (uint32_t A : Ct.args) {
        const Type &At = type(A);
        if (At.kind == TypeKind::Record && At.record == Record &&
            S.at(V.Object).Whole == None)
          ByValue = true;
        if (At.kind == TypeKind::Pointer && !At.args.empty() &&
            (type(At.args[0]).record == Record || Record == None ||
             (type(At.args[0]).record != None &&
              Index.derivesFrom(Record, type(At.args[0]).record))))
          (At.strength == Strength::Weak || At.strength == Strength::Raw
               ? Weak
               : Counted) = true;
        if (At.kind == TypeKind::Callable || isContainerKind(At.kind))
          Counted = true;
      }
      if (ByValue)
        New.S = Strength::Value;
      else if (Weak && !Counted)
        New.S = Strength::Weak;
    }
  } else {
    New.S = strengthOf(T, Key);
  }
  if (New.S == Strength::Value && V.is(Value::Pointer)) {
    if (S.at(V.Object).Whole != None || S.at(V.Object).External)
      New.V = Value::pointer(copy(S, V.Object, false, Range));
    S.edit(New.V.Object).Whole = C;
    S.edit(New.V.Object).WholeSlot = Key;
  }
  Object &O = S.edit(C);
  if (Position >= 0 && size_t(Position) < O.Cells.size())
    O.Cells.insert(O.Cells.begin() + Position, New);
  else
    O.Cells.push_back(New);
  if (New.owns())
    edgeAdded(S, C, Key);
  return Key;
}

void Interpreter::erase(State &S, ObjectId C, SlotKey Entry) {
  const Cell *At = S.at(C).find(Entry);
  if (!At)
    return;
  Cell Old = *At;
  llvm::erase_if(S.edit(C).Cells,
                 [&](const Cell &X) { return X.Key == Entry; });
  if (Old.S == Strength::Value && Old.V.is(Value::Pointer))
    S.edit(Old.V.Object).Whole = None;
  lose(S, Old);
}

/// The entries of \p From are inserted into \p To (and leave \p From).
void Interpreter::transfer(State &S, ObjectId From, ObjectId To, bool Move,
                           unsigned Range) {
  if (From == To)
    return;
  if (S.at(From).Cells.empty() && !S.at(From).ExactContent)
    freshEntry(S, From, Value::unknown());
  auto Cells = S.at(From).Cells;
  for (const Cell &C : Cells) {
    Value V = C.V;
    if (V.K == Value::Unset)
      V = load(S, entryValue(S, From, C.Key), elementType(S.at(From)));
    if (C.S == Strength::Value && V.is(Value::Pointer))
      V = Value::pointer(copy(S, V.Object, Move, Range));
    insert(S, To, V, C.Label, Range);
  }
  if (Move) {
    S.edit(From).Cells.clear();
    S.edit(From).ExactContent = true;
  }
}

void Interpreter::container(LibraryOp L, const Op &O, State S, ObjectId C,
                            llvm::ArrayRef<Value> Args, States &Out) {
  const TypeKind K = type(S.at(C).Type).kind;
  const unsigned Element = elementType(S.at(C));
  auto Arg = [&](unsigned I) {
    return I < Args.size() ? Args[I] : Value::unknown();
  };
  auto Done = [&](Value V) { result(std::move(S), O, V, Out); };
  auto AsKey = [&](State &St, Value V) {
    return V.is(Value::Location) ? load(St, V, 0) : V;
  };
  auto KeyOf = [&](State &St, const Cell &Ce) -> Value {
    if (K != TypeKind::Set)
      return Ce.Label;
    Value V = Ce.V.K == Value::Unset ? Ce.Label : Ce.V;
    return V.is(Value::Location) ? load(St, V, 0) : V;
  };
  /// Calls With(state, entry) for each entry that Key may name, then
  /// Without(state) where it may name none.
  auto LookUp = [&](State From, Value Key, auto With, auto Without) {
    bool Hit = false;
    llvm::SmallVector<SlotKey, 4> Maybe;
    for (const Cell &Ce : From.at(C).Cells) {
      int E = equal(From, KeyOf(From, Ce), Key);
      if (E == 1) {
        Hit = true;
        Maybe.assign({Ce.Key});
        break;
      }
      if (E == -1)
        Maybe.push_back(Ce.Key);
    }
    if (Hit)
      return With(std::move(From), Maybe[0]);
    for (size_t I = 0; I < Maybe.size() && I < 2; ++I)
      With(From, Maybe[I]);
    if (!From.at(C).ExactContent) {
      State Materialised = From;
      SlotKey E = freshEntry(Materialised, C, Key);
      With(std::move(Materialised), E);
    }
    Without(std::move(From));
  };
  auto Mapped = [&](State &St, SlotKey E) -> Value {
    Value Pair = entryValue(St, C, E);
    if (K != TypeKind::Map || !Pair.is(Value::Pointer))
      return Pair;
    return place(St, Pair.Object, ElementSlots + 1, Element);
  };
  auto MapInsert = [&](State &St, Value Key, Value V) {
    SlotKey E = freshEntry(St, C, Key);
    Value Pair = entryValue(St, C, E);
    St.edit(Pair.Object).External = false;
    unsigned KeyType = type(St.at(C).Type).args.front();
    write(St, Pair.Object, ElementSlots, Key, KeyType, O.range(), true);
    if (V.K != Value::Unset)
      write(St, Pair.Object, ElementSlots + 1, V, Element, O.range(), true);
    return E;
  };

  /// The result of an insertion by key: iterator and whether it is new, as a
  /// pair where the function returns one.
  auto Inserted = [&](State St, SlotKey E, bool New) {
    Value At = Value::iterator(C, E);
    const Type &T = type(O.type());
    if (T.kind == TypeKind::Tuple && T.args.size() == 2) {
      ObjectId Pair = make(St, O.type());
      write(St, Pair, ElementSlots, At, T.args[0], 0, true);
      write(St, Pair, ElementSlots + 1, Value::number(0, New), T.args[1], 0,
            true);
      At = Value::pointer(Pair);
    }
    result(std::move(St), O, At, Out);
  };

  switch (L) {
  case LibraryOp::Append:
  case LibraryOp::Prepend: {
    SlotKey E = insert(S, C, Arg(0), Value::unknown(), O.range(),
                       L == LibraryOp::Prepend ? 0 : -1);
    return Done(entryValue(S, C, E));
  }
  case LibraryOp::InsertAt: {
    int Position = -1;
    if (Arg(0).is(Value::Iterator) && Arg(0).Slot != EndSlot)
      for (size_t I = 0; I < S.at(C).Cells.size(); ++I)
        if (S.at(C).Cells[I].Key == Arg(0).Slot)
          Position = I;
    if (Args.size() >= 3 && Arg(1).is(Value::Iterator)) {
      transfer(S, Arg(1).Object, C, false, O.range());
      return Done(Value::iterator(C, EndSlot));
    }
    Value V = Arg(Args.size() >= 3 ? 2 : 1);
    if (V.is(Value::Pointer) && V.Object != C &&
        isContainerKind(type(S.at(V.Object).Type).kind) && !isObject(Element)) {
      transfer(S, V.Object, C, false, O.range());
      return Done(Value::iterator(C, EndSlot));
    }
    SlotKey E = insert(S, C, V, Value::unknown(), O.range(), Position);
    return Done(Value::iterator(C, E));
  }
  case LibraryOp::InsertValue: {
    Value V = Arg(0);
    if (K == TypeKind::Optional) {
      clear(S, C);
      SlotKey E = insert(S, C, V, Value::unknown(), O.range());
      return Done(entryValue(S, C, E));
    }
    if (Args.size() == 2) {
      if (V.is(Value::Iterator) && Arg(1).is(Value::Iterator)) {
        transfer(S, V.Object, C, false, O.range());
        return Done(Value::unknown());
      }
      V = Arg(1); // a hint first
    }
    if (V.is(Value::Pointer) && !isObject(Element) &&
        type(S.at(V.Object).Type).kind == TypeKind::Sequence &&
        V.Object != C) {
      transfer(S, V.Object, C, false, O.range());
      return Done(Value::unknown());
    }
    Value Label = K == TypeKind::Set ? AsKey(S, V) : Value::unknown();
    if (K == TypeKind::Map && V.is(Value::Pointer))
      if (const Cell *First = S.at(V.Object).find(ElementSlots))
        Label = First->V;
    LookUp(
        std::move(S), Label,
        [&](State St, SlotKey E) { Inserted(std::move(St), E, false); },
        [&](State St) {
          SlotKey E = insert(St, C, V, Label, O.range());
          Inserted(std::move(St), E, true);
        });
    return;
  }
  case LibraryOp::EmplaceKey:
  case LibraryOp::AssignKey: {
    const Value Key = AsKey(S, Arg(0)); // before S is moved from
    LookUp(
        std::move(S), Key,
        [&](State St, SlotKey E) {
          if (L == LibraryOp::AssignKey) {
            Value At = Mapped(St, E);
            if (At.is(Value::Location))
              write(St, At.Object, At.Slot, Arg(1), Element, O.range(), false);
          }
          Inserted(std::move(St), E, false);
        },
        [&](State St) {
          SlotKey E = MapInsert(St, Arg(0), Arg(1));
          Inserted(std::move(St), E, true);
        });
    return;
  }
  case LibraryOp::Subscript:
  case LibraryOp::At: {
    if (K == TypeKind::Map) {
      Value Key = AsKey(S, Arg(0));
      LookUp(
          std::move(S), Key,
          [&](State St, SlotKey E) {
            Value V = Mapped(St, E);
            result(std::move(St), O, V, Out);
          },
          [&](State St) {
            if (L == LibraryOp::At)
              return;
            SlotKey E = MapInsert(St, Key, Value());
            Value V = Mapped(St, E);
            result(std::move(St), O, V, Out);
          });
      return;
    }
    Value I = AsKey(S, Arg(0));
    const Object &Co = S.at(C);
    const bool Listed = llvm::all_of(
        Co.Cells, [](const Cell &Ce) { return !Ce.Label.is(Value::Number); });
    if (isFixedArray(type(Co.Type)) &&
        !(Listed && I.is(Value::Number) && I.Object == 0 &&
          size_t(I.Slot) < Co.Cells.size())) {
      LookUp(
          std::move(S), I,
          [&](State St, SlotKey E) {
            Value V = entryValue(St, C, E);
            result(std::move(St), O, V, Out);
          },
          [&](State St) {
            SlotKey E = freshEntry(St, C, I);
            if (!isObject(Element) && !St.at(C).External)
              St.edit(C).find(E)->V = Value::null();
            Value V = entryValue(St, C, E);
            result(std::move(St), O, V, Out);
          });
      return;
    }
    if (I.is(Value::Number) && I.Object == 0 && Co.ExactContent) {
      if (I.Slot < 0 || size_t(I.Slot) >= Co.Cells.size())
        return;
      return Done(entryValue(S, C, Co.Cells[I.Slot].Key));
    }
    LookUp(
        std::move(S), I,
        [&](State St, SlotKey E) {
          Value V = entryValue(St, C, E);
          result(std::move(St), O, V, Out);
        },
        [&](State) {});
    return;
  }
  case LibraryOp::Front:
  case LibraryOp::Back: {
    const Object &Co = S.at(C);
    if (Co.Cells.empty() && Co.ExactContent)
      return;
    SlotKey E = anyEntry(S, C);
    if (L == LibraryOp::Back)
      E = S.at(C).Cells.back().Key;
    return Done(entryValue(S, C, E));
  }
  case LibraryOp::PopFront:
  case LibraryOp::PopBack: {
    const Object &Co = S.at(C);
    if (!Co.Cells.empty())
      erase(S, C, L == LibraryOp::PopFront ? Co.Cells.front().Key
                                           : Co.Cells.back().Key);
    return Done(Value::unknown());
  }
  case LibraryOp::Erase:
  case LibraryOp::Extract: {
    Value V = AsKey(S, Arg(0));
    if (V.is(Value::Iterator)) {
      if (Args.size() == 2 && Arg(1).is(Value::Iterator)) {
        // From the first to the second, in order.
        llvm::SmallVector<SlotKey, 8> Gone;
        bool In = false;
        for (const Cell &Ce : S.at(C).Cells) {
          In |= Ce.Key == V.Slot;
          In &= Ce.Key != Arg(1).Slot;
          if (In)
            Gone.push_back(Ce.Key);
        }
        for (SlotKey E : Gone)
          erase(S, C, E);
        if (V.Slot != EndSlot && Arg(1).Slot == EndSlot && !Gone.empty() &&
            S.at(C).Cells.empty())
          S.edit(C).ExactContent = true;
        return Done(Value::iterator(C, Arg(1).Slot));
      }
      if (V.Slot == EndSlot)
        return Done(V);
      Value Next = Value::iterator(C, EndSlot);
      const auto &Cells = S.at(C).Cells;
      for (size_t I = 0; I + 1 < Cells.size(); ++I)
        if (Cells[I].Key == V.Slot)
          Next.Slot = Cells[I + 1].Key;
      erase(S, C, V.Slot);
      return Done(Next);
    }
    LookUp(
        std::move(S), V,
        [&](State St, SlotKey E) {
          erase(St, C, E);
          result(std::move(St), O, Value::unknown(), Out);
        },
        [&](State St) { result(std::move(St), O, Value::unknown(), Out); });
    return;
  }
  case LibraryOp::Clear:
    clear(S, C);
    return Done(Value::unknown());
  case LibraryOp::Assign: {
    Value A = Arg(0), B = Arg(1);
    if (A.is(Value::Iterator)) {
      ObjectId From = A.Object;
      if (From != C) {
        clear(S, C);
        if (A.Slot != EndSlot)
          transfer(S, From, C, false, O.range());
      }
    } else if (A.is(Value::Pointer) && K != TypeKind::Optional &&
               isContainerKind(type(S.at(A.Object).Type).kind)) {
      clear(S, C);
      transfer(S, A.Object, C, false, O.range());
    } else {
      clear(S, C);
      insert(S, C, Args.size() > 1 ? B : A, Value::unknown(), O.range());
    }
    return Done(Value::unknown());
  }
  case LibraryOp::Resize:
    if (Arg(0).is(Value::Number) && Arg(0).Object == 0) {
      if (Arg(0).Slot == 0)
        clear(S, C);
      while (int64_t(S.at(C).Cells.size()) < std::min<int64_t>(Arg(0).Slot, 4)) {
        SlotKey E = freshEntry(S, C, Value::unknown());
        if (!isObject(Element))
          S.edit(C).find(E)->V = Value::null();
      }
    } else {
      S.edit(C).ExactContent = false;
    }
    return Done(Value::unknown());
  case LibraryOp::Begin: {
    if (isFixedArray(type(S.at(C).Type)) && S.at(C).Cells.empty() &&
        S.at(C).ExactContent) {
      // One element stands for all; it is there from the start.
      SlotKey E = freshEntry(S, C, Value::unknown());
      if (!isObject(Element))
        S.edit(C).find(E)->V = Value::null();
    }
    if (S.at(C).Cells.empty() && !S.at(C).ExactContent) {
      State Empty = S;
      Empty.edit(C).ExactContent = true;
      result(std::move(Empty), O, Value::iterator(C, EndSlot), Out);
      // One entry stands for all that were there.
      freshEntry(S, C, Value::unknown());
    }
    const auto &Cells = S.at(C).Cells;
    return Done(
        Value::iterator(C, Cells.empty() ? EndSlot : Cells.front().Key));
  }
  case LibraryOp::End:
    return Done(Value::iterator(C, EndSlot));
  case LibraryOp::Find: {
    const Value Key = AsKey(S, Arg(0)); // before S is moved from
    LookUp(
        std::move(S), Key,
        [&](State St, SlotKey E) {
          result(std::move(St), O, Value::iterator(C, E), Out);
        },
        [&](State St) {
          result(std::move(St), O, Value::iterator(C, EndSlot), Out);
        });
    return;
  }
  case LibraryOp::Contains: {
    const Value Key = AsKey(S, Arg(0)); // before S is moved from
    LookUp(
        std::move(S), Key,
        [&](State St, SlotKey) {
          result(std::move(St), O, Value::number(0, 1), Out);
        },
        [&](State St) {
          result(std::move(St), O, Value::number(0, 0), Out);
        });
    return;
  }
  case LibraryOp::Empty: {
    Value V;
    V.K = Value::Emptiness;
    V.Object = C;
    return Done(V);
  }
  case LibraryOp::HasValue: {
    Value V;
    V.K = Value::Emptiness;
    V.Object = C;
    V.Negated = true;
    return Done(V);
  }
  case LibraryOp::Size: {
    Value V;
    V.K = Value::Size;
    V.Object = C;
    return Done(V);
  }
  case LibraryOp::Splice:
  case LibraryOp::Merge: {
    Value From = Arg(L == LibraryOp::Splice ? 1 : 0);
    ObjectId Other = containerOf(S, From);
    if (Other != None)
      transfer(S, Other, C, true, O.range());
    return Done(Value::unknown());
  }
  default:
    return Done(Value::unknown());
  }
}

//===- analysis/Containers.cpp - operations on containers -----------------===//
//
// What each library operation does to the entries of its container; the entries
// themselves are in Entries.cpp.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// More elements than these are not told apart.
static constexpr int64_t MaxElements = 16;

/// \p C has \p Count elements. They are null, but a loop with an unknown bound
/// may have set more of them than it was run for: each is null or not, and stays
/// so.
void Interpreter::fill(State &S, ObjectId C, int64_t Count) {
  if (Count > MaxElements)
    S.edit(C).ExactContent = false;
  while (int64_t(S.at(C).Cells.size()) < std::min(Count, MaxElements)) {
    SlotKey E = freshEntry(S, C, Value::unknown());
    if (!isObject(elementType(S.at(C))))
      S.edit(C).find(E)->V = Value::number(freshSymbol(), 0);
  }
}

void Interpreter::container(LibraryOp L, const Op &O, State S, ObjectId C,
                            llvm::ArrayRef<Value> Args, States &Out) {
  if (const Type &T = type(S.at(C).Type);
      isFixedArray(T) && L != LibraryOp::Append && T.extent &&
      T.extent <= MaxElements && S.at(C).ExactContent && S.at(C).Cells.empty())
    fill(S, C, T.extent);
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
      SlotKey E = insert(S, C, V, alternative(type(S.at(C).Type), O.type()),
                         O.range());
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
      while (S.at(C).ExactContent &&
             int64_t(S.at(C).Cells.size()) > Arg(0).Slot)
        erase(S, C, S.at(C).Cells.back().Key);
      fill(S, C, Arg(0).Slot);
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
  case LibraryOp::Empty:
    return Done(Value::about(Value::Emptiness, C));
  case LibraryOp::HasValue:
    return Done(Value::about(Value::Emptiness, C, /*Negated=*/true));
  case LibraryOp::Size:
    return Done(Value::about(Value::Size, C));
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

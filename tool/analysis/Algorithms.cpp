//===- analysis/Algorithms.cpp - algorithms over ranges -------------------===//
//
// An algorithm walks the entries of the container its range comes from and calls
// its function on each, or writes each, as the loop it stands for would. A predicate
// that cannot be decided splits the state. Results go to the entries that an iterator
// names, one after the other, or by an inserter to new ones.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

namespace {

bool finds(LibraryOp L) {
  return L == LibraryOp::FindIf || L == LibraryOp::FindValue;
}

bool removes(LibraryOp L) {
  return L == LibraryOp::RemoveIf || L == LibraryOp::EraseIf ||
         L == LibraryOp::RemoveValue || L == LibraryOp::EraseValue;
}

/// Is it told a value rather than a function?
bool comparesWithValue(LibraryOp L) {
  return L == LibraryOp::FindValue || L == LibraryOp::RemoveValue ||
         L == LibraryOp::EraseValue;
}

} // namespace

/// One algorithm on the entries of one container.
class Interpreter::RangeWalk {
public:
  RangeWalk(Interpreter &I, LibraryOp L, const Op &O, ObjectId C,
            llvm::ArrayRef<Value> Args, States &Out);

  void run(State First);

private:
  using Ways = llvm::SmallVector<std::pair<State, bool>, 4>;

  void insertNew(State First);
  void runView(State First);
  void show(State &S, SlotKey E);
  void walk(State First, llvm::ArrayRef<SlotKey> Entries);
  void visit(State S, SlotKey E, States &Next);
  void exchange(State &S, const Value &A, const Value &B);
  void put(State &S, const Value &At, Value V);
  Value valueAt(State &S, const Value &Element, bool Move);
  void toBack(State &S, SlotKey E);
  bool chooses() const;
  Value result(State &S);
  Ways compare(State S, const Value &Element);
  Ways callOn(State S, const Value &Element);
  Value targetIn(const State &S, const Value &Start) const;

  Interpreter &I;
  const LibraryOp L;
  const Op &O;
  const ObjectId C;
  Value From, To;   ///< where the range is given by iterators, or start and number
  Value Fn, Target; ///< what is called or looked for, and where results go
  Value Other;      ///< where results go, too
  size_t Nth = 0;   ///< of the entries that are walked
  ObjectId View = None;
  int64_t Count = 0; ///< of the entries that it has, or leaves out
  States &Out;
};

/// A range is two iterators, an iterator and a number, or (ranges::, erase_if) the
/// container itself.
Interpreter::RangeWalk::RangeWalk(Interpreter &I, LibraryOp L, const Op &O,
                                  ObjectId C, llvm::ArrayRef<Value> Args,
                                  States &Out)
    : I(I), L(L), O(O), C(C), Out(Out) {
  auto Arg = [&](unsigned N) {
    return N < Args.size() ? Args[N] : Value::unknown();
  };
  From = Args[0];
  const bool Second = Arg(1).is(Value::Iterator)
                          ? Arg(1).Object == C
                          : Arg(1).is(Value::Number) || Arg(1).is(Value::Size) ||
                                Arg(1).is(Value::Unknown);
  const bool Pair = From.is(Value::Iterator) && Args.size() >= 3 && Second;
  if (Pair)
    To = Arg(1);
  const unsigned Next = Pair ? 2 : 1;
  Fn = Target = Arg(Next);
  Other = Arg(Next + 1);
  if (L == LibraryOp::TransformRange || L == LibraryOp::FoldRange)
    Fn = Arg(Next + 1);
  if (L == LibraryOp::PartitionCopy)
    Fn = Arg(Next + 2);
  if (L == LibraryOp::TransformRange && Args.size() == Next + 3) { // two ranges
    Target = Arg(Next + 1);
    Other = Arg(Next);
    Fn = Arg(Next + 2);
  } else if (L == LibraryOp::TransformRange) {
    Other = Value();
  }
}

/// The entries that a view has: those of which its predicate is true, or as many
/// as it says. What is not known has all.
void Interpreter::RangeWalk::runView(State First) {
  const Value N = knownSize(First, Fn);
  if (!First.at(C).ExactContent ||
      (L != LibraryOp::FilterView && !(N.is(Value::Number) && N.Object == 0)))
    return I.result(std::move(First), O, From, Out);
  Count = L == LibraryOp::FilterView ? 0 : N.Slot;
  Object Entries;
  Entries.Type = First.at(C).Type;
  Entries.View = true;
  View = First.add(std::move(Entries));
  const auto All = I.entriesIn(First, C, From, To);
  walk(std::move(First), All);
  I.limit(Out);
}

void Interpreter::RangeWalk::show(State &S, SlotKey E) {
  Cell New;
  Object &Entries = S.edit(View);
  New.Key = EntrySlots + Entries.Entries++;
  New.V = Value::iterator(C, E);
  New.S = Strength::Raw;
  Entries.Cells.push_back(std::move(New));
}

void Interpreter::RangeWalk::run(State First) {
  if (isView(L))
    return runView(std::move(First));
  const bool Sink = From.is(Value::Iterator) && From.Slot == EndSlot &&
                    !To.is(Value::Iterator) && To.K != Value::Unset;
  if (Sink && (L == LibraryOp::FillRange || L == LibraryOp::GenerateRange))
    return insertNew(std::move(First));
  // A range whose content is not known: none, or one entry for all.
  if (First.at(C).Cells.empty() && !First.at(C).ExactContent) {
    State Empty = First;
    Empty.edit(C).ExactContent = true;
    I.result(std::move(Empty), O, Value::iterator(C, EndSlot), Out);
    I.freshEntry(First, C, Value::unknown());
  }
  if (L == LibraryOp::FoldRange)
    First.setReg(SoFar, Target);
  const auto Entries = I.entriesIn(First, C, From, To);
  walk(std::move(First), Entries);
  I.limit(Out);
}

/// So many new entries, by an inserter.
void Interpreter::RangeWalk::insertNew(State First) {
  const Value N = knownSize(First, To);
  const int64_t Count = N.is(Value::Number) && N.Object == 0 ? N.Slot : 1;
  States Now;
  Now.push_back(std::move(First));
  for (int64_t K = 0; K < std::min(Count, MaxElements); ++K) {
    States Next;
    for (State &S : Now)
      visit(std::move(S), EndSlot, Next);
    I.limit(Next);
    Now = std::move(Next);
  }
  for (State &S : Now)
    I.result(std::move(S), O, From, Out);
}

void Interpreter::RangeWalk::walk(State First,
                                  llvm::ArrayRef<SlotKey> Entries) {
  States Now;
  Now.push_back(std::move(First));
  for (SlotKey E : Entries) {
    States Next;
    for (State &S : Now)
      visit(std::move(S), E, Next);
    I.limit(Next);
    Now = std::move(Next);
    ++Nth;
  }
  if (chooses() && !Entries.empty())
    return;
  for (State &S : Now) {
    const Value V = result(S);
    I.result(std::move(S), O, V, Out);
  }
}

/// Does it give one of the entries, any?
bool Interpreter::RangeWalk::chooses() const {
  return isComparing(L) &&
         I.type(O.type()).kind == TypeKind::Iterator;
}

/// What the walk comes to where it has gone to its end.
Value Interpreter::RangeWalk::result(State &S) {
  const Value Found = S.reg(SoFar);
  S.dropReg(SoFar);
  if (L == LibraryOp::FoldRange)
    return Found;
  if (isView(L))
    return Value::pointer(View);
  if (L == LibraryOp::Partition)
    return Found.is(Value::Iterator) ? Found
           : To.is(Value::Iterator)  ? To
                                     : Value::iterator(C, EndSlot);
  return finds(L) || removes(L) || chooses() ? Value::iterator(C, EndSlot)
                                : Value::unknown();
}

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

/// A search ends at the entry it is true of.
void Interpreter::RangeWalk::visit(State S, SlotKey E, States &Next) {
  const Value At = Value::iterator(C, E);
  const Value Element =
      E == EndSlot ? Value::unknown() : I.entryValue(S, C, E);
  switch (L) {
  case LibraryOp::CopyRange:
  case LibraryOp::MoveRange: {
    const Value V =
        valueAt(S, Element, L == LibraryOp::MoveRange || From.moves());
    put(S, targetIn(S, Target), V);
    return Next.push_back(std::move(S));
  }
  case LibraryOp::FillRange:
    put(S, At, Target);
    return Next.push_back(std::move(S));
  case LibraryOp::TakeView:
  case LibraryOp::DropView:
    if ((int64_t(Nth) < Count) == (L == LibraryOp::TakeView))
      show(S, E);
    return Next.push_back(std::move(S));
  case LibraryOp::SwapRanges: {
    const Value With = targetIn(S, Target);
    if (With.is(Value::Iterator) && S.at(With.Object).find(With.Slot))
      exchange(S, Element, I.entryValue(S, With.Object, With.Slot));
    return Next.push_back(std::move(S));
  }
  default:
    break;
  }
  for (auto &[After, Truth] : comparesWithValue(L)
                                  ? compare(std::move(S), Element)
                                  : callOn(std::move(S), Element)) {
    if (Truth && finds(L)) {
      I.result(std::move(After), O, At, Out);
      continue;
    }
    if (chooses())
      I.result(After, O, At, Out);
    if (Truth && removes(L))
      I.erase(After, C, E);
    if (!Truth && L == LibraryOp::Partition)
      toBack(After, E);
    if (Truth && L == LibraryOp::FilterView)
      show(After, E);
    if (L == LibraryOp::PartitionCopy)
      put(After, Truth ? Target : Other, valueAt(After, Element, false));
    Next.push_back(std::move(After));
  }
}

Interpreter::RangeWalk::Ways
Interpreter::RangeWalk::compare(State S, const Value &Element) {
  Ways Found;
  bool Certain = true;
  const unsigned T = I.elementType(S.at(C));
  const Value V = I.load(S, Element, T), Wanted = I.load(S, Fn, T);
  const std::optional<bool> Same = I.same(S, V, Wanted, T);
  I.decide(std::move(S), Same ? Value::number(0, *Same) : Value::unknown(),
           Found, Certain);
  return Found;
}

Interpreter::RangeWalk::Ways
Interpreter::RangeWalk::callOn(State S, const Value &Element) {
  Ways Found;
  bool Certain = true;
  llvm::SmallVector<Value, 2> Given;
  if (L == LibraryOp::FoldRange)
    Given.push_back(S.reg(SoFar));
  if (L != LibraryOp::GenerateRange)
    Given.push_back(Element);
  if (isComparing(L))
    Given.push_back(Element);
  if (L == LibraryOp::TransformRange && Other.is(Value::Iterator)) {
    const Value Second = targetIn(S, Other);
    Given.push_back(I.entryValue(S, Second.Object, Second.Slot));
  }
  for (State &After : I.invoke(std::move(S), Fn, Given)) {
    const Value R = After.reg(Invoked);
    After.dropReg(Invoked);
    if (L == LibraryOp::TransformRange)
      put(After, targetIn(After, Target), R);
    else if (L == LibraryOp::GenerateRange)
      put(After, Element.is(Value::Unknown) ? From : Element, R);
    else if (L == LibraryOp::FoldRange)
      After.setReg(SoFar, R);
    else if (L != LibraryOp::ForEach && !isComparing(L)) {
      I.decide(std::move(After), R, Found, Certain);
      continue;
    }
    Found.push_back({std::move(After), false});
  }
  return Found;
}

void Interpreter::algorithm(LibraryOp L, const Op &O, State First,
                            llvm::ArrayRef<Value> Args, States &Out) {
  const ObjectId C = Args.empty() ? None : containerOf(First, Args[0]);
  if (C == None || !isContainerKind(type(First.at(C).Type).kind))
    return result(std::move(First), O, Value::unknown(), Out);
  const Type &T = type(First.at(C).Type);
  if (isFixedArray(T) && T.extent <= MaxElements && First.at(C).ExactContent)
    fill(First, C, T.extent);
  RangeWalk(*this, L, O, C, Args, Out).run(std::move(First));
}


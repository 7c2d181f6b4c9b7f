//===- analysis/Algorithms.cpp - algorithms over ranges -------------------===//
//
// An algorithm walks the entries of the container its range comes from and calls
// its function on each, or writes each, as the loop it stands for would. A predicate
// that cannot be decided splits the state. Results go to the entries that an iterator
// names, one after the other, or by an inserter to new ones.
//
//===----------------------------------------------------------------------===//

#include "analysis/RangeWalk.h"

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
  return L == LibraryOp::FindValue || L == LibraryOp::CountValue ||
         L == LibraryOp::RemoveValue || L == LibraryOp::EraseValue;
}

bool counts(LibraryOp L) {
  return L == LibraryOp::CountIf || L == LibraryOp::CountValue;
}

/// An entry of which the predicate is \p Of makes the result \p Is; without one it is
/// the opposite.
struct Decision {
  bool Of, Is;
};

std::optional<Decision> decisionOf(LibraryOp L) {
  switch (L) {
  case LibraryOp::AnyOf:
    return Decision{true, true};
  case LibraryOp::AllOf:
    return Decision{false, false};
  case LibraryOp::NoneOf:
    return Decision{true, false};
  default:
    return std::nullopt;
  }
}

} // namespace

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
  if ((finds(L) || removes(L) || counts(L) || decisionOf(L)) &&
      Args.size() > Next + 1)
    Projection = Other;
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

/// What is there before the first entry.
void Interpreter::RangeWalk::begin(State &S) const {
  if (L == LibraryOp::FoldRange)
    S.setReg(SoFar, Target);
  if (counts(L))
    S.setReg(SoFar, Value::number(0, 0));
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
    begin(Empty);
    walk(std::move(Empty), {});
    I.freshEntry(First, C, Value::unknown());
  }
  begin(First);
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
  if (const auto D = decisionOf(L); D || counts(L))
    return !S.at(C).ExactContent ? Value::unknown()
           : D                   ? Value::number(0, !D->Is)
                                 : Found;
  if (L == LibraryOp::Partition)
    return Found.is(Value::Iterator) ? Found
           : To.is(Value::Iterator)  ? To
                                     : Value::iterator(C, EndSlot);
  return finds(L) || removes(L) || chooses() ? Value::iterator(C, EndSlot)
                                : Value::unknown();
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
      I.exchange(S, Element, I.entryValue(S, With.Object, With.Slot), O.range());
    return Next.push_back(std::move(S));
  }
  default:
    break;
  }
  if (Projection.K == Value::Unset)
    return decideOn(std::move(S), E, Element, Element, Next);
  for (State &After : I.invoke(std::move(S), Projection, {Element})) {
    const Value Seen = After.reg(Invoked);
    After.dropReg(Invoked);
    decideOn(std::move(After), E, Element, Seen, Next);
  }
}

void Interpreter::RangeWalk::decideOn(State S, SlotKey E, const Value &Element,
                                      const Value &Seen, States &Next) {
  const Value At = Value::iterator(C, E);
  for (auto &[After, Truth] : comparesWithValue(L) ? compare(std::move(S), Seen)
                                                   : callOn(std::move(S), Seen)) {
    if (Truth && finds(L)) {
      I.result(std::move(After), O, At, Out);
      continue;
    }
    if (const auto D = decisionOf(L); D && D->Of == Truth) {
      I.result(std::move(After), O, Value::number(0, D->Is), Out);
      continue;
    }
    if (Truth && counts(L))
      After.setReg(SoFar, Value::number(0, After.reg(SoFar).Slot + 1));
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
  const unsigned T = Projection.K == Value::Unset ? I.elementType(S.at(C))
                     : Element.is(Value::Location) ? I.typeAt(S, Element)
                                                   : 0;
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


//===- analysis/Iterators.cpp - positions in containers -------------------===//
//
// An iterator names an entry; its position is how many entries stand before it.
// Behind the last one is the end. A pointer into an array is an iterator, too.
//
//===----------------------------------------------------------------------===//

#include "analysis/LibraryCall.h"

using namespace refcycle;

/// How many entries of its container stand before \p At.
int64_t Interpreter::positionOf(const State &S, const Value &At) {
  const auto &Cells = S.at(At.Object).Cells;
  return llvm::find_if(Cells,
                       [&](const Cell &Each) { return Each.Key == At.Slot; }) -
         Cells.begin();
}

/// The iterator \p By entries on; past either end it is the end, and so it is where
/// all entries have gone.
Value Interpreter::neighbour(const State &S, Value At, int By) const {
  const auto &Cells = S.at(At.Object).Cells;
  size_t I = positionOf(S, At);
  if (I == Cells.size() && By > 0 && !Cells.empty())
    return At;
  I += By;
  At.Slot = I < Cells.size() ? Cells[I].Key : EndSlot;
  return At;
}

/// Where the range of a container, or one given by an iterator, begins or ends.
void Interpreter::LibraryCall::endOfRange(LibraryOp Which) {
  const Value Range = arg(0);
  if (Range.is(Value::Iterator))
    return done(Which == LibraryOp::End
                    ? Value::iterator(Range.Object, EndSlot)
                    : Range);
  const ObjectId C = I.containerOf(S, Range);
  if (C == None)
    return unknown();
  I.container(Which, O, std::move(S), C, {}, Out);
}

void Interpreter::LibraryCall::inserter() {
  const ObjectId C = I.containerOf(S, arg(0));
  done(C == None ? Value::unknown() : Value::iterator(C, EndSlot));
}

void Interpreter::LibraryCall::moveIterator() {
  Value At = I.load(S, arg(0), 0);
  if (At.is(Value::Iterator))
    At.Owner = Mover;
  done(At);
}

/// How many entries \p N, a number of those behind \p At, is; nothing where that is
/// not known.
std::optional<int> Interpreter::LibraryCall::stepsOf(const Value &At,
                                                     const Value &N) const {
  const Value Known = knownSize(S, N);
  if (Known.is(Value::Number) && Known.Object == 0)
    return int(Known.Slot);
  if (Known.is(Value::Size) && Known.Object == At.Object &&
      positionOf(S, At) == 0)
    return int(S.at(At.Object).Cells.size()); // all that there are
  return std::nullopt;
}

/// From the start of an array, by a number that is not known: to where the array is
/// in use, unless that is nothing.
void Interpreter::LibraryCall::moveInArray(const Value &At, const Value &N) {
  llvm::SmallVector<std::pair<State, bool>, 2> Ways;
  bool Certain = true;
  I.decide(std::move(S), N, Ways, Certain);
  for (auto &[After, Some] : Ways) {
    const int InUse = int(After.at(At.Object).Cells.size());
    const Value To = Some ? I.neighbour(After, At, InUse) : At;
    I.result(std::move(After), O, To, Out);
  }
}

void Interpreter::LibraryCall::move(int By) {
  const Value At = I.load(S, arg(0), 0);
  if (!At.is(Value::Iterator))
    return unknown();
  const Value N =
      Args.size() > 1 ? I.load(S, arg(1), 0) : Value::number(0, 1);
  if (N.is(Value::Iterator)) // as far as that
    return done(N);
  // A caller's number is not that of the entry one looks at.
  if (I.Mode && I.Mode->Distinct && N.is(Value::Number) && N.Object > 0)
    return done(Value::iterator(At.Object, EndSlot));
  const std::optional<int> Steps = stepsOf(At, N);
  const Object &C = S.at(At.Object);
  if (!Steps && By > 0 && isFixedArray(I.type(C.Type)) && !C.Cells.empty() &&
      positionOf(S, At) == 0)
    return moveInArray(At, N);
  done(Steps ? I.neighbour(S, At, By * *Steps) : Value::unknown());
}

/// From one iterator to the other, or of the container that is given.
void Interpreter::LibraryCall::distance() {
  const Value From = I.load(S, arg(0), 0), To = I.load(S, arg(1), 0);
  if (From.is(Value::Pointer) && I.containerOf(S, From) != None &&
      isContainerKind(I.type(S.at(From.Object).Type).kind))
    return done(Value::about(Value::Size, From.Object));
  if (!From.is(Value::Iterator) || !To.is(Value::Iterator) ||
      From.Object != To.Object)
    return unknown();
  const int64_t First = positionOf(S, From), Last = positionOf(S, To);
  if (S.at(From.Object).ExactContent || To.Slot != EndSlot)
    return done(Value::number(0, Last - First));
  done(First == 0 ? Value::about(Value::Size, From.Object) : Value::unknown());
}

/// An entry so many behind the one that the receiver names.
void Interpreter::LibraryCall::subscriptAt() {
  const Object &Of = S.at(Receiver.Object);
  if (!isFixedArray(I.type(Of.Type)) && !Of.find(Receiver.Slot))
    return unknown();
  const Value N = I.load(S, arg(0), 0);
  const int64_t Before = Of.find(Receiver.Slot) ? positionOf(S, Receiver) : 0;
  if (Before && N.is(Value::Number) && N.Object == 0)
    Args[0] = Value::number(0, Before + N.Slot);
  I.container(LibraryOp::Subscript, O, std::move(S), Receiver.Object, Args, Out);
}

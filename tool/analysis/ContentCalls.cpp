//===- analysis/ContentCalls.cpp - tuples, optionals, variants, any -------===//

#include "analysis/ContainerCall.h"
#include "analysis/LibraryCall.h"

using namespace refcycle;

std::optional<bool> Interpreter::holds(const Object &C, unsigned T) const {
  const Type &Holder = type(C.Type);
  if (Holder.kind != TypeKind::Optional || type(T).kind == TypeKind::Opaque)
    return std::nullopt;
  if (C.Cells.empty()) // a variant starts with its first alternative
    return Holder.args.size() > 1 && Holder.args.front() == T
               ? std::nullopt
               : std::optional(false);
  const Value &Label = C.Cells.front().Label;
  if (Holder.args.size() == 1 || !Label.is(Value::Number))
    return std::nullopt;
  return Label.Slot == T;
}

/// Which of its alternatives a variant holds, one that never was given any the first;
/// of those with the same type that is not known.
void Interpreter::ContainerCall::heldIndex() {
  const auto &Types = I.type(S.at(C).Type).args;
  const Object &Variant = S.at(C);
  auto Known = [&](int64_t N) { done(Value::number(0, N)); };
  if (Variant.Cells.empty() && Variant.ExactContent)
    return Known(0);
  if (Variant.Cells.empty() || !Variant.Cells.front().Label.is(Value::Number))
    return done(Value::unknown());
  const int64_t Held = Variant.Cells.front().Label.Slot;
  if (llvm::count(Types, Held) != 1)
    return done(Value::unknown());
  Known(llvm::find(Types, Held) - Types.begin());
}

void Interpreter::LibraryCall::makeTuple() {
  ObjectId T = I.make(S, O.type());
  const auto &Types = I.type(O.type()).args;
  for (size_t N = 0; N < Args.size(); ++N) {
    unsigned Each = N < Types.size() ? Types[N] : 0;
    I.write(S, T, ElementSlots + N, I.load(S, Args[N], Each), Each, O.range(),
            true);
  }
  done(Value::pointer(T));
}

void Interpreter::LibraryCall::getElement() {
  const Value Tuple =
      Receiver.is(Value::Location) ? I.load(S, Receiver, 0) : Receiver;
  if (!Tuple.is(Value::Pointer) || !arg(0).is(Value::Number))
    return unknown();
  const Type &T = I.type(S.at(Tuple.Object).Type);
  const size_t N = arg(0).Slot;
  if (T.kind != TypeKind::Tuple || N >= T.args.size())
    return unknown();
  done(I.place(S, Tuple.Object, ElementSlots + N, T.args[N]));
}

/// The content by reference, value or pointer: not there, the pointer is null,
/// and the others throw.
void Interpreter::LibraryCall::castContent() {
  const ObjectId C = I.containerOf(S, arg(0));
  if (C == None)
    return unknown();
  const Type &T = I.type(O.type());
  const bool Pointer = T.kind == TypeKind::Pointer && !T.args.empty() &&
                       T.strength == Strength::Raw;
  if (S.at(C).ExactContent && I.holds(S.at(C), O.type()) == false) {
    if (!Pointer)
      return;
    if (I.holds(S.at(C), T.args[0]) == false)
      return done(Value::null());
  }
  const SlotKey E = I.anyEntry(S, C);
  done(E == EndSlot ? Value::unknown() : I.entryValue(S, C, E));
}

void Interpreter::LibraryCall::holdsType() {
  const ObjectId C = I.containerOf(S, arg(0));
  if (C == None || !S.at(C).ExactContent)
    return unknown();
  const std::optional<bool> Holds = I.holds(S.at(C), O.type());
  done(Holds ? Value::number(0, *Holds) : Value::unknown());
}

void Interpreter::LibraryCall::visit() {
  const ObjectId C = I.containerOf(S, arg(1));
  const SlotKey E = C == None ? EndSlot : I.anyEntry(S, C);
  if (E == EndSlot)
    return unknown();
  Value Content = I.entryValue(S, C, E);
  for (State &After : I.invoke(std::move(S), arg(0), {Content})) {
    Value V = After.reg(Invoked);
    After.dropReg(Invoked);
    I.result(std::move(After), O, V, Out);
  }
}

/// The content, or the argument where there is none.
void Interpreter::ContainerCall::valueOr() {
  llvm::SmallVector<std::pair<State, bool>, 2> Ways;
  bool Certain = true;
  I.decide(std::move(S), Value::about(Value::Emptiness, C), Ways, Certain);
  for (auto &[After, Empty] : Ways) {
    Value V = arg(0);
    if (!Empty)
      V = I.entryValue(After, C, I.anyEntry(After, C));
    V = I.load(After, V, O.type());
    finish(std::move(After), V);
  }
}

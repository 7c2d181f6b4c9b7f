//===- analysis/LibraryOps.cpp - what library functions do ----------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

void Interpreter::result(State S, const Op &O, Value V, States &Out) {
  if (O.dst() != None)
    S.setReg(O.dst(), V);
  Out.push_back(std::move(S));
}

/// The container that \p V is, or that its location holds; None if none.
ObjectId Interpreter::containerOf(State &S, const Value &V) {
  Value At = V.is(Value::Location) ? load(S, V, 0) : V;
  if (At.is(Value::Pointer) || At.is(Value::Iterator))
    return At.Object;
  return None;
}

unsigned Interpreter::elementType(const Object &C) const {
  const Type &T = type(C.Type);
  if (T.args.empty())
    return 0;
  return T.kind == TypeKind::Map ? T.args.back() : T.args[0];
}

int Interpreter::holds(const Object &C, unsigned T) const {
  const Type &Holder = type(C.Type);
  if (Holder.kind != TypeKind::Optional || type(T).kind == TypeKind::Opaque)
    return -1;
  if (C.Cells.empty()) // a variant starts with its first alternative
    return Holder.args.size() > 1 && Holder.args.front() == T ? -1 : 0;
  const Value &Label = C.Cells.front().Label;
  if (Holder.args.size() == 1 || !Label.is(Value::Number))
    return -1;
  return Label.Slot == T;
}

/// The content by reference, value or pointer: not there, the pointer is null,
/// and the others throw.
void Interpreter::anyCast(const Op &O, State S, ObjectId C, States &Out) {
  const Type &T = type(O.type());
  const bool Pointer = T.kind == TypeKind::Pointer && !T.args.empty() &&
                       T.strength == Strength::Raw;
  if (S.at(C).ExactContent && holds(S.at(C), O.type()) == 0) {
    if (!Pointer)
      return;
    if (holds(S.at(C), T.args[0]) == 0)
      return result(std::move(S), O, Value::null(), Out);
  }
  SlotKey E = anyEntry(S, C);
  Value V = E == EndSlot ? Value::unknown() : entryValue(S, C, E);
  result(std::move(S), O, V, Out);
}

void Interpreter::library(const Function &F, const Op &O, State S,
                          States &Out) {
  const auto L = static_cast<LibraryOp>(O.ref());
  llvm::SmallVector<Value, 4> Args;
  for (unsigned I = 0; I < O.count(); ++I)
    Args.push_back(S.reg(F.args[O.first() + I]));
  Value Receiver = O.a() == None ? Value::unknown() : S.reg(O.a());
  auto Arg = [&](unsigned I) {
    return I < Args.size() ? Args[I] : Value::unknown();
  };
  auto Done = [&](Value V) { result(std::move(S), O, V, Out); };

  switch (L) {
  case LibraryOp::NonZero:
    return Done(Value::number(freshSymbol(), 1));
  case LibraryOp::FromThis:
    return Done(Receiver);
  case LibraryOp::Cast: {
    Value V = Arg(0);
    if (V.is(Value::Location))
      V = load(S, V, 0);
    const Type &T = type(O.type());
    int To = T.args.empty() ? None : type(T.args[0]).record;
    if (V.is(Value::Pointer) && To != None) {
      Object &Target = S.edit(V.Object);
      if (Target.Record != None && Target.ExactType &&
          !Index.derivesFrom(Target.Record, To))
        return Done(Value::null());
      if (!Target.ExactType &&
          (Target.Record == None || Index.derivesFrom(To, Target.Record)))
        Target.Record = To;
    }
    return Done(V);
  }
  case LibraryOp::Alias: {
    Value Owner = Arg(0), Pointee = Arg(1);
    if (Pointee.is(Value::Location)) // a cell inside the owner
      Pointee = Value::pointer(Pointee.Object);
    if (!Pointee.is(Value::Pointer))
      return Done(Pointee);
    Pointee.Owner = Owner.is(Value::Pointer) ? Owner.kept() : Nobody;
    return Done(Pointee);
  }
  case LibraryOp::NoOwner: {
    Value V = Arg(0), Deleter = Arg(1);
    if (V.is(Value::Null) && Deleter.is(Value::Pointer)) {
      Object Control; // a control block around nothing
      V = Value::pointer(S.add(std::move(Control)));
    }
    if (!V.is(Value::Pointer))
      return Done(V);
    if (!Deleter.is(Value::Pointer) || S.at(Deleter.Object).Record == None) {
      return Done(V);
    }
    int Body = callOperator(S.at(Deleter.Object).Record, 1);
    const bool Nothing =
        Body != None && S.at(Deleter.Object).Cells.empty() &&
        llvm::none_of(P.Functions[Body].ops, [](const Op &Each) {
          return Each.code() == OpCode::Delete || Each.code() == OpCode::Call ||
                 Each.code() == OpCode::CallValue ||
                 Each.code() == OpCode::Unknown ||
                 Each.code() == OpCode::Library ||
                 Each.code() == OpCode::Store;
        });
    if (Nothing) {
      V.Owner = Nobody;
      return Done(V);
    }
    Cell C;
    C.Key = DeleterSlot;
    C.V = Deleter;
    C.S = Strength::Strong;
    C.Range = O.range();
    C.Function = S.top().Function;
    writeCell(S, V.Object, std::move(C));
    return Done(V);
  }
  case LibraryOp::Release: {
    Value V = load(S, Receiver, O.type());
    if (Receiver.is(Value::Location))
      write(S, Receiver.Object, Receiver.Slot, Value::null(), O.type(),
            O.range(), true);
    return Done(V);
  }
  case LibraryOp::Swap:
  case LibraryOp::SwapFree: {
    Value A = L == LibraryOp::Swap ? Receiver : Arg(0);
    Value B = L == LibraryOp::Swap ? Arg(0) : Arg(1);
    if (A.is(Value::Location) && B.is(Value::Location)) {
      const unsigned TA = typeAt(S, A), TB = typeAt(S, B);
      Value OfA = load(S, A, TA), OfB = load(S, B, TB);
      write(S, A.Object, A.Slot, OfB, TA, O.range(), true);
      write(S, B.Object, B.Slot, OfA, TB, O.range(), true);
    } else if (A.is(Value::Pointer) && B.is(Value::Pointer)) {
      swapContent(S, A.Object, B.Object, O.range());
    }
    return Done(Value::unknown());
  }
  case LibraryOp::Exchange: {
    Value At = Arg(0), New = Arg(1);
    if (At.is(Value::Location)) {
      Value Old = load(S, At, O.type());
      write(S, At.Object, At.Slot, New, O.type(), O.range(), true);
      return Done(Old);
    }
    if (At.is(Value::Pointer) && New.is(Value::Pointer)) {
      ObjectId Old = copy(S, At.Object, true, O.range());
      clear(S, At.Object);
      copyInto(S, New.Object, At.Object, true, O.range());
      return Done(Value::pointer(Old));
    }
    return Done(Value::unknown());
  }
  case LibraryOp::MakeTuple: {
    ObjectId T = make(S, O.type());
    const auto &Types = type(O.type()).args;
    for (size_t I = 0; I < Args.size(); ++I) {
      unsigned Each = I < Types.size() ? Types[I] : 0;
      write(S, T, ElementSlots + I, load(S, Args[I], Each), Each, O.range(),
            true);
    }
    return Done(Value::pointer(T));
  }
  case LibraryOp::GetElement: {
    Value Tuple = Receiver.is(Value::Location) ? load(S, Receiver, 0) : Receiver;
    if (!Tuple.is(Value::Pointer) || !Arg(0).is(Value::Number))
      return Done(Value::unknown());
    const auto &Types = type(S.at(Tuple.Object).Type).args;
    size_t I = Arg(0).Slot;
    if (isObjectKind(type(S.at(Tuple.Object).Type).kind) && I < Types.size() &&
        type(S.at(Tuple.Object).Type).kind == TypeKind::Tuple)
      return Done(place(S, Tuple.Object, ElementSlots + I, Types[I]));
    return Done(Value::unknown());
  }
  case LibraryOp::Calls:
  case LibraryOp::Join:
    return mayCall(O, std::move(S), Args, Out);
  case LibraryOp::Keep:
  case LibraryOp::KeepLast:
  case LibraryOp::KeepOnce: {
    ObjectId R = containerOf(S, Receiver);
    if (R != None && (isHolder(type(S.at(R).Type)) || S.at(R).Record != None ||
                      isContainerKind(type(S.at(R).Type).kind)))
      return keep(L, O, std::move(S), R, Args, Out);
    S.Imprecise |= L == LibraryOp::KeepOnce;
    return Done(Value::unknown());
  }
  case LibraryOp::RunKept:
    for (State &After : runKept(std::move(S)))
      result(std::move(After), O, Value::unknown(), Out);
    return;
  case LibraryOp::BuiltFrom:
    return Done(Value::unknown());
  case LibraryOp::Disconnect: {
    Value V = load(S, Receiver, 0);
    if (V.is(Value::Iterator))
      erase(S, V.Object, V.Slot);
    return Done(Value::unknown());
  }
  case LibraryOp::AnyCast: {
    ObjectId C = containerOf(S, Arg(0));
    if (C == None)
      return Done(Value::unknown());
    return anyCast(O, std::move(S), C, Out);
  }
  case LibraryOp::Holds: {
    ObjectId C = containerOf(S, Arg(0));
    if (C == None || !S.at(C).ExactContent)
      return Done(Value::unknown());
    int Holds = holds(S.at(C), O.type());
    return Done(Holds == -1 ? Value::unknown() : Value::number(0, Holds));
  }
  case LibraryOp::Visit: {
    ObjectId C = containerOf(S, Arg(1));
    SlotKey E = C == None ? EndSlot : anyEntry(S, C);
    if (E == EndSlot)
      return Done(Value::unknown());
    Value Content = entryValue(S, C, E);
    for (State &After : invoke(std::move(S), Arg(0), {Content})) {
      Value V = After.reg(-2);
      After.dropReg(-2);
      result(std::move(After), O, V, Out);
    }
    return;
  }
  case LibraryOp::BeginOf:
  case LibraryOp::EndOf: {
    Value C = Arg(0);
    if (C.is(Value::Iterator))
      return Done(L == LibraryOp::EndOf
                      ? Value::iterator(C.Object, EndSlot)
                      : C);
    ObjectId Id = containerOf(S, C);
    if (Id == None)
      return Done(Value::unknown());
    return container(L == LibraryOp::BeginOf ? LibraryOp::Begin : LibraryOp::End,
                     O, std::move(S), Id, {}, Out);
  }
  case LibraryOp::Inserter:
    if (ObjectId C = containerOf(S, Arg(0)); C != None)
      return Done(Value::iterator(C, EndSlot));
    return Done(Value::unknown());
  case LibraryOp::ForEach:
  case LibraryOp::FindIf:
  case LibraryOp::FindValue:
  case LibraryOp::AnyOf:
  case LibraryOp::RemoveIf:
  case LibraryOp::RemoveValue:
  case LibraryOp::EraseIf:
  case LibraryOp::EraseValue:
  case LibraryOp::CopyRange:
  case LibraryOp::TransformRange:
    return algorithm(L, O, std::move(S), Args, Out);
  case LibraryOp::Advance:
  case LibraryOp::Retreat: {
    Value V = load(S, Arg(0), 0);
    return Done(V.is(Value::Iterator)
                    ? neighbour(S, V, L == LibraryOp::Advance ? 1 : -1)
                    : Value::unknown());
  }
  case LibraryOp::Subscript:
    if (Receiver.is(Value::Iterator)) {
      if (!isFixedArray(type(S.at(Receiver.Object).Type)) &&
          !S.at(Receiver.Object).find(Receiver.Slot))
        return Done(Value::unknown());
      return container(L, O, std::move(S), Receiver.Object, Args, Out);
    }
    break;
  default:
    break;
  }
  ObjectId C = containerOf(S, Receiver);
  if (C != None && L == LibraryOp::Clear &&
      (isHolder(type(S.at(C).Type)) || S.at(C).Record != None)) {
    forget(S, C, Arg(0).is(Value::Number) ? Arg(0) : Value());
    return Done(Value::unknown());
  }
  if (C == None || !isContainerKind(type(S.at(C).Type).kind))
    return Done(Value::unknown());
  container(L, O, std::move(S), C, Args, Out);
}

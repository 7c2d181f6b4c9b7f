//===- analysis/LibraryOps.cpp - what library functions do ----------------===//

#include "analysis/LibraryCall.h"

using namespace refcycle;

void Interpreter::result(State S, const Op &O, Value V, States &Out) {
  if (O.dst() != None)
    S.setReg(O.dst(), V);
  Out.push_back(std::move(S));
}

/// The container that \p V is, or that its location holds; None if none.
ObjectId Interpreter::containerOf(State &S, const Value &V) {
  constexpr unsigned MaxViews = 8; // of views
  Value At = V;
  for (unsigned N = 0; N <= MaxViews && At.is(Value::Location); ++N)
    At = load(S, At, 0);
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

Interpreter::LibraryCall::LibraryCall(Interpreter &I, const Function &F,
                                      const Op &O, State &&From, States &Out)
    : I(I), L(static_cast<LibraryOp>(O.ref())), O(O), S(std::move(From)),
      Receiver(O.a() == None ? Value::unknown() : S.reg(O.a())), Out(Out) {
  for (unsigned N = 0; N < O.count(); ++N)
    Args.push_back(S.reg(F.args[O.first() + N]));
}

void Interpreter::LibraryCall::keep() {
  const ObjectId R = I.containerOf(S, Receiver);
  if (R != None &&
      (isHolder(I.type(S.at(R).Type)) || S.at(R).Record != None ||
       isContainerKind(I.type(S.at(R).Type).kind)))
    return I.keep(L, O, std::move(S), R, Args, Out);
  S.Imprecise |= L == LibraryOp::KeepOnce;
  unknown();
}

void Interpreter::LibraryCall::runKept() {
  for (State &After : I.runKept(std::move(S), L == LibraryOp::RunKept))
    I.result(std::move(After), O, Value::unknown(), Out);
}

void Interpreter::LibraryCall::disconnect() {
  const Value Handle = I.load(S, Receiver, 0);
  if (Handle.is(Value::Iterator))
    I.erase(S, Handle.Object, Handle.Slot);
  unknown();
}

/// What is left is a method: of a container, of an iterator that is
/// subscripted, or of what keeps and forgets.
void Interpreter::LibraryCall::onReceiver() {
  if (L == LibraryOp::Subscript && Receiver.is(Value::Iterator))
    return subscriptAt();
  if (L == LibraryOp::Size && Receiver.is(Value::Number))
    return done(I.lengthOf(Receiver));
  const ObjectId C = I.containerOf(S, Receiver);
  if (C == None)
    return unknown();
  const Type &T = I.type(S.at(C).Type);
  if (L == LibraryOp::Clear && (isHolder(T) || S.at(C).Record != None)) {
    I.forget(S, C, arg(0).is(Value::Number) ? arg(0) : Value());
    return unknown();
  }
  if (!isContainerKind(T.kind))
    return unknown();
  I.container(L, O, std::move(S), C, Args, Out);
}

void Interpreter::LibraryCall::run() {
  switch (L) {
  case LibraryOp::UseCount:    return useCount();
  case LibraryOp::NonZero:     return done(I.something(S, true));
  case LibraryOp::FromThis:    return done(Receiver);
  case LibraryOp::Cast:        return cast();
  case LibraryOp::Alias:       return alias();
  case LibraryOp::WithDeleter: return withDeleter();
  case LibraryOp::Release:     return release();
  case LibraryOp::Swap:        return swap(Receiver, arg(0));
  case LibraryOp::SwapFree:    return swap(arg(0), arg(1));
  case LibraryOp::Exchange:    return exchange();
  case LibraryOp::ExchangeIf:  return exchangeIf();
  case LibraryOp::MakeTuple:   return makeTuple();
  case LibraryOp::GetElement:  return getElement();
  case LibraryOp::AnyCast:     return castContent();
  case LibraryOp::Holds:       return holdsType();
  case LibraryOp::Visit:       return visit();
  case LibraryOp::Calls:
  case LibraryOp::Join:
    return I.callArguments(O, std::move(S), Args, Out);
  case LibraryOp::Keep:
  case LibraryOp::KeepLast:
  case LibraryOp::KeepOnce:    return keep();
  case LibraryOp::RunKept:
  case LibraryOp::RunSome:     return runKept();
  case LibraryOp::BuiltFrom:   return unknown();
  case LibraryOp::Disconnect:  return disconnect();
  case LibraryOp::BeginOf:     return endOfRange(LibraryOp::Begin);
  case LibraryOp::EndOf:       return endOfRange(LibraryOp::End);
  case LibraryOp::Inserter:    return inserter();
  case LibraryOp::MoveIterator: return moveIterator();
  case LibraryOp::Advance:     return move(1);
  case LibraryOp::Retreat:     return move(-1);
  case LibraryOp::Distance:    return distance();
  default:                     break;
  }
  if (isAlgorithm(L))
    return I.algorithm(L, O, std::move(S), Args, Out);
  onReceiver();
}

void Interpreter::library(const Function &F, const Op &O, State S,
                          States &Out) {
  LibraryCall(*this, F, O, std::move(S), Out).run();
}

//===- analysis/PointerCalls.cpp - library functions on pointers ----------===//

#include "analysis/LibraryCall.h"

using namespace refcycle;

/// A cast to a class that the object is known not to be of gives null; any
/// other may tell more of its class.
void Interpreter::LibraryCall::cast() {
  Value V = O.count() == 0 ? Receiver : arg(0);
  if (V.is(Value::Location))
    V = I.load(S, V, 0);
  const Type &T = I.type(O.type());
  int To = T.args.empty() ? None : I.type(T.args[0]).record;
  if (V.is(Value::Pointer) && To != None) {
    Object &Target = S.edit(V.Object);
    if (Target.Record != None && Target.ExactType &&
        !I.Index.derivesFrom(Target.Record, To))
      return done(Value::null());
    if (!Target.ExactType &&
        (Target.Record == None || I.Index.derivesFrom(To, Target.Record)))
      Target.Record = To;
  }
  done(V);
}

void Interpreter::LibraryCall::alias() {
  Value Owner = arg(0), Pointee = arg(1);
  if (Pointee.is(Value::Location)) // a cell inside the owner
    Pointee = Value::pointer(Pointee.Object);
  if (!Pointee.is(Value::Pointer))
    return done(Pointee);
  Pointee.Owner = Owner.is(Value::Pointer) ? Owner.kept() : Nobody;
  done(Pointee);
}

/// Has \p F no operation that could matter to what it is given?
static bool doesNothing(const Function &F) {
  return llvm::none_of(F.ops, [](const Op &Each) {
    return Each.code() == OpCode::Delete || Each.code() == OpCode::Call ||
           Each.code() == OpCode::CallValue || Each.code() == OpCode::Unknown ||
           Each.code() == OpCode::Library || Each.code() == OpCode::Store;
  });
}

/// Is \p O, or a variable, what somebody else ends?
static bool isOwnedElsewhere(const State &S, ObjectId O) {
  if (S.at(O).Whole != None || S.at(O).Frame)
    return true;
  for (size_t I = 0; I < S.size(); ++I)
    if (!S.at(I).Dead)
      for (const Cell &C : S.at(I).Cells)
        if (C.owns() && C.V.kept() == O)
          return true;
  return false;
}

/// A pointer with a control block of its own, where \p V leads to nothing, nobody
/// knows what, or what has other owners: the deleter says what ends with it.
Value Interpreter::LibraryCall::guarded(const Value &V) {
  Object Control;
  if (V.is(Value::Null) || V.is(Value::Unknown)) {
    Control.MaybeNull = V.is(Value::Unknown);
    return Value::pointer(S.add(std::move(Control)));
  }
  const bool Pointer = V.is(Value::Pointer);
  if (!V.is(Value::Location) && !(Pointer && isOwnedElsewhere(S, V.Object)))
    return V;
  Cell &C = Control.findOrAdd(GuardedSlot);
  C.V = V;
  C.S = Strength::Raw;
  const ObjectId Owner = S.add(std::move(Control));
  Value Out = Value::pointer(Pointer ? V.Object : Owner);
  Out.Owner = Pointer ? Owner : None;
  return Out;
}

void Interpreter::LibraryCall::withDeleter() {
  Value V = arg(0);
  const Value Deleter = arg(1);
  if (V.is(Value::Null) && I.type(O.type()).strength == Strength::Unique)
    return done(V); // it is not called for null
  const bool Plain = Deleter.is(Value::Function);
  if (!Plain && (!Deleter.is(Value::Pointer) || S.at(Deleter.Object).Record == None))
    return done(Deleter.is(Value::Pointer) ? guarded(V) : V);
  const int Body = Plain ? I.P.Body[Deleter.Object]
                         : I.callOperator(S.at(Deleter.Object).Record, {V}, S);
  if (Plain && Body == None)
    return done(V); // as `free`
  if (Body != None && (Plain || S.at(Deleter.Object).Cells.empty()) &&
      V.is(Value::Pointer) && doesNothing(I.P.Functions[Body])) {
    V.Owner = Nobody;
    return done(V);
  }
  V = guarded(V);
  if (!V.is(Value::Pointer))
    return done(V);
  Cell C;
  C.Key = DeleterSlot;
  C.V = Deleter;
  C.S = Strength::Strong;
  C.Range = O.range();
  C.Function = S.top().Function;
  I.writeCell(S, V.kept(), std::move(C));
  done(V);
}

void Interpreter::LibraryCall::release() {
  Value V = I.load(S, Receiver, O.type());
  if (V.kept() >= 0 && S.at(V.kept()).find(GuardedSlot))
    V.Owner = None; // its deleter goes uncalled
  if (Receiver.is(Value::Location))
    I.write(S, Receiver.Object, Receiver.Slot, Value::null(), O.type(),
            O.range(), true);
  done(V);
}

void Interpreter::LibraryCall::swap(const Value &A, const Value &B) {
  I.exchange(S, A, B, O.range());
  unknown();
}

/// Of an object all of whose owners are known; of another, only that there are some.
void Interpreter::LibraryCall::useCount() {
  const Value V = arg(0);
  if (V.is(Value::Null))
    return done(Value::number(0, 0));
  if (!V.is(Value::Pointer) || S.at(V.Object).External)
    return done(I.something(S, true));
  const std::optional<unsigned> Known = S.ownersOf(V.Object);
  if (Known)
    I.AfterEnd.Owners[S.top().Function].insert(*Known);
  done(Known ? Value::number(0, *Known) : I.something(S, true));
}

void Interpreter::LibraryCall::exchange() {
  Value At = arg(0), New = arg(1);
  if (At.is(Value::Location)) {
    Value Old = I.load(S, At, O.type());
    I.write(S, At.Object, At.Slot, New, O.type(), O.range(), true);
    return done(Old);
  }
  if (!At.is(Value::Pointer) || !New.is(Value::Pointer))
    return unknown();
  ObjectId Old = I.copy(S, At.Object, true, O.range());
  I.clear(S, At.Object);
  I.copyInto(S, New.Object, At.Object, true, O.range());
  done(Value::pointer(Old));
}

void Interpreter::LibraryCall::exchangeIf() {
  const Value At = arg(0), Expected = arg(1);
  if (!At.is(Value::Location))
    return unknown();
  const Value Old = I.load(S, At, O.type());
  const Value Same =
      I.compare(S, Comparison::Equal, Old, I.load(S, Expected, O.type()), 0);
  llvm::SmallVector<std::pair<State, bool>, 2> Ways;
  bool Certain = true;
  I.decide(std::move(S), Same, Ways, Certain);
  for (auto &[After, IsSame] : Ways) {
    const Value &To = IsSame ? At : Expected;
    if (To.is(Value::Location))
      I.write(After, To.Object, To.Slot, IsSame ? arg(2) : Old, O.type(),
              O.range(), true);
    I.result(std::move(After), O, Value::number(0, IsSame), Out);
  }
}

//===- analysis/Operations.cpp - one operation on one state ---------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// The size of a container as a number, if its entries are known.
Value Interpreter::knownSize(const State &S, const Value &V) {
  return V.is(Value::Size) && S.at(V.Object).ExactContent
             ? Value::number(0, S.at(V.Object).Cells.size())
             : V;
}

/// A number that is not known, but for whether it is \p Zero or not.
Value Interpreter::something(State &S, bool NotZero) {
  const Value V = Value::number(freshSymbol(), 0);
  if (NotZero)
    S.assume(V.Object, true);
  return V;
}

/// The number of characters of \p Text; of an unknown one it is what stands for the
/// text, too, as both are nothing or not.
Value Interpreter::lengthOf(const Value &Text) const {
  return Text.Object < 0 ? Value::number(0, P.text(-1 - Text.Object).size())
                         : Text;
}

/// The text \p A with \p B behind it.
Value Interpreter::join(State &S, const Value &A, const Value &B) {
  if (A == EmptyText && B.is(Value::Number))
    return B;
  if (B == EmptyText && A.is(Value::Number))
    return A;
  auto HasSome = [&](const Value &V) {
    return V.is(Value::Number) && V != EmptyText &&
           (V.Object < 0 || truth(S, V) == true);
  };
  return something(S, HasSome(A) || HasSome(B));
}

/// \p A and \p B, constants or symbols with an offset, as one of these; nullopt
/// where that is not known, or too large.
static std::optional<int64_t> offsetOf(Arithmetic How, const Value &A,
                                       const Value &B) {
  const bool Constant = A.Object == 0 && B.Object == 0;
  int64_t N = 0;
  auto Unless = [&](bool Overflow) {
    return Overflow ? std::nullopt : std::optional(N);
  };
  if (How == Arithmetic::Add && (A.Object == 0 || B.Object == 0))
    return Unless(llvm::AddOverflow(A.Slot, B.Slot, N));
  if (How == Arithmetic::Subtract && B.Object == 0)
    return Unless(llvm::SubOverflow(A.Slot, B.Slot, N));
  if (!Constant)
    return std::nullopt;
  switch (How) {
  case Arithmetic::Multiply:
    return Unless(llvm::MulOverflow(A.Slot, B.Slot, N));
  case Arithmetic::And:
    return A.Slot & B.Slot;
  case Arithmetic::Or:
    return A.Slot | B.Slot;
  case Arithmetic::Xor:
    return A.Slot ^ B.Slot;
  case Arithmetic::Divide:
    return B.Slot > 0 ? std::optional(A.Slot / B.Slot) : std::nullopt;
  case Arithmetic::Remainder:
    return B.Slot > 0 ? std::optional(A.Slot % B.Slot) : std::nullopt;
  case Arithmetic::ShiftLeft:
  case Arithmetic::ShiftRight: {
    constexpr int64_t Largest = std::numeric_limits<int32_t>::max();
    if (A.Slot < 0 || A.Slot > Largest || B.Slot < 0 || B.Slot > 31)
      return std::nullopt;
    N = How == Arithmetic::ShiftLeft ? A.Slot << B.Slot : A.Slot >> B.Slot;
    return Unless(N > Largest); // where an int would be too small
  }
  default:
    return std::nullopt;
  }
}

/// Numbers that are known are computed with; a symbol takes an offset.
Value Interpreter::compute(State &S, const Op &O) {
  const Value A = knownSize(S, S.reg(O.a())), B = knownSize(S, S.reg(O.b()));
  const auto How = static_cast<Arithmetic>(O.ref());
  if (How == Arithmetic::Join)
    return join(S, A, B);
  if (!A.is(Value::Number) || !B.is(Value::Number) || A.Object < 0 ||
      B.Object < 0)
    return Value::unknown();
  const std::optional<int64_t> N = offsetOf(How, A, B);
  if (!N || ((O.flags() & OpUnsigned) && *N < 0))
    return Value::unknown();
  return Value::number(A.Object ? A.Object : B.Object, *N);
}

/// Bytes that are used as a \p T are one from then on.
void Interpreter::useStorage(State &S, ObjectId Id, unsigned T) {
  const bool StillNumbers = type(T).kind == TypeKind::Sequence &&
                            type(type(T).args[0]).kind == TypeKind::Scalar;
  if (!P.isRawStorage(S.at(Id).Type) || StillNumbers ||
      !(isObject(T) || type(T).kind == TypeKind::Pointer ||
        type(T).kind == TypeKind::Callable))
    return;
  Object &O = S.edit(Id);
  O.Type = T;
  O.Record = type(T).record;
  O.ExactType = true;
  O.Cells.clear();
}

/// Does \p V refer to, or into, an object that has ended?
bool Interpreter::namesDead(const State &S, const Value &V) const {
  return (V.is(Value::Pointer) || V.is(Value::Location)) &&
         S.at(S.wholeOf(V.Object)).Dead;
}

void Interpreter::noteDeadUse(const State &S, const Function &F, const Op &O) {
  const Value &V = S.reg(O.a());
  if (!V.isExpired() && !namesDead(S, V))
    return;
  (inCleanup(S) ? AfterEnd.InCleanup : AfterEnd.Elsewhere)
      .insert(&F - P.Functions.data());
}

/// Is some destructor running?
bool Interpreter::inCleanup(const State &S) const {
  return llvm::any_of(S.Frames, [&](const Frame &Running) {
    return Running.Function != None && P.Functions[Running.Function].destructor;
  });
}

Value Interpreter::deref(State &S, const Value &V, unsigned T,
                         bool &Feasible) {
  switch (V.K) {
  case Value::Null:
    Feasible = false;
    return V;
  case Value::Pointer:
    if (S.at(V.Object).MaybeNull)
      S.edit(V.Object).MaybeNull = false;
    useStorage(S, V.Object, T);
    if (!T || isObject(T) || type(T).kind == TypeKind::Opaque)
      return V;
    if (isContainerKind(type(S.at(V.Object).Type).kind) &&
        type(T).kind != type(S.at(V.Object).Type).kind) {
      SlotKey First = anyEntry(S, V.Object); // a pointer to an array's start
      return First == EndSlot ? Value::unknown()
                              : entryValue(S, V.Object, First);
    }
    return Value::location(V.Object, BoxSlot);
  case Value::Iterator:
    if (V.Slot == EndSlot) {
      Feasible = false;
      return V;
    }
    if (!S.at(V.Object).find(V.Slot))
      return Value::unknown();
    return entryValue(S, V.Object, V.Slot);
  default:
    return V;
  }
}

void Interpreter::store(State &S, const Op &O) {
  Value At = S.reg(O.a()), V = S.reg(O.b());
  if (O.b() == None)
    V = type(O.type()).kind == TypeKind::Pointer ||
                type(O.type()).kind == TypeKind::Callable
            ? Value::null()
            : Value::unknown();
  const bool Init = O.flags() & OpInit;
  if (O.b() == None && !Init && V.is(Value::Unknown))
    V = Value::number(freshSymbol(), 0); // something, and the same from now on
  if (At.is(Value::Location)) {
    if (isObject(O.type()) && !V.is(Value::Pointer))
      return;
    // References and raw pointers refer; everything else takes the value.
    if (type(O.type()).kind != TypeKind::Pointer)
      V = load(S, V, O.type());
    else if (type(O.type()).strength != Strength::Raw)
      V = load(S, V, O.type());
    return write(S, At.Object, At.Slot, V, O.type(), O.range(), Init);
  }
  if (!At.is(Value::Pointer) || !V.is(Value::Pointer) || At.Object == V.Object)
    return;
  const Object &Target = S.at(At.Object);
  if (Init && Target.Whole == None && Target.Record == None && Target.External)
    return; // memory of unknown type
  if (Init && Target.Whole != None) {
    ObjectId Whole = Target.Whole;
    return adopt(S, Whole, Target.WholeSlot, V.Object, Target.Type, O.range());
  }
  const bool Exact = S.at(V.Object).ExactContent;
  S.edit(At.Object).Dead = S.edit(At.Object).Dying = false;
  clear(S, At.Object);
  copyInto(S, V.Object, At.Object, S.at(V.Object).Whole == None, O.range());
  S.edit(At.Object).ExactContent = Exact;
  if (Mode && !Exact && S.at(At.Object).Cells.empty()) // what somebody gave
    S.edit(At.Object).find(freshEntry(S, At.Object, Value::unknown()))->V =
        Value::unknown();
}

/// An increment or decrement.
Value Interpreter::stepOver(State &S, const Op &O) {
  Value At = S.reg(O.a());
  Value Old = load(S, At, O.type()), New = Value::unknown();
  if (Old.is(Value::Number) && Old.Object >= 0)
    New = Value::number(Old.Object, Old.Slot + O.ref());
  else if (Old.is(Value::Iterator)) {
    New = neighbour(S, Old, O.ref());
  } else if (Old.is(Value::Unknown) && type(O.type()).kind == TypeKind::Scalar) {
    New = Value::number(freshSymbol(), O.ref());
  }
  if (At.is(Value::Location))
    write(S, At.Object, At.Slot, New, O.type(), O.range(), true);
  return (O.flags() & OpPost) ? Old : At;
}

Value Interpreter::field(State &S, const Op &O, bool &Feasible) {
  const Value Base = S.reg(O.a());
  Feasible = !Base.is(Value::Null);
  return Base.is(Value::Pointer) ? place(S, Base.Object, O.ref(), O.type())
                                 : Value::unknown();
}

/// The value at a location; what owns is gone from there if it is moved.
Value Interpreter::take(State &S, const Op &O) {
  const Value At = S.reg(O.a());
  const Value V = load(S, At, O.type());
  const Type &T = type(O.type());
  if ((O.flags() & OpMove) && At.is(Value::Location) &&
      (T.kind == TypeKind::Pointer || T.kind == TypeKind::Callable ||
       isHandle(T)) &&
      T.strength != Strength::Raw && !V.is(Value::Unknown))
    write(S, At.Object, At.Slot, Value::null(), O.type(), O.range(), true);
  return V;
}

Value Interpreter::copyObject(State &S, const Op &O) {
  const Value From = S.reg(O.a());
  if (!From.is(Value::Pointer))
    return Value::unknown();
  const bool Move = O.flags() & OpMove;
  if (O.b() == None)
    return Value::pointer(copy(S, From.Object, Move, O.range()));
  const Value To = S.reg(O.b());
  if (To.is(Value::Pointer))
    copyInto(S, From.Object, To.Object, Move, O.range());
  return To;
}

static Value orUnknown(const Value &V) {
  return V.is(Value::Unset) ? Value::unknown() : V;
}

/// What is decided is a number.
Value Interpreter::negated(const State &S, Value V) {
  if (const std::optional<bool> T = truth(S, V))
    return Value::number(0, *T == V.Negated);
  V.Negated = !V.Negated;
  return V;
}

/// That of the two registers that this path has written.
Value Interpreter::choose(State &S, const Op &O) {
  Value V = S.reg(O.a());
  if (O.a() == None || V.is(Value::Unset))
    V = S.reg(O.b());
  S.dropReg(O.a());
  S.dropReg(O.b());
  return orUnknown(V);
}

/// What \p O computes in \p S; not feasible: no program gets past it.
Value Interpreter::evaluate(const Function &F, const Op &O, State &S,
                            bool &Feasible) {
  const int Ref = O.ref();
  switch (O.code()) {
  case OpCode::Var:
    return place(S, S.top().Object, Ref, F.variables[Ref]->type);
  case OpCode::This:     return S.top().This;
  case OpCode::Field:    return field(S, O, Feasible);
  case OpCode::Load:     return take(S, O);
  case OpCode::Deref:
    if (const Value &V = S.reg(O.a());
        (O.flags() & OpInPlace) &&
        !(V.is(Value::Pointer) && P.isRawStorage(S.at(V.Object).Type)))
      return V;
    return deref(S, S.reg(O.a()), O.type(), Feasible);
  case OpCode::Store:
    store(S, O);
    return S.reg(O.a());
  case OpCode::Copy:     return copyObject(S, O);
  case OpCode::New:      return Value::pointer(make(S, O.type()));
  case OpCode::Function: return Value::function(Ref);
  case OpCode::Constant: return Value::number(0, Ref);
  case OpCode::Text:     return Value::number(-1 - Ref, 0);
  case OpCode::Null:     return Value::null();
  case OpCode::Step:     return stepOver(S, O);
  case OpCode::Compare:
    return compare(S, static_cast<Comparison>(Ref), S.reg(O.a()), S.reg(O.b()),
                   O.type());
  case OpCode::Compute:  return compute(S, O);
  case OpCode::Not:      return negated(S, S.reg(O.a()));
  case OpCode::Test:     return S.reg(O.a());
  case OpCode::Phi:      return choose(S, O);
  case OpCode::Catch:
    return caught(S, O.type());
  case OpCode::Unknown:
    return O.flags() & OpByValue ? unknownResult(S, O.type())
                                 : Value::unknown();
  default:               return Value::unknown();
  }
}

/// What was thrown, as a handler declares it, with the type \p T.
Value Interpreter::caught(State &S, unsigned T) {
  const Value V = orUnknown(std::exchange(S.Exception, Value()));
  S.Thrown = nullptr;
  const bool Refers = type(T).strength == Strength::Raw && !type(T).args.empty();
  return Refers ? boxed(S, V, type(T).args[0]) : V;
}

/// Goes up to the nearest handler; without one the program ends.
void Interpreter::raise(State &S, const Op &O) {
  if (!S.isGuarded())
    return;
  S.Thrown = &O;
  S.Exception = O.a() == None ? Value::unknown() : S.reg(O.a());
  Unwinding.push_back(std::move(S));
}

void Interpreter::endVariable(State &S, int Variable) {
  const ObjectId Variables = S.top().Object;
  const Cell *C = S.at(Variables).find(Variable);
  if (!C)
    return;
  const Cell Old = *C;
  llvm::erase_if(S.edit(Variables).Cells,
                 [&](const Cell &X) { return X.Key == Variable; });
  if (Old.S == Strength::Value && Old.V.is(Value::Pointer))
    S.edit(Old.V.Object).Whole = None;
  lose(S, Old);
}

/// The object of a temporary dies, unless a register that is still needed keeps
/// it (one that was elided).
static void endTemporary(State &S, const Op &O) {
  const ObjectId Kept = S.reg(O.a()).kept();
  if (Kept >= 0 && !S.at(Kept).External)
    S.Doomed.push_back(Kept);
}

/// True: there is nothing to delete, and \p S goes on.
bool Interpreter::deleteObject(const Function &F, const Op &O, State &S,
                               States &Out) {
  const Value V = S.reg(O.a());
  if (!V.is(Value::Pointer) ||
      (S.at(V.Object).External && !(O.flags() & OpInPlace)) ||
      isStillCounted(S, F, V.Object))
    return true;
  for (State &After : destroy(std::move(S), V.Object))
    Out.push_back(std::move(After));
  return false;
}

/// Runs \p O on \p S. True: \p S itself goes on; false: those in \p Out do.
bool Interpreter::step(const Function &F, const Op &O, State &S, States &Out) {
  switch (O.code()) {
  case OpCode::Library:
    library(F, O, std::move(S), Out);
    return false;
  case OpCode::Global:
    return nameGlobal(O, S, Out);
  case OpCode::Throw:
    raise(S, O);
    return false;
  case OpCode::Delete:
    return deleteObject(F, O, S, Out);
  case OpCode::Kill:
    endVariable(S, O.ref());
    return true;
  case OpCode::KillValue:
    endTemporary(S, O);
    return true;
  case OpCode::Return:
    S.editTop().Result = O.a() == None ? Value::unknown() : S.reg(O.a());
    return true;
  default:
    break;
  }
  if (Classes.weakToo() &&
      (O.code() == OpCode::Deref || O.code() == OpCode::Field) &&
      !(O.flags() & OpInPlace))
    noteDeadUse(S, F, O);
  bool Feasible = true;
  const Value V = evaluate(F, O, S, Feasible);
  if (Feasible && O.dst() != None)
    S.setReg(O.dst(), V);
  return Feasible;
}

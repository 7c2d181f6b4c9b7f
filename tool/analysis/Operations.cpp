//===- analysis/Operations.cpp - one operation on one state ---------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

int Interpreter::equal(const State &S, const Value &A, const Value &B) const {
  if (Mode && Mode->Distinct && A.K == B.K &&
      (A.is(Value::Number) ? A.Object > 0 || B.Object > 0
                           : A.is(Value::Pointer)))
    return 0;
  if (A.is(Value::Number) && B.is(Value::Number)) {
    if (A.Object == B.Object)
      return A.Slot == B.Slot;
    return A.Object <= 0 && B.Object <= 0 ? 0 : -1; // texts, constants differ
  }
  if (A.is(Value::Pointer) && B.is(Value::Pointer)) {
    if (A.Object == B.Object)
      return 1;
    return 0; // distinct objects
  }
  if (A.is(Value::Null) && B.is(Value::Null))
    return 1;
  if ((A.is(Value::Pointer) && B.is(Value::Null)) ||
      (A.is(Value::Null) && B.is(Value::Pointer)))
    return S.at(A.is(Value::Pointer) ? A.Object : B.Object).MaybeNull ? -1 : 0;
  if (A.K == B.K && (A.is(Value::Location) || A.is(Value::Iterator)))
    return A.Object == B.Object && A.Slot == B.Slot;
  return -1;
}

int Interpreter::predicateSymbol(Comparison C, const Value &A,
                                 const Value &B) {
  auto Key = std::make_tuple(int(C), A.Object, A.Slot, B.Object, B.Slot);
  auto [At, New] = Predicates.try_emplace(Key, 0);
  if (New)
    At->second = freshSymbol();
  return At->second;
}

/// The comparison that holds for (B, A) where \p C holds for (A, B).
static Comparison mirrored(Comparison C) {
  switch (C) {
  case Comparison::Less: return Comparison::Greater;
  case Comparison::LessEqual: return Comparison::GreaterEqual;
  case Comparison::Greater: return Comparison::Less;
  case Comparison::GreaterEqual: return Comparison::LessEqual;
  default: return C;
  }
}

Value Interpreter::compare(State &S, Comparison C, const Value &A,
                           const Value &B) {
  auto Truth = [](bool T) { return Value::number(0, T); };
  const bool Equality = C == Comparison::Equal || C == Comparison::NotEqual;
  const bool Not = C == Comparison::NotEqual;
  // A size against a constant is a question of emptiness.
  if (B.is(Value::Size) && A.is(Value::Number))
    return compare(S, mirrored(C), B, A);
  if (A.is(Value::Size) && B.is(Value::Number) && B.Object == 0) {
    const Object &O = S.at(A.Object);
    Value Empty = A;
    Empty.K = Value::Emptiness;
    int64_t N = B.Slot;
    if (N == 0 && Equality) {
      Empty.Negated = Not;
      return Empty;
    }
    if ((C == Comparison::Greater && N == 0) ||
        (C == Comparison::GreaterEqual && N == 1)) {
      Empty.Negated = true;
      return Empty;
    }
    if (O.ExactContent) {
      int64_t Size = O.Cells.size();
      switch (C) {
      case Comparison::Equal: return Truth(Size == N);
      case Comparison::NotEqual: return Truth(Size != N);
      case Comparison::Less: return Truth(Size < N);
      case Comparison::LessEqual: return Truth(Size <= N);
      case Comparison::Greater: return Truth(Size > N);
      case Comparison::GreaterEqual: return Truth(Size >= N);
      }
    }
    return Value::unknown();
  }
  if (Equality) {
    if (int E = equal(S, A, B); E != -1)
      return Truth((E == 1) != Not);
    const Value *Pointer = A.is(Value::Pointer) ? &A : &B;
    const Value *Other = Pointer == &A ? &B : &A;
    if (Pointer->is(Value::Pointer) && Other->is(Value::Null)) {
      Value V = *Pointer;
      V.Negated = !Not;
      return V;
    }
  }
  if (A.is(Value::Number) && B.is(Value::Number)) {
    if (A.Object == B.Object && A.Object >= 0) {
      switch (C) {
      case Comparison::Less: return Truth(A.Slot < B.Slot);
      case Comparison::LessEqual: return Truth(A.Slot <= B.Slot);
      case Comparison::Greater: return Truth(A.Slot > B.Slot);
      case Comparison::GreaterEqual: return Truth(A.Slot >= B.Slot);
      default: break;
      }
    }
    Comparison Base = Not ? Comparison::Equal : C;
    Value V = Value::number(predicateSymbol(Base, A, B), 0);
    V.Negated = Not;
    return V;
  }
  return Value::unknown();
}

/// Numbers that are known are computed with; a symbol takes an offset.
Value Interpreter::compute(const State &S, const Op &O) const {
  auto Known = [&](Value V) {
    return V.is(Value::Size) && S.at(V.Object).ExactContent
               ? Value::number(0, S.at(V.Object).Cells.size())
               : V;
  };
  const Value A = Known(S.reg(O.a())), B = Known(S.reg(O.b()));
  if (!A.is(Value::Number) || !B.is(Value::Number) || A.Object < 0 ||
      B.Object < 0)
    return Value::unknown();
  const auto How = static_cast<Arithmetic>(O.ref());
  int64_t N = 0;
  bool Fits = A.Object == 0 && B.Object == 0;
  switch (How) {
  case Arithmetic::Add:
    Fits = (A.Object == 0 || B.Object == 0) &&
           !llvm::AddOverflow(A.Slot, B.Slot, N);
    break;
  case Arithmetic::Subtract:
    Fits = B.Object == 0 && !llvm::SubOverflow(A.Slot, B.Slot, N);
    break;
  case Arithmetic::Multiply:
    Fits &= !llvm::MulOverflow(A.Slot, B.Slot, N);
    break;
  case Arithmetic::Divide:
  case Arithmetic::Remainder:
    Fits &= B.Slot > 0;
    if (Fits)
      N = How == Arithmetic::Divide ? A.Slot / B.Slot : A.Slot % B.Slot;
    break;
  }
  const int Base = A.Object ? A.Object : B.Object;
  if (!Fits || ((O.flags() & OpUnsigned) && N < 0))
    return Value::unknown();
  return Value::number(Base, N);
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
    return adopt(S, Whole, Target.WholeSlot, V.Object, O.range());
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

/// The iterator \p By entries on; past either end it is the end.
Value Interpreter::neighbour(const State &S, Value At, int By) const {
  const auto &Cells = S.at(At.Object).Cells;
  size_t I = Cells.size();
  for (size_t Each = 0; Each < Cells.size(); ++Each)
    if (Cells[Each].Key == At.Slot)
      I = Each;
  if (I == Cells.size() && By > 0)
    return At;
  I += By;
  At.Slot = I < Cells.size() ? Cells[I].Key : EndSlot;
  return At;
}

void Interpreter::stepOver(State &S, const Op &O) {
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
  S.setReg(O.dst(), (O.flags() & OpPost) ? Old : At);
}

/// Runs \p O on \p S. True: \p S itself goes on; false: those in \p Out do.
bool Interpreter::step(const Function &F, const Op &O, State &S, States &Out) {
  auto Done = [&](Value V) {
    if (O.dst() != None)
      S.setReg(O.dst(), V);
    return true;
  };
  switch (O.code()) {
  case OpCode::Var:
    return Done(place(S, S.top().Object, O.ref(), F.variables[O.ref()]->type));
  case OpCode::Global:
    return Done(place(S, global(S, O.ref()), BoxSlot, P.Globals[O.ref()].type));
  case OpCode::This:
    return Done(S.top().This);
  case OpCode::Field: {
    Value Base = S.reg(O.a());
    if (Base.is(Value::Null))
      return false;
    if (!Base.is(Value::Pointer))
      return Done(Value::unknown());
    return Done(place(S, Base.Object, O.ref(), O.type()));
  }
  case OpCode::Load: {
    Value At = S.reg(O.a());
    Value V = load(S, At, O.type());
    if ((O.flags() & OpMove) && At.is(Value::Location) &&
        (type(O.type()).kind == TypeKind::Pointer ||
         type(O.type()).kind == TypeKind::Callable ||
         isHandle(type(O.type()))) &&
        type(O.type()).strength != Strength::Raw && V.K != Value::Unknown) {
      write(S, At.Object, At.Slot, Value::null(), O.type(), O.range(), true);
    }
    return Done(V);
  }
  case OpCode::Deref: {
    bool Feasible = true;
    Value V = deref(S, S.reg(O.a()), O.type(), Feasible);
    if (!Feasible)
      return false;
    return Done(V);
  }
  case OpCode::Store: {
    store(S, O);
    return Done(S.reg(O.a()));
  }
  case OpCode::Copy: {
    Value From = S.reg(O.a());
    if (!From.is(Value::Pointer))
      return Done(Value::unknown());
    const bool Move = O.flags() & OpMove;
    if (O.b() == None)
      return Done(Value::pointer(copy(S, From.Object, Move, O.range())));
    Value To = S.reg(O.b());
    if (To.is(Value::Pointer))
      copyInto(S, From.Object, To.Object, Move, O.range());
    return Done(To);
  }
  case OpCode::New:
    return Done(Value::pointer(make(S, O.type())));
  case OpCode::Library:
    library(F, O, std::move(S), Out);
    return false;
  case OpCode::Function:
    return Done(Value::function(O.ref()));
  case OpCode::Constant:
    return Done(Value::number(0, O.ref()));
  case OpCode::Text:
    return Done(Value::number(-1 - O.ref(), 0));
  case OpCode::Null:
    return Done(Value::null());
  case OpCode::Step:
    stepOver(S, O);
    return true;
  case OpCode::Compare:
    return Done(compare(S, static_cast<Comparison>(O.ref()), S.reg(O.a()),
                        S.reg(O.b())));
  case OpCode::Compute:
    return Done(compute(S, O));
  case OpCode::Not: {
    Value V = S.reg(O.a());
    V.Negated = !V.Negated;
    return Done(V);
  }
  case OpCode::Test:
    return Done(S.reg(O.a()));
  case OpCode::Phi: {
    Value V = S.reg(O.a());
    if (O.a() == None || V.is(Value::Unset))
      V = S.reg(O.b());
    S.dropReg(O.a());
    S.dropReg(O.b());
    return Done(V.is(Value::Unset) ? Value::unknown() : V);
  }
  case OpCode::Return:
    S.editTop().Result = O.a() == None ? Value::unknown() : S.reg(O.a());
    return true;
  case OpCode::Throw:
    if (!S.isGuarded())
      return false; // the program ends
    S.Thrown = &O;
    S.Exception = S.reg(O.a());
    Unwinding.push_back(std::move(S));
    return false;
  case OpCode::Catch: {
    S.Thrown = nullptr;
    Value V = std::exchange(S.Exception, Value());
    return Done(V.is(Value::Unset) ? Value::unknown() : V);
  }
  case OpCode::Kill: {
    ObjectId Fr = S.top().Object;
    if (const Cell *C = S.at(Fr).find(O.ref())) {
      Cell Old = *C;
      Object &Edit = S.edit(Fr);
      llvm::erase_if(Edit.Cells,
                     [&](const Cell &X) { return X.Key == O.ref(); });
      if (Old.S == Strength::Value && Old.V.is(Value::Pointer))
        S.edit(Old.V.Object).Whole = None;
      lose(S, Old);
    }
    return true;
  }
  case OpCode::KillValue: {
    // A register that is still needed (an elided temporary) keeps its object.
    Value V = S.reg(O.a());
    if (V.kept() >= 0 && !S.at(V.kept()).External)
      S.Doomed.push_back(V.kept());
    return true;
  }
  case OpCode::Delete: {
    Value V = S.reg(O.a());
    if (!V.is(Value::Pointer) ||
        (S.at(V.Object).External && !(O.flags() & OpInPlace)))
      return true;
    for (State &After : destroy(std::move(S), V.Object))
      Out.push_back(std::move(After));
    return false;
  }
  default:
    return Done(Value::unknown());
  }
}

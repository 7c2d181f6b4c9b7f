//===- analysis/Calls.cpp - whose body runs, and running it ---------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

void Interpreter::escape(State &S, llvm::ArrayRef<Value> Args) {
  for (const Value &V : Args) {
    Value At = V.is(Value::Location) ? load(S, V, 0) : V;
    if (At.kept() >= 0)
      S.edit(At.kept()).Escaped = true;
  }
}

/// What is at a location may be another number, and no null any more.
void Interpreter::mayWriteAt(State &S, const Value &At) {
  const Cell *C = S.at(At.Object).find(At.Slot);
  if (!C)
    return;
  Value V;
  if (C->V.is(Value::Number))
    V = Value::number(freshSymbol(), 0);
  else if (C->V.is(Value::Null) && !C->V.isExpired() && !isEntry(At.Slot))
    V = external(S, typeAt(S, At), true);
  else
    return;
  S.edit(At.Object).find(At.Slot)->V = V;
}

/// Code that is not run may have written to what \p V leads to: numbers are
/// others, what was null is something or not, what had no content may have
/// some. What is owned stays.
void Interpreter::mayWrite(State &S, const Value &V, unsigned Depth) {
  if (V.is(Value::Location))
    return mayWriteAt(S, V);
  if (!V.is(Value::Pointer) || Depth > 4)
    return;
  const ObjectId Id = V.Object;
  const Object &O = S.at(Id);
  if (O.Frame || O.External || isHolder(type(O.Type)) ||
      (O.Record != None && P.Records[O.Record].closure))
    return;
  if (O.Cells.empty() || !isContainerKind(type(O.Type).kind))
    S.edit(Id).ExactContent = false;
  const auto Cells = S.at(Id).Cells;
  for (const Cell &C : Cells)
    if (C.S == Strength::Value)
      mayWrite(S, C.V, Depth + 1);
    else
      mayWriteAt(S, Value::location(Id, C.Key));
}

/// The call of \p Symbol is not run: what it may write, through its object and
/// its arguments, is not known from then on.
void Interpreter::passOver(State &S, int Symbol, const Value &This,
                           llvm::ArrayRef<Value> Args) {
  const uint64_t Constant = P.Symbols[Symbol].constant;
  auto IsConstant = [&](unsigned Bit) { return Constant >> Bit & 1; };
  if (!IsConstant(ObjectBit))
    mayWrite(S, This);
  for (unsigned I = 0; I < Args.size() && I < ObjectBit; ++I)
    if (!IsConstant(I))
      mayWrite(S, Args[I]);
}

/// The callee's first argument is its object, or a pointer to it. False if that
/// is not known.
bool Interpreter::takeReceiver(State &S, int Symbol, Activation &A) {
  Value R = A.Args[0];
  if (R.is(Value::Location))
    R = load(S, R, 0);
  bool Feasible = true;
  A.This = deref(S, R, 0, Feasible);
  A.Args.erase(A.Args.begin());
  if (!Feasible || !A.This.is(Value::Pointer))
    return false;
  const int Record = S.at(A.This.Object).Record;
  if (P.Functions[A.Function].is_virtual && Record != None)
    if (int Final = Index.overrider(Symbol, Record); Final != None)
      A.Function = Final;
  return true;
}

void Interpreter::resolveValue(State S, const Value &Whole,
                               llvm::ArrayRef<Value> Args,
                               std::vector<Activation> &Calls,
                               States &Unresolved) {
  Activation A;
  A.Args.assign(Args.begin(), Args.end());
  const Value Callee = boundTo(S, Whole, A);
  bool Known = false;
  if (Callee.is(Value::Function)) {
    A.Function = P.Body[Callee.Object];
    Known = A.Function != None &&
            (P.Functions[A.Function].is_static || A.Args.empty() ||
             takeReceiver(S, Callee.Object, A));
  } else if (Callee.is(Value::Pointer)) {
    const Object &O = S.at(Callee.Object);
    A.This = Value::pointer(Callee.Object);
    if (O.Record != None)
      A.Function = callOperator(O.Record, A.Args, S);
    Known = A.Function != None;
  }
  if (!Known)
    return Unresolved.push_back(std::move(S));
  AfterEnd.Called.insert(A.Function);
  A.S = std::move(S);
  Calls.push_back(std::move(A));
}

/// What code that is not known returns as a \p T.
Value Interpreter::unknownResult(State &S, unsigned T) {
  if (!isObject(T))
    return Value::unknown();
  const ObjectId Result = make(S, T);
  S.edit(Result).ExactContent = false;
  return Value::pointer(Result);
}

void Interpreter::unknownCall(State S, const Op &O, States &Out) {
  if (O.dst() != None)
    S.setReg(O.dst(), O.flags() & OpByValue ? unknownResult(S, O.type())
                                            : Value::unknown());
  Out.push_back(std::move(S));
}

/// A call of what is in a register.
void Interpreter::resolveCallable(const Op &O, State S,
                                  llvm::ArrayRef<Value> Args,
                                  std::vector<Activation> &Calls, States &Out) {
  Value Callee = S.reg(O.a());
  if (Callee.is(Value::Location))
    Callee = load(S, Callee, 0);
  if (Callee.is(Value::Null))
    return;
  if (Callee.is(Value::Pointer) && S.at(Callee.Object).MaybeNull)
    S.edit(Callee.Object).MaybeNull = false;
  States Unresolved;
  resolveValue(std::move(S), Callee, Args, Calls, Unresolved);
  for (State &Left : Unresolved) {
    escape(Left, Args);
    unknownCall(std::move(Left), O, Out);
  }
}

/// A virtual call on an object that may be of a derived class: each overrider
/// that fits, if there are at most four, on a state in which the object is of
/// its class.
void Interpreter::resolveVirtual(const Op &O, Activation A,
                                 std::vector<Activation> &Calls, States &Out) {
  const int Static = A.S.at(A.This.Object).Record;
  auto ClassOf = [&](int Body) {
    return P.Symbols[P.Functions[Body].symbol].record;
  };
  auto All = Index.overriders(O.ref());
  llvm::erase_if(All, [&](int Body) {
    const int R = ClassOf(Body);
    return Static != None && R != None && !Index.derivesFrom(R, Static) &&
           !Index.derivesFrom(Static, R);
  });
  if (All.empty() || All.size() > 4) {
    A.S.Imprecise = true;
    return unknownCall(std::move(A.S), O, Out);
  }
  for (int Body : All) {
    Activation Each = A;
    Each.Function = Body;
    const int R = ClassOf(Body);
    if (R != None && (Static == None || Index.derivesFrom(R, Static)))
      Each.S.edit(A.This.Object).Record = R;
    Calls.push_back(std::move(Each));
  }
}

void Interpreter::resolve(const Function &F, const Op &O, State S,
                          std::vector<Activation> &Calls, States &Out) {
  Activation A;
  for (unsigned I = 0; I < O.count(); ++I)
    A.Args.push_back(S.reg(F.args[O.first() + I]));
  if (O.code() == OpCode::CallValue)
    return resolveCallable(O, std::move(S), A.Args, Calls, Out);
  A.This = O.a() == None ? Value() : S.reg(O.a());
  if (A.This.is(Value::Null))
    return;
  if (A.This.is(Value::Location)) // a modelled type's project-side subclass
    A.This = load(S, A.This, 0);
  A.Function = P.Body[O.ref()];
  A.S = std::move(S);
  if ((O.flags() & OpVirtual) && A.This.is(Value::Pointer)) {
    const Object &Receiver = A.S.at(A.This.Object);
    if (!Receiver.ExactType || Receiver.Record == None)
      return resolveVirtual(O, std::move(A), Calls, Out);
    A.Function = Index.overrider(O.ref(), Receiver.Record);
  }
  if (A.Function == None) {
    passOver(A.S, O.ref(), A.This, A.Args);
    escape(A.S, A.Args);
    return unknownCall(std::move(A.S), O, Out);
  }
  Calls.push_back(std::move(A));
}

/// \p Arg as a reference to a cell of type \p T: where only the value is at
/// hand (bound arguments, exceptions), a cell that holds it.
Value Interpreter::boxed(State &S, Value Arg, unsigned T) {
  const TypeKind K = type(T).kind;
  const bool IsValue =
      Arg.is(Value::Null) ||
      (Arg.is(Value::Pointer) && type(S.at(Arg.Object).Type).kind != K);
  if (!IsValue || (K != TypeKind::Pointer && K != TypeKind::Callable))
    return Arg;
  Object Box;
  Box.Type = T;
  Box.findOrAdd(BoxSlot).V = Arg;
  return Value::pointer(S.add(std::move(Box)));
}

/// Pushes the frame of a call with its parameters filled in.
void Interpreter::activate(Activation A, States &Ready) {
  const Function &F = P.Functions[A.Function];
  State &S = A.S;
  Object O;
  O.Frame = true;
  ObjectId Id = S.add(std::move(O));
  Frame Fr;
  Fr.Function = A.Function;
  Fr.Object = Id;
  Fr.This = A.This;
  Fr.Refers = refers(F);
  S.Frames.push_back(std::move(Fr));
  for (unsigned I = 0; I < F.parameters && I < A.Args.size(); ++I) {
    const Variable &V = *F.variables[I];
    Value Arg = A.Args[I];
    if (type(V.type).kind != TypeKind::Pointer ||
        type(V.type).strength != Strength::Raw)
      Arg = load(S, Arg, V.type);
    else if (V.reference && !type(V.type).args.empty())
      Arg = boxed(S, Arg, type(V.type).args[0]);
    if (isObject(V.type) && !Arg.is(Value::Pointer))
      continue;
    write(S, Id, I, Arg, V.type, F.range, true);
  }
  Ready.push_back(std::move(S));
}

/// Is the \p Result of \p Fn, whose frame is gone, a weak pointer to what nobody
/// owns any more?
bool Interpreter::returnsExpired(const State &S, int Fn,
                                 const Value &Result) const {
  const Type &Returned = type(P.Functions[Fn].returns);
  if (Returned.kind != TypeKind::Pointer ||
      Returned.strength != Strength::Weak || Result.kept() < 0)
    return false;
  const Object &O = S.at(Result.kept());
  return !O.External && !O.Escaped && !O.Global && O.Whole == None &&
         (O.Dead || !S.isOwned(Result.kept()));
}

/// Does \p F return a reference or raw pointer, which owns nothing?
bool Interpreter::refers(const Function &F) const {
  return F.returns_reference || (type(F.returns).kind == TypeKind::Pointer &&
                                 type(F.returns).strength == Strength::Raw);
}

/// Takes the frame down: what it held loses an owner.
void Interpreter::leave(State S, int Destination, States &Out) {
  const Value This = S.top().This, Result = S.top().Result;
  const ObjectId Variables = S.top().Object;
  const int Function = S.top().Function;
  S.Frames.pop_back();
  auto Cells = S.at(Variables).Cells;
  Object &Ended = S.edit(Variables);
  Ended.Cells.clear();
  Ended.Dead = true;
  if (S.Thrown && P.Functions[Function].constructor && This.is(Value::Pointer))
    S.edit(This.Object).Record = None; // not an object yet: no destructor
  if (Classes.weakToo() && returnsExpired(S, Function, Result))
    AfterEnd.Returned.insert(Function);
  const bool Receives = Destination != None && !S.Frames.empty() && !S.Thrown;
  const bool Keeps = !refers(P.Functions[Function]);
  if (Receives && Keeps)
    S.setReg(Destination, Result);
  for (const Cell &C : Cells) {
    if (C.S == Strength::Value && C.V.is(Value::Pointer))
      S.edit(C.V.Object).Whole = None;
    if (!Result.is(Value::Pointer) || C.V.Object != Result.Object ||
        C.S != Strength::Value)
      lose(S, C);
  }
  for (State &Settled : settle(std::move(S))) {
    if (Classes.weakToo() && !Keeps && namesDead(Settled, Result))
      AfterEnd.Returned.insert(Function);
    if (Receives && !Keeps && !Settled.Thrown)
      Settled.setReg(Destination, Result);
    (Settled.Thrown ? Unwinding : Out).push_back(std::move(Settled));
  }
}

/// Is the call of \p A too deep, too recursive, or one too many?
bool Interpreter::isOverBudget(const Activation &A) {
  unsigned Active = 0, Forked = 0;
  for (const Frame &F : A.S.Frames)
    if (F.Function == A.Function) {
      ++Active;
      Forked += F.Forked;
    }
  if (Spending.isShareSpent()) {
    Truncated = true;
    LeftOut.insert(A.Function);
  }
  return Depth >= Bounds.Depth || Endings > Bounds.Depth ||
         Forked >= Bounds.Recursion || Active >= Bounds.KnownRecursion ||
         Spending.isShareSpent();
}

void Interpreter::perform(std::vector<Activation> Calls, int Destination,
                          States &Out) {
  auto Skip = [&](Activation A, bool Cut) {
    const Function &F = P.Functions[A.Function];
    passOver(A.S, F.symbol, A.This, A.Args);
    A.S.Imprecise |= Cut;
    if (Destination != None)
      A.S.setReg(Destination, F.returns_reference
                                  ? Value::unknown()
                                  : unknownResult(A.S, F.returns));
    Out.push_back(std::move(A.S));
  };
  std::map<int, States> Ready;
  std::map<int, std::vector<Activation>> Before;
  for (Activation &A : Calls) {
    const int Body = A.Function;
    const bool OverBudget = isOverBudget(A);
    if (OverBudget || !Classes.relevant().test(Body)) {
      if (!OverBudget && Index.thrower(Body) && A.S.isGuarded()) {
        Unwinding.push_back(A.S);
        Unwinding.back().Thrown = Index.thrower(Body);
      }
      Skip(std::move(A), OverBudget);
      continue;
    }
    Before[Body].push_back(A);
    activate(std::move(A), Ready[Body]);
  }
  for (auto &[Body, In] : Ready) {
    States Done;
    if (!runCallee(Body, std::move(In), Done) && Done.empty())
      for (Activation &A : Before[Body])
        Skip(std::move(A), true);
    for (State &S : Done)
      if (!S.Thrown || !P.Functions[Body].nothrow) // else the program ends
        leave(std::move(S), Destination, Out);
  }
  limit(Out);
}

void Interpreter::call(const Function &F, const Op &O, States In, States &Out) {
  std::vector<Activation> Calls;
  for (State &S : In)
    resolve(F, O, std::move(S), Calls, Out);
  // Registers that end here are dead while the callee runs, but for those that
  // carry its arguments.
  perform(std::move(Calls), O.dst(), Out);
}

/// Calls \p Callee from within a library operation; the result is left in
/// the register Invoked of the current frame.
States Interpreter::invoke(State S, const Value &Callee,
                           llvm::ArrayRef<Value> Args) {
  States Out;
  std::vector<Activation> Calls;
  States Unresolved;
  resolveValue(std::move(S), Callee, Args, Calls, Unresolved);
  for (State &U : Unresolved) {
    U.setReg(Invoked, Value::unknown());
    Out.push_back(std::move(U));
  }
  perform(std::move(Calls), Invoked, Out);
  return Out;
}

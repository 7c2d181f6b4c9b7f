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

/// The call operator of a closure or functor, with \p Arity parameters if its
/// class has several.
int Interpreter::callOperator(int Record, unsigned Arity) const {
  int Known = P.Records[Record].call_operator;
  if (Known != None && P.Body[Known] != None &&
      P.Functions[P.Body[Known]].parameters == Arity)
    return P.Body[Known];
  int Any = Known != None ? P.Body[Known] : None;
  for (int M : P.Methods[Record]) {
    if (P.Body[M] == None || !P.text(P.Symbols[M].name).ends_with("operator()"))
      continue;
    Any = P.Body[M];
    if (P.Functions[Any].parameters == Arity)
      break;
  }
  if (Any == None)
    for (uint32_t B : P.Records[Record].bases)
      if (Any = callOperator(B, Arity); Any != None)
        break;
  return Any;
}

void Interpreter::resolveValue(State S, const Value &Callee,
                               llvm::ArrayRef<Value> Args,
                               std::vector<Activation> &Calls,
                               States &Unresolved) {
  Activation A;
  if (Callee.is(Value::Function)) {
    int Body = P.Body[Callee.Object];
    if (Body != None) {
      const Function &F = P.Functions[Body];
      A.Args.assign(Args.begin(), Args.end());
      if (!F.is_static && !Args.empty()) {
        // A member's first argument is its object, or a pointer to it.
        Value R = Args[0];
        if (R.is(Value::Location))
          R = load(S, R, 0);
        bool Feasible = true;
        A.This = deref(S, R, 0, Feasible);
        A.Args.erase(A.Args.begin());
        if (!Feasible || !A.This.is(Value::Pointer))
          return Unresolved.push_back(std::move(S));
        if (F.is_virtual && S.at(A.This.Object).Record != None)
          if (int Final = Index.overrider(Callee.Object,
                                          S.at(A.This.Object).Record);
              Final != None)
            Body = Final;
      }
      A.S = std::move(S);
      A.Function = Body;
      return Calls.push_back(std::move(A));
    }
  } else if (Callee.is(Value::Pointer)) {
    const Object &O = S.at(Callee.Object);
    if (Mode)
      Mode->Called |= llvm::is_contained(Mode->Callables, Callee.Object);
    if (O.Record != None && P.Records[O.Record].bound) {
      // Placeholders are unknown values: the call's arguments fill them.
      llvm::SmallVector<Value, 4> All;
      Value Inner;
      size_t Next = 0;
      const auto &Fields = P.Records[O.Record].fields;
      for (uint32_t F : Fields) {
        const Cell *C = O.find(F);
        Value V = C ? C->V : Value::unknown();
        if (F == Fields.front())
          Inner = V;
        else if (V.is(Value::Unknown) && Next < Args.size())
          All.push_back(Args[Next++]);
        else
          All.push_back(V);
      }
      All.append(Args.begin() + Next, Args.end());
      return resolveValue(std::move(S), Inner, All, Calls, Unresolved);
    }
    if (O.Record != None)
      if (int Body = callOperator(O.Record, Args.size()); Body != None) {
        A.This = Value::pointer(Callee.Object);
        A.Args.assign(Args.begin(), Args.end());
        A.S = std::move(S);
        A.Function = Body;
        return Calls.push_back(std::move(A));
      }
  }
  Unresolved.push_back(std::move(S));
}

void Interpreter::resolve(const Function &F, const Op &O, State S,
                          std::vector<Activation> &Calls, States &Out) {
  Activation A;
  for (unsigned I = 0; I < O.count(); ++I)
    A.Args.push_back(S.reg(F.args[O.first() + I]));
  auto Unknown = [&](State Left) {
    Left.setReg(O.dst(), Value::unknown());
    Out.push_back(std::move(Left));
  };
  if (O.code() == OpCode::CallValue) {
    Value Callee = S.reg(O.a());
    bool Feasible = true;
    if (Callee.is(Value::Location))
      Callee = load(S, Callee, 0);
    if (Callee.is(Value::Null))
      return;
    if (Callee.is(Value::Pointer) && S.at(Callee.Object).MaybeNull)
      S.edit(Callee.Object).MaybeNull = false;
    (void)Feasible;
    States Unresolved;
    resolveValue(std::move(S), Callee, A.Args, Calls, Unresolved);
    for (State &Left : Unresolved) {
      escape(Left, A.Args);
      Unknown(std::move(Left));
    }
    return;
  }
  A.This = O.a() == None ? Value() : S.reg(O.a());
  if (A.This.is(Value::Null))
    return;
  if (A.This.is(Value::Location)) // a modelled type's project-side subclass
    A.This = load(S, A.This, 0);
  int Body = P.Body[O.ref()];
  if ((O.flags() & OpVirtual) && A.This.is(Value::Pointer)) {
    const Object &Receiver = S.at(A.This.Object);
    if (Receiver.ExactType && Receiver.Record != None) {
      Body = Index.overrider(O.ref(), Receiver.Record);
    } else {
      auto All = Index.overriders(O.ref());
      llvm::erase_if(All, [&](int B) {
        int R = P.Symbols[P.Functions[B].symbol].record;
        return Receiver.Record != None && R != None &&
               !Index.derivesFrom(R, Receiver.Record) &&
               !Index.derivesFrom(Receiver.Record, R);
      });
      if (All.empty() || All.size() > 4) {
        S.Imprecise = true;
        return Unknown(std::move(S));
      }
      for (int Each : All) {
        Activation Copy = A;
        Copy.S = S;
        Copy.Function = Each;
        int R = P.Symbols[P.Functions[Each].symbol].record;
        if (R != None &&
            (Receiver.Record == None || Index.derivesFrom(R, Receiver.Record)))
          Copy.S.edit(A.This.Object).Record = R;
        Calls.push_back(std::move(Copy));
      }
      return;
    }
  }
  if (Body == None) {
    escape(S, A.Args);
    return Unknown(std::move(S));
  }
  A.S = std::move(S);
  A.Function = Body;
  Calls.push_back(std::move(A));
}

/// \p Arg as a reference to a cell of type \p T: where only the value is at
/// hand (bound arguments), a cell that holds it.
Value Interpreter::boxed(State &S, Value Arg, unsigned T) {
  const TypeKind K = type(T).kind;
  if (!Arg.is(Value::Pointer) || type(S.at(Arg.Object).Type).kind == K ||
      (K != TypeKind::Pointer && K != TypeKind::Callable))
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
  if (Destination != None && !S.Frames.empty() && !S.Thrown)
    S.setReg(Destination, Result);
  for (const Cell &C : Cells) {
    if (C.S == Strength::Value && C.V.is(Value::Pointer))
      S.edit(C.V.Object).Whole = None;
    if (!Result.is(Value::Pointer) || C.V.Object != Result.Object ||
        C.S != Strength::Value)
      lose(S, C);
  }
  for (State &Settled : settle(std::move(S)))
    (Settled.Thrown ? Unwinding : Out).push_back(std::move(Settled));
}

void Interpreter::perform(std::vector<Activation> Calls, int Destination,
                          States &Out) {
  auto Skip = [&](State S, bool Cut) {
    S.Imprecise |= Cut;
    if (Destination != None)
      S.setReg(Destination, Value::unknown());
    Out.push_back(std::move(S));
  };
  std::map<int, States> ByBody, Before;
  for (Activation &A : Calls) {
    int Body = A.Function;
    unsigned Active = 0, Forked = 0;
    for (const Frame &F : A.S.Frames)
      if (F.Function == Body) {
        ++Active;
        Forked += F.Forked;
      }
    const bool OverBudget =
        Depth >= Bounds.Depth || Forked >= Bounds.Recursion ||
        Active >= Bounds.KnownRecursion || Steps >= Share;
    Truncated |= Steps >= Share;
    if (OverBudget || !Classes.relevant().test(Body)) {
      if (!OverBudget && Index.thrower(Body) && A.S.isGuarded()) {
        Unwinding.push_back(A.S);
        Unwinding.back().Thrown = Index.thrower(Body);
      }
      Skip(std::move(A.S), OverBudget);
      continue;
    }
    Before[Body].push_back(A.S);
    activate(std::move(A), ByBody[Body]);
  }
  for (auto &[Body, Ready] : ByBody) {
    States Done;
    if (!runCallee(Body, std::move(Ready), Done) && Done.empty())
      for (State &S : Before[Body])
        Skip(std::move(S), true);
    for (State &S : Done)
      if (!S.Thrown || !P.Functions[Body].nothrow) // else the program ends
        leave(std::move(S), Destination, Out);
  }
  limit(Out);
}

void Interpreter::call(const Function &F, const Op &O, States In,
                       States &Out) {
  std::vector<Activation> Calls;
  for (State &S : In)
    resolve(F, O, std::move(S), Calls, Out);
  // Registers that end here are dead while the callee runs, but for those that
  // carry its arguments.
  perform(std::move(Calls), O.dst(), Out);
}

/// Calls \p Callee from within a library operation; the result is left in
/// register -2 of the current frame.
States Interpreter::invoke(State S, const Value &Callee,
                           llvm::ArrayRef<Value> Args) {
  States Out;
  std::vector<Activation> Calls;
  States Unresolved;
  resolveValue(std::move(S), Callee, Args, Calls, Unresolved);
  for (State &U : Unresolved) {
    U.setReg(-2, Value::unknown());
    Out.push_back(std::move(U));
  }
  perform(std::move(Calls), -2, Out);
  return Out;
}

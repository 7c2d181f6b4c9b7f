//===- analysis/Interpreter.cpp - control flow ----------------------------===//

#include "analysis/Interpreter.h"
#include "analysis/Equality.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace refcycle;

Interpreter::Interpreter(const Program &P, const ProgramIndex &Index,
                         const ClassGraph &Classes, const Limits &Bounds)
    : P(P), Index(Index), Classes(Classes), Bounds(Bounds) {}

/// Fills in the arguments, which nobody knows, and an outer frame that stands
/// for the caller and holds what it gave.
void Interpreter::addUnknownCaller(Activation &A) {
  const Function &F = P.Functions[A.Function];
  const int Before = Numbers->Symbols;
  for (unsigned I = 0; I < F.parameters; ++I) {
    const Variable &V = *F.variables[I];
    const bool Given =
        Mode && I < Mode->Given.size() && !Mode->Given[I].is(Value::Unset);
    A.Args.push_back(Given ? Mode->Given[I]
                           : external(A.S, V.type, !V.reference));
    const refcycle::Type &T = type(V.type);
    if (Mode && V.reference && A.Args.back().is(Value::Pointer) &&
        !T.args.empty() && type(T.args[0]).kind == TypeKind::Scalar)
      read(A.S, A.Args.back().Object, BoxSlot, T.args[0]); // an argument, too
  }
  if (Mode && Numbers->Symbols > Before) {
    Mode->FirstArgument = Before + 1;
    Mode->LastArgument = Numbers->Symbols;
  }
  Frame Outer;
  Object Variables;
  Variables.Frame = true;
  Outer.Object = A.S.add(std::move(Variables));
  A.S.Frames.push_back(std::move(Outer));
  A.S.setReg(EntryThis, A.This);
  for (unsigned I = 0; I < A.Args.size(); ++I)
    A.S.setReg(EntryArguments + I, A.Args[I]);
}

States Interpreter::runFromOutside(Activation A, uint64_t AtMost) {
  Spending = Budget(AtMost);
  Depth = 0;
  Truncated = false;
  LeftOut.clear();
  addUnknownCaller(A);
  const int Fn = A.Function;
  States Ready, Done, Out;
  if (FromStart)
    for (State &Begun : initialiseAll(A.S)) {
      Activation Each = A;
      Each.S = std::move(Begun);
      activate(std::move(Each), Ready);
    }
  else
    activate(std::move(A), Ready);
  run(Fn, std::move(Ready), Done);
  for (State &Each : Done)
    leave(std::move(Each), EntryResult, Out);
  Unwinding.clear(); // nobody catches these
  limit(Out);
  Spending.extend(Bounds.Steps);
  States After;
  for (State &Each : Out)
    for (State &Later : afterElsewhere(std::move(Each)))
      After.push_back(afterwards(std::move(Later)));
  return After;
}

EntryRun Interpreter::runEntry(int Fn, Watcher *By) {
  llvm::SaveAndRestore Watched(Watching, By);
  const Function &F = P.Functions[Fn];
  const Symbol &Sym = P.Symbols[F.symbol];
  Activation A;
  Numbers = llvm::makeIntrusiveRefCnt<Numbering>();
  Predicates.clear(); // they name symbols of the run before
  Covered.clear();
  A.S = State(Numbers);
  A.Function = Fn;
  if (!F.is_static && Sym.record != None) {
    Object O;
    O.Record = Sym.record;
    O.External = !F.constructor;
    O.ExactContent = F.constructor;
    A.This = Value::pointer(A.S.add(std::move(O)));
  }
  FromStart = F.entry;
  EntryRun Out;
  Out.Exits = runFromOutside(std::move(A),
                             F.entry ? Bounds.MainSteps : Bounds.Steps);
  Out.Covered.assign(Covered.begin(), Covered.end());
  Out.Truncated = Truncated;
  Out.Steps = Spending.spent();
  Out.AfterEnd = std::exchange(AfterEnd, {});
  return Out;
}

States Interpreter::resume(State S, int Fn, Value This, Replay &How) {
  Numbers = S.numbers();
  Predicates.clear();
  Mode = &How;
  FromStart = false;
  Activation A;
  A.S = std::move(S);
  A.Function = Fn;
  A.This = This;
  States Out = runFromOutside(std::move(A), Bounds.ReplaySteps);
  Mode = nullptr;
  return Out;
}

/// How many slots of objects own something.
static size_t ownersIn(const State &S) {
  size_t Count = 0;
  for (size_t I = 0; I < S.size(); ++I)
    if (const Object &O = S.at(I); !O.Frame && !O.Dead)
      Count += llvm::count_if(O.Cells, [](const Cell &C) {
        return C.S != Strength::Value && C.owns();
      });
  return Count;
}

/// The \p Count of \p All that are most likely to show a ring, in the order they
/// were in: those with rings, and then those in which most is owned.
static States mostPromising(States All, unsigned Count) {
  using Promise = std::tuple<bool, size_t, size_t, size_t>;
  std::vector<Promise> Order;
  for (size_t I = 0; I < All.size(); ++I)
    Order.push_back({!All[I].Thrown, All[I].Rings.size(), ownersIn(All[I]),
                     All.size() - I});
  llvm::sort(Order, std::greater<>());
  Order.resize(Count);
  llvm::sort(Order, [](const Promise &A, const Promise &B) {
    return std::get<3>(A) > std::get<3>(B);
  });
  States Out;
  for (const Promise &Each : Order)
    Out.push_back(std::move(All[All.size() - std::get<3>(Each)]));
  return Out;
}

/// How many states go on: fewer, the more of the entry's budget is used up; one
/// where the running function has had its share, so that it comes to its end.
unsigned Interpreter::mostStates() const {
  if (Spending.isShareSpent())
    return 1;
  return std::max<unsigned>(
      1, Bounds.States >> std::min<uint64_t>(Spending.quarters(), 8));
}

/// Equal states become one; surplus ones are dropped.
void Interpreter::limit(States &All) {
  if (All.size() < 2)
    return;
  const auto First = firstEqual(All);
  for (size_t I = 0; I < All.size(); ++I) // reached in full by one of the two?
    All[First[I]].Imprecise &= All[I].Imprecise;
  States Kept;
  for (size_t I = 0; I < All.size(); ++I)
    if (First[I] == I)
      Kept.push_back(std::move(All[I]));
  const unsigned Most = mostStates();
  All = Kept.size() <= Most ? std::move(Kept)
                            : mostPromising(std::move(Kept), Most);
}

void Interpreter::run(int Fn, States In, States &Out) {
  const Function &F = P.Functions[Fn];
  if (F.blocks.empty())
    return;
  for (State &S : In)
    S.editTop().Visits.assign(F.blocks.size(), 0);
  States OfCaller = std::exchange(Unwinding, {});
  std::map<unsigned, States> Pending;
  Pending[0] = std::move(In);
  while (!Pending.empty()) {
    auto First = Pending.begin();
    unsigned Block = First->first;
    States Here = std::move(First->second);
    Pending.erase(First);
    if (Index.facts(Fn).Joins.test(Block) || Here.size() > mostStates())
      limit(Here);
    runBlock(Fn, Block, std::move(Here), Pending, Out);
  }
  Unwinding = std::move(OfCaller);
}

/// Takes \p Count operations off the budget. False: the function is given up.
bool Interpreter::spend(uint64_t Count) {
  Spending.spend(Count);
  Truncated |= Spending.isOver();
  return !Spending.isOver();
}

/// Runs a call of \p Fn on its share of what is left. False if it was given up.
bool Interpreter::runCallee(int Fn, States In, States &Out) {
  const Budget OfCaller = Spending;
  const bool OuterTruncated = Truncated;
  Spending.narrow(Bounds.OwnSteps + P.Functions[Fn].ops.size());
  Truncated = false;
  ++Depth;
  run(Fn, std::move(In), Out);
  --Depth;
  if (!Truncated)
    Covered.insert(Fn);
  const bool Ended = !Spending.isOver();
  Spending.returnTo(OfCaller);
  Truncated |= OuterTruncated;
  return Ended;
}

/// Registers that are not used any more end.
void Interpreter::enterBlock(const Block &Bl, const llvm::BitVector &LiveIn,
                             unsigned B, State &S) {
  Frame &Top = S.editTop();
  ++Top.Visits[B];
  Top.Guarded = Bl.handler != None;
  llvm::erase_if(Top.Registers,
                 [&](const auto &R) { return !LiveIn.test(R.first); });
}

void Interpreter::runBlock(int Fn, unsigned B, States Now,
                           std::map<unsigned, States> &Pending, States &Out) {
  const Function &F = P.Functions[Fn];
  const FunctionFacts &Facts = Index.facts(Fn);
  const Block &Bl = *F.blocks[B];
  for (State &S : Now)
    enterBlock(Bl, Facts.LiveIn[B], B, S);
  llvm::erase_if(Now, [&](const State &S) {
    return S.top().visits(B) > Bounds.Rounds + 4;
  });
  if (Bl.begin == Bl.end && !isExit(Bl) && !spend(1))
    return;
  for (unsigned I = Bl.begin; I < Bl.end && !Now.empty(); ++I) {
    if (!spend(Now.size())) {
      LeftOut.insert(Fn);
      return;
    }
    const size_t Before = Now.size();
    stepAll(F, F.ops[I], Facts.Dying[I], Now);
    if (Now.size() > Before)
      for (State &S : Now)
        S.editTop().Forked = true;
    for (State &S : std::exchange(Unwinding, {}))
      unwind(Bl, std::move(S), Pending, Out);
    if (Watching)
      for (State &S : Now)
        Spending.lookThrough(Watching->ran(S, F, F.ops[I]));
    if (Now.size() > mostStates())
      limit(Now);
  }
  if (Bl.successors.empty()) {
    if (isExit(Bl)) // other dead ends never return
      for (State &S : Now)
        Out.push_back(std::move(S));
    return;
  }
  branch(F, Facts, B, std::move(Now), Pending);
}

/// One operation on all of \p Now, after which the registers \p Dying end.
void Interpreter::stepAll(const Function &F, const Op &O,
                          llvm::ArrayRef<int> Dying, States &Now) {
  States Next;
  if (O.code() == OpCode::Call || O.code() == OpCode::CallValue) {
    call(F, O, std::move(Now), Next);
    Now = std::move(Next);
  } else {
    // Most operations leave one state where there was one.
    size_t I = 0;
    while (I < Now.size() && step(F, O, Now[I], Next))
      ++I;
    if (I < Now.size()) {
      States Before;
      std::move(Now.begin(), Now.begin() + I, std::back_inserter(Before));
      Before.insert(Before.end(), std::move_iterator(Next.begin()),
                    std::move_iterator(Next.end()));
      while (++I < Now.size())
        if (step(F, O, Now[I], Before))
          Before.push_back(std::move(Now[I]));
      Now = std::move(Before);
    }
  }
  for (State &S : Now)
    for (int R : Dying)
      S.dropReg(R);
  if (llvm::all_of(Now, [](const State &S) { return S.Doomed.empty(); }))
    return;
  States Settled;
  for (State &S : Now)
    for (State &Each : settle(std::move(S)))
      Settled.push_back(std::move(Each));
  Now = std::move(Settled);
}

/// What \p S throws in \p From goes to its handler, or out of the function. The
/// values in flight end.
void Interpreter::unwind(const Block &From, State S,
                         std::map<unsigned, States> &Pending, States &Out) {
  for (const auto &[Reg, V] : S.top().Registers)
    if (V.kept() >= 0 && !S.at(V.kept()).External)
      S.Doomed.push_back(V.kept());
  S.editTop().Registers.clear();
  States &To = From.handler == None ? Out : Pending[From.handler];
  for (State &Next : settle(std::move(S)))
    To.push_back(std::move(Next));
}

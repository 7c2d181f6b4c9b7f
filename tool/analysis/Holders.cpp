//===- analysis/Holders.cpp - objects that keep what they are given -------===//
//
//   keep(r, v)       a new entry of r owns v
//   keep-once(r, v)  the same, until an executor has called v; where r gives v to an
//                    executor of somebody else, that owns it, and r does not
//   run-kept(r)      takes out what is kept once, and calls it, until there is none
//   run-some(r)      the same, not to the end
//
// At the end of an entry, what somebody else may still run is run: a ring that
// this takes apart is none, unless what runs closes it again.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"
#include "analysis/Reach.h"
#include "analysis/RingKey.h"

using namespace refcycle;

/// Is an executor among what \p From keeps alive?
bool Interpreter::ownsExecutor(const State &S, ObjectId From) const {
  llvm::SmallVector<ObjectId, 16> Queue{From};
  llvm::DenseSet<ObjectId> Seen{From};
  for (size_t I = 0; I < Queue.size(); ++I) {
    const Object &O = S.at(Queue[I]);
    if (isExecutor(type(O.Type)) ||
        (O.Record != None && Index.executors().ownedBy(O.Record)))
      return true;
    for (const Cell &C : O.Cells)
      if (C.owns() && Seen.insert(C.V.kept()).second)
        Queue.push_back(C.V.kept());
  }
  return false;
}

/// Does \p Holder hand what it keeps once to an executor of somebody else, who
/// calls it sooner or later?
bool Interpreter::isTransient(const State &S, ObjectId Holder,
                              const Value &V) const {
  if (!isIoObject(type(S.at(Holder).Type)))
    return false;
  const auto [In, Slot] = S.holder(Holder); // none: an allocation of its own
  const bool Member = In != None && Slot >= 0 && Slot < ElementSlots &&
                      !S.at(In).Frame;
  return (Member && Index.executors().isForeign(Slot)) ||
         !ownsExecutor(S, V.kept());
}

/// Ends what is kept under \p Label; without one, all of it: of a socket or timer,
/// all that waits there.
void Interpreter::forget(State &S, ObjectId Holder, const Value &Label) {
  const bool Waiting = isIoObject(type(S.at(Holder).Type));
  auto Goes = [&](const Cell &C) {
    return isEntry(C.Key) && (Label.K == Value::Unset ? C.Once || !Waiting
                                                      : C.Label == Label);
  };
  auto Cells = S.at(Holder).Cells;
  for (const Cell &C : Cells)
    if (Goes(C))
      erase(S, Holder, C.Key);
  if (const ObjectId InFlight = S.global(Elsewhere); Waiting && InFlight != None)
    for (const Cell &C : S.at(InFlight).Cells)
      if (C.Label == Value::pointer(Holder))
        return erase(S, InFlight, C.Key);
}

/// What keeps that which is given to an executor of somebody else.
ObjectId Interpreter::elsewhere(State &S) {
  if (const ObjectId Known = S.global(Elsewhere); Known != None)
    return Known;
  Object New;
  New.Global = true;
  const ObjectId O = S.add(std::move(New));
  S.Globals.push_back({Elsewhere, O});
  return O;
}

void Interpreter::keep(LibraryOp L, const Op &O, State S, ObjectId Holder,
                       llvm::ArrayRef<Value> Args, States &Out) {
  Value Label = Value::unknown(), Handle = Value::unknown();
  if (L == LibraryOp::KeepLast && !Args.empty()) {
    Label = Args.front();
    Args = Args.drop_front();
    forget(S, Holder, Label);
  }
  for (const Value &V : Args) {
    if (V.kept() < 0)
      continue;
    const bool Given = L == LibraryOp::KeepOnce && isTransient(S, Holder, V);
    const ObjectId In = Given ? elsewhere(S) : Holder;
    Cell New;
    New.Key = EntrySlots + S.edit(In).Entries++;
    New.V = V;
    New.Label = Given ? Value::pointer(Holder) : Label;
    New.S = Strength::Strong;
    New.Range = O.range();
    New.Function = S.top().Function;
    New.Once = L == LibraryOp::KeepOnce;
    Handle = Value::iterator(In, New.Key);
    writeCell(S, In, std::move(New));
  }
  result(std::move(S), O, Handle, Out);
}

using Kept = std::pair<ObjectId, SlotKey>;

/// What waits to be called, in \p Holder or anywhere.
static std::vector<Kept> keptOnce(const State &S, ObjectId Holder = None) {
  std::vector<Kept> Out;
  for (size_t I = 0; I < S.size(); ++I)
    if (!S.at(I).Dead && (Holder == None || I == size_t(Holder)))
      for (const Cell &C : S.at(I).Cells)
        if (C.Once)
          Out.push_back({I, C.Key});
  return Out;
}

/// Takes the entry \p K out and calls it, with an error if it \p Fails.
States Interpreter::callKept(State S, Kept K, bool Fails) {
  const Cell *C = S.at(K.first).find(K.second);
  if (!C)
    return {std::move(S)};
  const Value V = C->V, Any = Value::unknown();
  const Value Error = Fails ? something(S, true) : Value::number(0, 0);
  S.setReg(InFlight, V);
  erase(S, K.first, K.second);
  States Out;
  for (State &After : invoke(std::move(S), V, {Error, Any, Any, Any})) {
    After.dropReg(Invoked);
    After.dropReg(InFlight);
    if (V.kept() >= 0)
      After.Doomed.push_back(V.kept());
    for (State &Settled : settle(std::move(After)))
      Out.push_back(std::move(Settled));
  }
  return Out;
}

/// Each of \p Waiting is called.
States Interpreter::callAllKept(State S, llvm::ArrayRef<Kept> Waiting,
                                bool Fail) {
  States Called;
  Called.push_back(std::move(S));
  for (const Kept &K : Waiting) {
    States After;
    for (State &Each : Called)
      for (State &Done : callKept(std::move(Each), K, Fail))
        After.push_back(std::move(Done));
    limit(After);
    Called = std::move(After);
  }
  return Called;
}

/// Of more than \p Most states, those in which the least waits: they come to an end.
static void preferEnding(States &All, unsigned Most, ObjectId Holder) {
  if (All.size() <= Most)
    return;
  auto Waits = [&](const State &S) { return keptOnce(S, Holder).size(); };
  size_t Least = Waits(All.front());
  for (const State &S : All)
    Least = std::min(Least, Waits(S));
  llvm::erase_if(All, [&](const State &S) { return Waits(S) > Least; });
}

/// Everything that is kept once (by \p Holder) is called, and what that keeps once
/// more; \p ToEnd, until nothing is kept. What goes on for ever fails in the end. If
/// something is kept even then in some states only, those never come back.
States Interpreter::runKept(State First, bool ToEnd, ObjectId Holder) {
  const unsigned Rounds = ToEnd ? 8 : 2;
  States Now, Ended;
  Now.push_back(std::move(First));
  for (unsigned Round = 0; Round < Rounds + ToEnd && !Now.empty(); ++Round) {
    States Next;
    for (State &S : Now) {
      const std::vector<Kept> Waiting = keptOnce(S, Holder);
      if (Waiting.empty()) {
        Ended.push_back(std::move(S));
        continue;
      }
      for (State &After : callAllKept(std::move(S), Waiting, Round == Rounds))
        Next.push_back(std::move(After));
    }
    if (ToEnd)
      preferEnding(Next, mostStates(), Holder);
    limit(Next);
    Now = std::move(Next);
  }
  for (State &S : Now)
    if (!ToEnd || Ended.empty() || keptOnce(S, Holder).empty())
      Ended.push_back(std::move(S));
  limit(Ended);
  return Ended;
}

static RingKey sortedSlots(const Program &P, const RingFact &Ring) {
  RingKey Out = slotsOf(P, Ring);
  llvm::sort(Out);
  return Out;
}

/// Does what is kept once on \p Ring close such a ring again, however it runs?
bool Interpreter::isRearmed(const State &S, const RingFact &Ring,
                            llvm::ArrayRef<Kept> Waiting) {
  const RingKey Slots = sortedSlots(P, Ring);
  const States Now = callAllKept(S, Waiting, false);
  return !Now.empty() && llvm::all_of(Now, [&](const State &After) {
    return llvm::any_of(After.Rings, [&](const RingFact &R) {
      return sortedSlots(P, R) == Slots && isIntact(After, R);
    });
  });
}

/// The states after somebody else has run what was given to him. Where that comes to
/// no end, what it did is not known.
States Interpreter::afterElsewhere(State S) {
  const ObjectId InFlight = S.global(Elsewhere);
  if (InFlight == None || S.at(InFlight).Cells.empty())
    return {std::move(S)};
  States Out;
  if (!S.Rings.empty())
    Out = runKept(S, true, InFlight);
  Unwinding.clear();
  if (Out.empty())
    Out.push_back(std::move(S));
  for (State &Each : Out)
    if (!Each.at(InFlight).Cells.empty()) {
      Each.edit(InFlight).Cells.clear();
      Each.Imprecise = true;
    }
  return Out;
}

/// The state after somebody else has run the executors it can reach.
State Interpreter::afterwards(State S) {
  if (S.Rings.empty() || keptOnce(S).empty())
    return S;
  Reach R(S);
  std::vector<Kept> Gone;
  for (const RingFact &Ring : S.Rings) {
    const bool Runs = Index.executors().runElsewhere() ||
                      llvm::any_of(Ring.Edges, [&](const RingEdge &E) {
                        return R.FromCaller.contains(E.From) ||
                               R.FromGlobal.contains(E.From);
                      });
    if (!Runs || !isIntact(S, Ring))
      continue;
    std::vector<Kept> Waiting;
    for (const RingEdge &E : Ring.Edges)
      if (S.at(E.From).find(E.Slot)->Once)
        Waiting.push_back({E.From, E.Slot});
    if (!Waiting.empty() && !isRearmed(S, Ring, Waiting))
      Gone.insert(Gone.end(), Waiting.begin(), Waiting.end());
  }
  for (const Kept &K : Gone)
    erase(S, K.first, K.second);
  S.Doomed.clear(); // nothing of this runs before the caller goes on
  return S;
}

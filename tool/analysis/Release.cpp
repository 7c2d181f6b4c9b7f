//===- analysis/Release.cpp - ends of life --------------------------------===//
//
//   release(o): nothing that owns leads to o any more
//               => run its destructors, derived first; its slots lose an owner
//
// An object on a ring, or owned only by one, always has an owner: its
// destructor never runs, and neither does what it would have taken apart.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// Destroys what lost its last owner, until nothing more dies.
States Interpreter::settle(State First) {
  States Work, Out;
  const Op *Thrown = std::exchange(First.Thrown, nullptr); // goes on after
  Work.push_back(std::move(First));
  while (!Work.empty()) {
    State S = std::move(Work.back());
    Work.pop_back();
    if (S.Doomed.empty()) {
      S.Thrown = Thrown;
      Out.push_back(std::move(S));
      continue;
    }
    ObjectId O = S.Doomed.back();
    S.Doomed.pop_back();
    const Object &Ob = S.at(O);
    if (Ob.Dead || Ob.Dying || Ob.External || Ob.Frame || Ob.Whole != None ||
        Ob.Escaped || S.isOwned(O)) {
      S.OwnerLost = true;
      Work.push_back(std::move(S));
      continue;
    }
    for (State &Next : destroy(std::move(S), O))
      Work.push_back(std::move(Next));
  }
  limit(Out);
  return Out;
}

States Interpreter::destroy(State First, ObjectId O) {
  States Now;
  const int Record = First.at(O).Record;
  if (First.at(O).Dying) {
    Now.push_back(std::move(First));
    return Now;
  }
  First.edit(O).Dying = true;
  if (const Cell *Deleter = First.at(O).find(DeleterSlot)) {
    Value Fn = Deleter->V;
    Now = invoke(std::move(First), Fn, {Value::pointer(O)});
    for (State &S : Now)
      S.dropReg(-2);
  } else {
    Now.push_back(std::move(First));
  }
  if (Record != None && Depth < Bounds.Depth)
    for (int Body : Index.destructors(Record)) {
      States Next;
      std::vector<Activation> Calls;
      for (State &S : Now) {
        auto Doomed = std::move(S.Doomed);
        S.Doomed.clear();
        Activation A;
        A.S = std::move(S);
        A.S.Doomed = std::move(Doomed);
        A.Function = Body;
        A.This = Value::pointer(O);
        Calls.push_back(std::move(A));
      }
      perform(std::move(Calls), None, Next);
      Now = std::move(Next);
    }
  for (State &S : Now) {
    auto Cells = S.at(O).Cells;
    S.edit(O).Dead = true;
    S.edit(O).Cells.clear();
    for (const Cell &C : Cells) {
      if (C.S == Strength::Value && C.V.is(Value::Pointer))
        S.edit(C.V.Object).Whole = None;
      lose(S, C);
    }
  }
  return Now;
}

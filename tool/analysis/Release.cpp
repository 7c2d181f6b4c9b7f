//===- analysis/Release.cpp - ends of life --------------------------------===//
//
//   release(o): nothing that owns leads to o any more
//               => call its deleter, if it has one of its own;
//                  if that has not given o back to somebody, destroy(o)
//   destroy(o): run its destructors, derived first; its slots lose an owner
//   what is released meanwhile ends within that; what waited before, after it
//
// An object on a ring, or owned only by one, always has an owner: its
// destructor never runs, and neither does what it would have taken apart.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

#include "llvm/Support/SaveAndRestore.h"

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
    const ObjectId O = S.Doomed.back();
    S.Doomed.pop_back();
    const Object &Ob = S.at(O);
    Spending.lookThrough(S.size());
    if (Ob.Dead || Ob.Dying || Ob.External || Ob.Frame || Ob.Whole != None ||
        Ob.Escaped || S.isOwned(O)) {
      S.OwnerLost = true;
      closeAgain(S);
      Work.push_back(std::move(S));
      continue;
    }
    for (State &Next : end(std::move(S), O))
      Work.push_back(std::move(Next));
  }
  limit(Out);
  return Out;
}

/// Ends the life of \p O. What else is to end waits until that is done: however much
/// that is, nothing nests.
States Interpreter::end(State S, ObjectId O) {
  const std::vector<ObjectId> Waiting = std::exchange(S.Doomed, {});
  const size_t Thrown = Unwinding.size();
  const bool Own = S.at(O).find(DeleterSlot);
  llvm::SaveAndRestore Deeper(Endings, Endings + 1);
  States Out = Own ? callDeleter(std::move(S), O) : destroy(std::move(S), O);
  auto Goes = [&](State &After) {
    After.Doomed.insert(After.Doomed.begin(), Waiting.begin(), Waiting.end());
  };
  llvm::for_each(Out, Goes);
  llvm::for_each(llvm::drop_begin(Unwinding, Thrown), Goes);
  return Out;
}

/// Does something that is alive point to \p O?
static bool isPointedTo(const State &S, ObjectId O) {
  for (size_t I = 0; I < S.size(); ++I)
    if (ObjectId(I) != O && !S.at(I).Dead)
      for (const Cell &C : S.at(I).Cells)
        if (C.V.is(Value::Pointer) && C.V.Object == O)
          return true;
  return false;
}

/// Calls the deleter of \p O. It ends with the call; \p O is destroyed unless it
/// has been put somewhere.
States Interpreter::callDeleter(State S, ObjectId O) {
  const Value Fn = S.at(O).find(DeleterSlot)->V;
  const Cell *Guarded = S.at(O).find(GuardedSlot);
  const Value Given = Guarded ? Guarded->V : Value::pointer(O);
  const int Deleting = FirstDeleter - O;
  S.setReg(Deleting, Fn);
  llvm::erase_if(S.edit(O).Cells,
                 [](const Cell &C) { return C.Key == DeleterSlot; });
  States Out;
  ++Deleters;
  States Called = invoke(std::move(S), Fn, {Given});
  --Deleters;
  for (State &After : Called) {
    After.dropReg(Invoked);
    After.dropReg(Deleting);
    if (Fn.kept() >= 0)
      After.Doomed.push_back(Fn.kept());
    if (After.at(O).Dead || isPointedTo(After, O)) {
      Out.push_back(std::move(After));
      continue;
    }
    for (State &Destroyed : destroy(std::move(After), O))
      Out.push_back(std::move(Destroyed));
  }
  return Out;
}

States Interpreter::destroy(State First, ObjectId O) {
  States Now;
  const int Record = First.at(O).Record;
  if (First.at(O).Dying || First.at(O).Dead) {
    Now.push_back(std::move(First));
    return Now;
  }
  First.edit(O).Dying = true;
  Now.push_back(std::move(First));
  if (Record != None && Depth < Bounds.Depth && Endings <= Bounds.Depth)
    for (int Body : Index.destructors(Record)) {
      States Next;
      std::vector<Activation> Calls;
      for (State &S : Now) {
        Activation A;
        A.S = std::move(S);
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

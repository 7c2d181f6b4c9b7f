//===- analysis/Globals.cpp - variables with static storage ---------------===//
//
//   x is first named   its initialiser runs, if x is a constant or the program has
//                      been run from its start; else nobody knows what x holds
//   main begins        so do the initialisers at namespace scope that touch what may
//                      be on a ring, in the order in which the files were linked
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

ObjectId Interpreter::global(State &S, int G) {
  if (const ObjectId Known = S.global(G); Known != None)
    return Known;
  Object O;
  O.External = O.Global = true;
  O.ExactContent = false;
  const ObjectId New = S.add(std::move(O));
  S.Globals.push_back({G, New});
  return New;
}

/// The body that gives \p G its first value, if it is to run now.
int Interpreter::initialiserOf(State &S, int G) const {
  const GlobalVariable &V = P.Globals[G];
  if (V.initialiser == None || S.global(G) != None || !(V.constant || FromStart))
    return None;
  const int Body = P.Body[V.initialiser];
  return Body != None && Classes.relevant().test(Body) ? Body : None;
}

States Interpreter::initialise(State S, int G, int Body) {
  const ObjectId Id = global(S, G);
  Activation A;
  A.S = S;
  A.Function = Body;
  if (isOverBudget(A))
    return {std::move(S)};
  Object &O = A.S.edit(Id);
  O.External = false;
  O.ExactContent = true;
  States Out;
  std::vector<Activation> Calls;
  Calls.push_back(std::move(A));
  perform(std::move(Calls), None, Out);
  return Out;
}

/// True: \p S itself goes on; false: those in \p Out do.
bool Interpreter::nameGlobal(const Op &O, State &S, States &Out) {
  const int G = O.ref(), Body = initialiserOf(S, G);
  auto Name = [&](State &In) {
    In.setReg(O.dst(), place(In, global(In, G), BoxSlot, P.Globals[G].type));
  };
  if (Body == None) {
    Name(S);
    return true;
  }
  for (State &Each : initialise(std::move(S), G, Body)) {
    Name(Each);
    Out.push_back(std::move(Each));
  }
  return false;
}

/// What the program has done before \p S, in which main begins.
States Interpreter::initialiseAll(State S) {
  States Now;
  Now.push_back(std::move(S));
  for (size_t G = 0; G < P.Globals.size(); ++G) {
    const GlobalVariable &V = P.Globals[G];
    if (V.local || V.initialiser == None || P.Body[V.initialiser] == None ||
        !Classes.touching().test(P.Body[V.initialiser]))
      continue;
    States Next;
    for (State &Each : Now)
      if (const int Body = initialiserOf(Each, G); Body != None)
        for (State &After : initialise(std::move(Each), G, Body))
          Next.push_back(std::move(After));
      else
        Next.push_back(std::move(Each));
    limit(Next);
    Now = std::move(Next);
  }
  return Now;
}

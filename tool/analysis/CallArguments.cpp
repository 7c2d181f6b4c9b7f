//===- analysis/CallArguments.cpp - functions that may call what they get --===//
//
// A function without a model may call what it is given:
//
//   unknown(.., f, ..)  either f is not called, or once. Its arguments are not
//                       known: they may be of a ring, so the effect is not exact
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// The body that a call of \p Callee runs, if it is no member's; None if that is
/// not known.
int Interpreter::bodyOf(const State &S, const Value &Callee,
                        unsigned Depth) const {
  if (Callee.is(Value::Function)) {
    const int Body = P.Body[Callee.Object];
    return Body != None && P.Functions[Body].is_static ? Body : None;
  }
  if (!Callee.is(Value::Pointer) || Depth > MaximalBinding)
    return None;
  const Object &O = S.at(Callee.Object);
  if (O.Record == None)
    return None;
  const auto &Fields = P.Records[O.Record].fields;
  if (!P.Records[O.Record].bound || Fields.empty())
    return callOperator(O.Record, {}, S);
  const Cell *Inner = O.find(Fields.front());
  return !Inner ? None
         : Inner->V.is(Value::Function) ? P.Body[Inner->V.Object]
                                        : bodyOf(S, Inner->V, Depth + 1);
}

/// Calls \p Arg if it is callable; where \p L only may call it, another state goes
/// on in which it has not been called.
void Interpreter::callArgument(LibraryOp L, State S, const Value &Arg,
                               States &Out) {
  const Value Fn = load(S, Arg, 0);
  const int Body = bodyOf(S, Fn);
  const auto Running = S.Threads;
  if (L == LibraryOp::Join)
    llvm::erase(S.Threads, Fn.Object);
  if (Body == None || !Classes.touching().test(Body))
    return Out.push_back(std::move(S));
  State Uncalled = S;
  Uncalled.Imprecise = true;
  Uncalled.Threads = Running;
  // What is bound to it is known; placeholders are unknown already.
  const bool Bound =
      Fn.is(Value::Pointer) && P.Records[S.at(Fn.Object).Record].bound;
  llvm::SmallVector<Value, 4> Unknown;
  const Function &F = P.Functions[Body];
  for (unsigned I = 0; I < F.parameters && !Bound; ++I)
    Unknown.push_back(
        external(S, F.variables[I]->type, !F.variables[I]->reference));
  S.Imprecise |= !Unknown.empty();
  States Called = invoke(std::move(S), Fn, Unknown);
  if (Called.empty() || L == LibraryOp::Calls)
    Out.push_back(std::move(Uncalled));
  for (State &After : Called) {
    After.dropReg(Invoked);
    Out.push_back(std::move(After));
  }
}

void Interpreter::callArguments(const Op &O, State First,
                                llvm::ArrayRef<Value> Args, States &Out) {
  States Now;
  Now.push_back(std::move(First));
  for (const Value &Arg : Args) {
    States Next;
    for (State &S : Now)
      callArgument(LibraryOp(O.ref()), std::move(S), Arg, Next);
    limit(Next);
    Now = std::move(Next);
  }
  for (State &S : Now)
    result(std::move(S), O, Value::unknown(), Out);
}

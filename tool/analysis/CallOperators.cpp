//===- analysis/CallOperators.cpp - which call operator a call runs -------===//
//
// Overloads are told apart as far as values tell: by the number of arguments, and
// by what the first one is. `overloaded{[](A &) {}, [](auto &) {}}` has those of
// its bases, a generic lambda has one for each of its instances.
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

/// Adds the call operators of \p Record, and of what it is derived from, that have
/// a body.
void Interpreter::addCallOperators(int Record,
                                   llvm::SmallVectorImpl<int> &Out) const {
  int Known = P.Records[Record].call_operator;
  if (Known != None && P.Body[Known] != None)
    Out.push_back(P.Body[Known]);
  for (int M : P.Methods[Record])
    if (P.Body[M] != None && M != Known &&
        P.text(P.Symbols[M].name).ends_with("operator()"))
      Out.push_back(P.Body[M]);
  for (uint32_t B : P.Records[Record].bases)
    addCallOperators(B, Out);
}

/// May \p Arg be given for a parameter of type \p T?
bool Interpreter::fits(const State &S, const Value &Arg, const Type &T) const {
  if (T.kind == TypeKind::Pointer && T.strength == Strength::Raw &&
      !T.args.empty() && type(T.args[0]).kind != TypeKind::Opaque)
    return fits(S, Arg, type(T.args[0])); // a reference
  Value V = Arg;
  if (Arg.is(Value::Location)) {
    const Cell *C = S.at(Arg.Object).find(Arg.Slot);
    V = C ? C->V : Value::unknown();
  }
  if (!V.is(Value::Pointer))
    return !isObjectKind(T.kind) &&
           (T.kind == TypeKind::Pointer) == V.is(Value::Null);
  const Object &O = S.at(V.Object);
  const int Wanted = T.kind == TypeKind::Pointer && !T.args.empty()
                         ? type(T.args[0]).record
                         : T.record;
  if (Wanted != None)
    return (T.kind == TypeKind::Pointer) == Arg.is(Value::Location) &&
           O.Record != None && Index.derivesFrom(O.Record, Wanted);
  return isContainerKind(T.kind) && type(O.Type).kind == T.kind;
}

/// The call operator of a closure or functor that \p Args are given to: of
/// several, one with as many parameters, and one whose first fits.
int Interpreter::callOperator(int Record, llvm::ArrayRef<Value> Args,
                              const State &S) const {
  llvm::SmallVector<int, 4> All;
  addCallOperators(Record, All);
  int Best = None, BestRank = -1;
  for (int Fn : All) {
    const Function &F = P.Functions[Fn];
    int Rank = F.parameters == Args.size();
    if (Rank && !Args.empty())
      Rank += fits(S, Args[0], type(F.variables[0]->type));
    if (Rank > BestRank)
      std::tie(Best, BestRank) = std::pair(Fn, Rank);
  }
  return Best;
}

/// What the bind result \p O calls with \p Args, and with which arguments: they
/// fill its placeholders, where nothing is bound, in order.
Value Interpreter::unbind(const Object &O, llvm::ArrayRef<Value> Args,
                          llvm::SmallVectorImpl<Value> &All) const {
  Value Inner;
  size_t Next = 0;
  const auto &Fields = P.Records[O.Record].fields;
  for (uint32_t F : Fields) {
    const Cell *C = O.find(F);
    const Value V = C ? C->V : Value::unknown();
    if (F == Fields.front())
      Inner = V;
    else if (!C && Next < Args.size())
      All.push_back(Args[Next++]);
    else
      All.push_back(V);
  }
  All.append(Args.begin() + Next, Args.end());
  return Inner;
}

/// What \p Callee, which is given the arguments of \p A, calls in the end, where it is
/// bound; they become those of that. Not known where it is bound to itself.
Value Interpreter::boundTo(const State &S, Value Callee,
                           Activation &A) const {
  for (unsigned Depth = 0; Depth < MaximalBinding; ++Depth) {
    if (!Callee.is(Value::Pointer))
      return Callee;
    if (Mode)
      Mode->Called |= llvm::is_contained(Mode->Callables, Callee.Object);
    const Object &O = S.at(Callee.Object);
    if (O.Record == None || !P.Records[O.Record].bound)
      return Callee;
    decltype(A.Args) All;
    Callee = unbind(O, A.Args, All);
    A.Args = std::move(All);
  }
  return Value::unknown();
}

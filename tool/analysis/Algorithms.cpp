//===- analysis/Algorithms.cpp - algorithms over ranges -------------------===//
//
// An algorithm walks the entries of the container its range comes from and calls
// its function on each, as the loop it stands for would. A predicate that cannot
// be decided splits the state. A function without a model may call what it is
// given:
//
//   unknown(.., f, ..)  either f is not called, or once. Its arguments are not
//                       known: they may be of a ring, so the effect is not exact
//
//===----------------------------------------------------------------------===//

#include "analysis/Interpreter.h"

using namespace refcycle;

void Interpreter::algorithm(LibraryOp L, const Op &O, State First,
                            llvm::ArrayRef<Value> Args, States &Out) {
  auto Arg = [&](unsigned I) {
    return I < Args.size() ? Args[I] : Value::unknown();
  };
  // A range is two iterators, or (ranges::, erase_if) the container itself.
  const bool Pair = Arg(0).is(Value::Iterator) && Args.size() >= 2;
  ObjectId C = containerOf(First, Arg(0));
  if (C == None || !isContainerKind(type(First.at(C).Type).kind))
    return result(std::move(First), O, Value::unknown(), Out);
  Value Fn = Arg(Pair ? 2 : 1), Target = Fn;
  if (L == LibraryOp::TransformRange)
    Fn = Arg(Pair ? 3 : 2);

  // A range whose content is not known: none, or one entry for all.
  if (First.at(C).Cells.empty() && !First.at(C).ExactContent) {
    State Empty = First;
    Empty.edit(C).ExactContent = true;
    result(std::move(Empty), O, Value::iterator(C, EndSlot), Out);
    freshEntry(First, C, Value::unknown());
  }
  if (L == LibraryOp::CopyRange) {
    if (ObjectId To = containerOf(First, Target); To != None)
      transfer(First, C, To, false, O.range());
    return result(std::move(First), O, Value::unknown(), Out);
  }
  llvm::SmallVector<SlotKey, 8> Entries;
  for (const Cell &Ce : First.at(C).Cells)
    Entries.push_back(Ce.Key);

  States Now;
  Now.push_back(std::move(First));
  const bool Finds = L == LibraryOp::FindIf || L == LibraryOp::FindValue;
  const bool Removes = L == LibraryOp::RemoveIf || L == LibraryOp::EraseIf ||
                       L == LibraryOp::RemoveValue || L == LibraryOp::EraseValue;
  const bool ByValue = L == LibraryOp::FindValue ||
                       L == LibraryOp::RemoveValue ||
                       L == LibraryOp::EraseValue;
  for (SlotKey E : Entries) {
    States Next;
    for (State &S : Now) {
      Value Element = entryValue(S, C, E);
      llvm::SmallVector<std::pair<State, bool>, 4> Ways;
      bool Certain = true;
      if (ByValue) {
        Value V = load(S, Element, elementType(S.at(C)));
        Value Wanted = load(S, Fn, elementType(S.at(C)));
        int Same = equal(S, V, Wanted);
        Value Truth = Same == -1 ? Value::unknown() : Value::number(0, Same);
        decide(std::move(S), Truth, Ways, Certain);
      } else {
        for (State &After : invoke(std::move(S), Fn, {Element})) {
          Value R = After.reg(-2);
          if (L == LibraryOp::ForEach || L == LibraryOp::TransformRange) {
            if (ObjectId To = L == LibraryOp::TransformRange
                                  ? containerOf(After, Target)
                                  : None;
                To != None)
              insert(After, To, R, Value::unknown(), O.range());
            After.dropReg(-2);
            Ways.push_back({std::move(After), false});
            continue;
          }
          After.dropReg(-2);
          decide(std::move(After), R, Ways, Certain);
        }
      }
      for (auto &[After, Truth] : Ways) {
        if (Truth && Finds) {
          result(std::move(After), O, Value::iterator(C, E), Out);
          continue;
        }
        if (Truth && Removes)
          erase(After, C, E);
        Next.push_back(std::move(After));
      }
    }
    limit(Next);
    Now = std::move(Next);
  }
  for (State &S : Now)
    result(std::move(S), O,
           Finds || Removes ? Value::iterator(C, EndSlot) : Value::unknown(),
           Out);
  limit(Out);
}

/// The body that a call of \p Callee runs, if it is no member's; None if that is
/// not known.
int Interpreter::bodyOf(const State &S, const Value &Callee) const {
  if (Callee.is(Value::Function)) {
    const int Body = P.Body[Callee.Object];
    return Body != None && P.Functions[Body].is_static ? Body : None;
  }
  if (!Callee.is(Value::Pointer))
    return None;
  const Object &O = S.at(Callee.Object);
  if (O.Record == None)
    return None;
  const auto &Fields = P.Records[O.Record].fields;
  if (!P.Records[O.Record].bound || Fields.empty())
    return callOperator(O.Record, ~0u);
  const Cell *Inner = O.find(Fields.front());
  return !Inner ? None
         : Inner->V.is(Value::Function) ? P.Body[Inner->V.Object]
                                        : bodyOf(S, Inner->V);
}

void Interpreter::mayCall(const Op &O, State First,
                          llvm::ArrayRef<Value> Args, States &Out) {
  States Now;
  Now.push_back(std::move(First));
  for (const Value &Arg : Args) {
    States Next;
    for (State &S : Now) {
      const Value Fn = load(S, Arg, 0);
      const int Body = bodyOf(S, Fn);
      if (Body == None || !Classes.touching().test(Body)) {
        Next.push_back(std::move(S));
        continue;
      }
      State Uncalled = S;
      Uncalled.Imprecise = true;
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
      if (Called.empty() || LibraryOp(O.ref()) == LibraryOp::Calls)
        Next.push_back(std::move(Uncalled));
      for (State &After : Called) {
        After.dropReg(-2);
        Next.push_back(std::move(After));
      }
    }
    limit(Next);
    Now = std::move(Next);
  }
  for (State &S : Now)
    result(std::move(S), O, Value::unknown(), Out);
}

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

namespace {

bool finds(LibraryOp L) {
  return L == LibraryOp::FindIf || L == LibraryOp::FindValue;
}

bool removes(LibraryOp L) {
  return L == LibraryOp::RemoveIf || L == LibraryOp::EraseIf ||
         L == LibraryOp::RemoveValue || L == LibraryOp::EraseValue;
}

/// Is it told a value rather than a function?
bool comparesWithValue(LibraryOp L) {
  return L == LibraryOp::FindValue || L == LibraryOp::RemoveValue ||
         L == LibraryOp::EraseValue;
}

} // namespace

/// One algorithm on the entries of one container.
class Interpreter::RangeWalk {
public:
  RangeWalk(Interpreter &I, LibraryOp L, const Op &O, ObjectId C,
            llvm::ArrayRef<Value> Args, States &Out)
      : I(I), L(L), O(O), C(C), Out(Out) {
    // A range is two iterators, or (ranges::, erase_if) the container itself.
    const bool Pair = Args[0].is(Value::Iterator) && Args.size() >= 2;
    auto Arg = [&](unsigned N) {
      return N < Args.size() ? Args[N] : Value::unknown();
    };
    Fn = Target = Arg(Pair ? 2 : 1);
    if (L == LibraryOp::TransformRange)
      Fn = Arg(Pair ? 3 : 2);
  }

  void run(State First);

private:
  using Ways = llvm::SmallVector<std::pair<State, bool>, 4>;

  void copyAll(State S);
  void walk(State First);
  void visit(State S, SlotKey E, States &Next);
  Ways compare(State S, const Value &Element);
  Ways callOn(State S, const Value &Element);

  Interpreter &I;
  const LibraryOp L;
  const Op &O;
  const ObjectId C;
  Value Fn, Target; ///< what is called or looked for, and where results go
  States &Out;
};

void Interpreter::RangeWalk::run(State First) {
  // A range whose content is not known: none, or one entry for all.
  if (First.at(C).Cells.empty() && !First.at(C).ExactContent) {
    State Empty = First;
    Empty.edit(C).ExactContent = true;
    I.result(std::move(Empty), O, Value::iterator(C, EndSlot), Out);
    I.freshEntry(First, C, Value::unknown());
  }
  if (L == LibraryOp::CopyRange)
    return copyAll(std::move(First));
  walk(std::move(First));
  I.limit(Out);
}

void Interpreter::RangeWalk::copyAll(State S) {
  if (ObjectId To = I.containerOf(S, Target); To != None)
    I.transfer(S, C, To, false, O.range());
  I.result(std::move(S), O, Value::unknown(), Out);
}

void Interpreter::RangeWalk::walk(State First) {
  llvm::SmallVector<SlotKey, 8> Entries;
  for (const Cell &Entry : First.at(C).Cells)
    Entries.push_back(Entry.Key);
  States Now;
  Now.push_back(std::move(First));
  for (SlotKey E : Entries) {
    States Next;
    for (State &S : Now)
      visit(std::move(S), E, Next);
    I.limit(Next);
    Now = std::move(Next);
  }
  const Value Past = finds(L) || removes(L) ? Value::iterator(C, EndSlot)
                                            : Value::unknown();
  for (State &S : Now)
    I.result(std::move(S), O, Past, Out);
}

/// A search ends at the entry it is true of.
void Interpreter::RangeWalk::visit(State S, SlotKey E, States &Next) {
  const Value Element = I.entryValue(S, C, E);
  for (auto &[After, Truth] : comparesWithValue(L)
                                  ? compare(std::move(S), Element)
                                  : callOn(std::move(S), Element)) {
    if (Truth && finds(L)) {
      I.result(std::move(After), O, Value::iterator(C, E), Out);
      continue;
    }
    if (Truth && removes(L))
      I.erase(After, C, E);
    Next.push_back(std::move(After));
  }
}

Interpreter::RangeWalk::Ways
Interpreter::RangeWalk::compare(State S, const Value &Element) {
  Ways Found;
  bool Certain = true;
  const unsigned T = I.elementType(S.at(C));
  const Value V = I.load(S, Element, T), Wanted = I.load(S, Fn, T);
  const int Same = I.equal(S, V, Wanted);
  I.decide(std::move(S),
           Same == -1 ? Value::unknown() : Value::number(0, Same), Found,
           Certain);
  return Found;
}

Interpreter::RangeWalk::Ways
Interpreter::RangeWalk::callOn(State S, const Value &Element) {
  Ways Found;
  bool Certain = true;
  for (State &After : I.invoke(std::move(S), Fn, {Element})) {
    const Value R = After.reg(-2);
    if (L == LibraryOp::TransformRange)
      if (ObjectId To = I.containerOf(After, Target); To != None)
        I.insert(After, To, R, Value::unknown(), O.range());
    After.dropReg(-2);
    if (L == LibraryOp::ForEach || L == LibraryOp::TransformRange)
      Found.push_back({std::move(After), false});
    else
      I.decide(std::move(After), R, Found, Certain);
  }
  return Found;
}

void Interpreter::algorithm(LibraryOp L, const Op &O, State First,
                            llvm::ArrayRef<Value> Args, States &Out) {
  const ObjectId C = Args.empty() ? None : containerOf(First, Args[0]);
  if (C == None || !isContainerKind(type(First.at(C).Type).kind))
    return result(std::move(First), O, Value::unknown(), Out);
  RangeWalk(*this, L, O, C, Args, Out).run(std::move(First));
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
    return callOperator(O.Record, {}, S);
  const Cell *Inner = O.find(Fields.front());
  return !Inner ? None
         : Inner->V.is(Value::Function) ? P.Body[Inner->V.Object]
                                        : bodyOf(S, Inner->V);
}

/// Calls each of \p Args that is callable; where the operation only may call it,
/// other states go on in which it has not been called.
void Interpreter::callArguments(const Op &O, State First,
                                llvm::ArrayRef<Value> Args, States &Out) {
  States Now;
  Now.push_back(std::move(First));
  for (const Value &Arg : Args) {
    States Next;
    for (State &S : Now) {
      const Value Fn = load(S, Arg, 0);
      const int Body = bodyOf(S, Fn);
      const auto Running = S.Threads;
      if (LibraryOp(O.ref()) == LibraryOp::Join)
        llvm::erase(S.Threads, Fn.Object);
      if (Body == None || !Classes.touching().test(Body)) {
        Next.push_back(std::move(S));
        continue;
      }
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

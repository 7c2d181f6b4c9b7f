//===- SummaryMutator.cpp -------------------------------------------------===//

#include "SummaryMutator.h"
#include "llvm/ADT/STLExtras.h"
#include <random>

using namespace refcycle;

namespace {

/// One kind of entity is picked, one of them, one of its values.
class Mutator {
public:
  Mutator(TUSummary &S, unsigned Seed) : S(S), Random(Seed) {}
  void change();

private:
  unsigned below(size_t Count) { return Count ? Random() % Count : 0; }
  /// An index into a table of \p Count, now and then none or a wrong one.
  int index(size_t Count) {
    return below(64) ? int(below(Count)) : below(2) ? None : int(Count);
  }
  template <class E> E oneOf(E Last) { return E(below(size_t(Last) + 1)); }
  template <class T> T *pick(std::vector<std::unique_ptr<T>> &Table) {
    return Table.empty() ? nullptr : Table[below(Table.size())].get();
  }
  template <class T> void indices(std::vector<T> &List, size_t Count);
  int number();

  void type(Type &T);
  void record(Record &R);
  void symbol(Symbol &Y);
  void function(Function &F);
  void block(Function &F);
  void operation(Function &F);
  void reference(Op &O, Function &F);
  void insert(Function &F);
  void tables();

  TUSummary &S;
  std::minstd_rand Random;
};

} // namespace

template <class T> void Mutator::indices(std::vector<T> &List, size_t Count) {
  switch (List.empty() ? 0 : below(3)) {
  case 0:
    List.insert(List.begin() + below(List.size() + 1), T(index(Count)));
    break;
  case 1:
    List.erase(List.begin() + below(List.size()));
    break;
  default:
    List[below(List.size())] = T(index(Count));
  }
}

int Mutator::number() {
  static constexpr int Odd[] = {0,  1,       -1,      2,  17,
                                64, INT_MAX, INT_MIN, -2, 1 << 20};
  return Odd[below(std::size(Odd))];
}

void Mutator::type(Type &T) {
  switch (below(6)) {
  case 0:
    T.kind = oneOf(TypeKind::MAX);
    break;
  case 1:
    T.strength = oneOf(Strength::MAX);
    break;
  case 2:
    T.record = index(S.records.size());
    break;
  case 3:
    T.extent = number();
    break;
  case 4:
    T.weakable = !T.weakable;
    break;
  default:
    indices(T.args, S.types.size());
  }
}

void Mutator::record(Record &R) {
  switch (below(7)) {
  case 0:
    indices(R.bases, S.records.size());
    break;
  case 1:
    indices(R.fields, S.fields.size());
    break;
  case 2:
    R.destructor = index(S.symbols.size());
    break;
  case 3:
    R.call_operator = index(S.symbols.size());
    break;
  case 4:
    R.closure = !R.closure;
    break;
  case 5:
    R.bound = !R.bound;
    break;
  default:
    R.system = !R.system;
    R.usr = index(S.strings.size());
  }
}

void Mutator::symbol(Symbol &Y) {
  switch (below(4)) {
  case 0:
    Y.record = index(S.records.size());
    break;
  case 1:
    indices(Y.overrides, S.symbols.size());
    break;
  case 2:
    Y.visible = !Y.visible;
    break;
  default:
    Y.usr = index(S.strings.size());
  }
}

void Mutator::function(Function &F) {
  switch (below(10)) {
  case 0:
    F.symbol = index(S.symbols.size());
    break;
  case 1:
    F.constructor = !F.constructor;
    break;
  case 2:
    F.destructor = !F.destructor;
    break;
  case 3:
    F.is_virtual = !F.is_virtual;
    break;
  case 4:
    F.is_static = !F.is_static;
    break;
  case 5:
    F.entry = !F.entry;
    break;
  case 6:
    F.nothrow = !F.nothrow;
    break;
  case 7:
    F.parameters = index(F.variables.size() + 1);
    break;
  case 8:
    F.returns = index(S.types.size());
    break;
  default:
    indices(F.args, F.registers);
    if (Variable *V = pick(F.variables)) {
      V->type = index(S.types.size());
      V->reference = below(2);
    }
  }
}

void Mutator::block(Function &F) {
  Block *B = pick(F.blocks);
  if (!B)
    return;
  switch (below(5)) {
  case 0:
    B->begin = below(F.ops.size() + 1);
    B->end = below(8) ? std::max<uint32_t>(B->begin, B->end) : B->begin;
    break;
  case 1:
    B->condition = index(F.registers);
    break;
  case 2:
    B->handler = index(F.blocks.size());
    break;
  case 3:
    B->cases.resize(B->cases.empty() ? B->successors.size() : 0);
    for (int &Each : B->cases)
      Each = below(2) ? DefaultCase : number();
    break;
  default:
    indices(B->successors, F.blocks.size());
  }
}

void Mutator::reference(Op &O, Function &F) {
  switch (O.code()) {
  case OpCode::Var:
  case OpCode::Kill:
    return O.mutate_ref(index(F.variables.size()));
  case OpCode::Global:
    return O.mutate_ref(index(S.globals.size()));
  case OpCode::Field:
    return O.mutate_ref(index(S.fields.size()));
  case OpCode::Call:
  case OpCode::Function:
    return O.mutate_ref(index(S.symbols.size()));
  case OpCode::Text:
  case OpCode::Throw:
  case OpCode::Catch:
    return O.mutate_ref(index(S.strings.size()));
  case OpCode::Compare:
    return O.mutate_ref(int(oneOf(Comparison::MAX)));
  case OpCode::Compute:
    return O.mutate_ref(int(oneOf(Arithmetic::MAX)));
  case OpCode::Library:
    return O.mutate_ref(below(160));
  default:
    return O.mutate_ref(number());
  }
}

void Mutator::operation(Function &F) {
  if (F.ops.empty())
    return;
  Op &O = F.ops[below(F.ops.size())];
  switch (below(9)) {
  case 0:
    O.mutate_code(oneOf(OpCode::MAX));
    return reference(O, F);
  case 1:
    O.mutate_dst(index(F.registers));
    break;
  case 2:
    O.mutate_a(index(F.registers));
    break;
  case 3:
    O.mutate_b(index(F.registers));
    break;
  case 4:
    O.mutate_flags(below(128));
    break;
  case 5:
    O.mutate_type(index(S.types.size()));
    break;
  case 6:
    O.mutate_first(below(F.args.size() + 1));
    O.mutate_count(below(F.args.size() - O.first() + 1));
    break;
  default:
    reference(O, F);
  }
}

/// A copy of an operation behind another one, with a result of its own.
void Mutator::insert(Function &F) {
  if (F.ops.empty() || F.ops.size() > 2000)
    return;
  const unsigned At = below(F.ops.size());
  Op O = F.ops[below(F.ops.size())];
  O.mutate_dst(F.registers++);
  F.ops.insert(F.ops.begin() + At, O);
  for (auto &B : F.blocks) {
    B->begin += B->begin > At;
    B->end += B->end > At;
  }
}

void Mutator::tables() {
  switch (below(3)) {
  case 0:
    if (Field *F = pick(S.fields)) {
      F->record = index(S.records.size());
      F->type = index(S.types.size());
    }
    break;
  case 1:
    if (GlobalVariable *G = pick(S.globals)) {
      G->type = index(S.types.size());
      G->reference = !G->reference;
    }
    break;
  default:
    if (!S.ranges.empty())
      S.ranges[below(S.ranges.size())] = Range(
          index(S.strings.size()), number(), number(), number(), number(), 0);
  }
}

void Mutator::change() {
  const unsigned Kind = below(16);
  if (Kind == 0)
    return tables();
  if (Kind == 1) {
    if (Symbol *Y = pick(S.symbols))
      symbol(*Y);
  } else if (Kind < 4) {
    if (Record *R = pick(S.records))
      record(*R);
  } else if (Kind < 6) {
    if (Type *T = pick(S.types))
      type(*T);
  } else if (Function *F = pick(S.functions)) {
    if (Kind == 6)
      function(*F);
    else if (Kind < 10)
      block(*F);
    else if (Kind == 10)
      insert(*F);
    else
      operation(*F);
  }
}

std::string refcycle::mutate(TUSummary &S, unsigned Seed) {
  Mutator M(S, Seed);
  for (unsigned I = 0; I <= Seed / 16 % 4; ++I)
    M.change();
  flatbuffers::FlatBufferBuilder Builder;
  fb::FinishTUSummaryBuffer(Builder, fb::CreateTUSummary(Builder, &S));
  return {reinterpret_cast<const char *>(Builder.GetBufferPointer()),
          Builder.GetSize()};
}

//===- summary/Validate.cpp -----------------------------------------------===//

#include "summary/Validate.h"
#include "support/ClosingEdges.h"
#include "support/Errors.h"
#include "llvm/ADT/StringRef.h"

using namespace refcycle;

namespace {

/// Remembers the first table that breaks a rule; later checks are cheap no-ops.
class Validator {
public:
  explicit Validator(const TUSummary &S) : S(S) {}
  llvm::Error run();

private:
  void fail(llvm::StringRef What) {
    if (Broken.empty())
      Broken = What;
  }
  void require(bool Holds, llvm::StringRef What) {
    if (!Holds)
      fail(What);
  }
  /// \p Index is in the table of \p Size entries.
  void index(uint64_t Index, size_t Size, llvm::StringRef What) {
    require(Index < Size, What);
  }
  void indexOrNone(int Index, size_t Size, llvm::StringRef What) {
    require(Index == None || (Index >= 0 && size_t(Index) < Size), What);
  }
  void indices(const std::vector<uint32_t> &Indices, size_t Size,
               llvm::StringRef What) {
    for (uint32_t I : Indices)
      index(I, Size, What);
  }
  void named(uint32_t Name, llvm::StringRef What) {
    index(Name, S.strings.size(), What);
  }

  void tables();
  void type(const Type &T);
  void record(const Record &R);
  void symbol(const Symbol &Y);
  void function(const Function &F);
  void block(const Block &B, const Function &F);
  void operation(const Op &O, const Function &F);
  void reference(const Op &O, const Function &F);
  void hierarchy();

  const TUSummary &S;
  llvm::StringRef Broken;
};

} // namespace

void Validator::type(const Type &T) {
  require(T.kind <= TypeKind::MAX && T.strength <= Strength::MAX,
          "kind of a type");
  indexOrNone(T.record, S.records.size(), "record of a type");
  indices(T.args, S.types.size(), "argument of a type");
  named(T.name, "name of a type");
  const bool Contains = T.kind == TypeKind::Sequence ||
                        T.kind == TypeKind::Set || T.kind == TypeKind::Map;
  require(!Contains || !T.args.empty(), "element of a container type");
  require(T.kind != TypeKind::Record || T.record != None, "record of a type");
}

void Validator::record(const Record &R) {
  named(R.usr, "identity of a record");
  named(R.name, "name of a record");
  index(R.range, S.ranges.size(), "range of a record");
  indices(R.bases, S.records.size(), "base of a record");
  indices(R.fields, S.fields.size(), "field of a record");
  indexOrNone(R.destructor, S.symbols.size(), "destructor of a record");
  indexOrNone(R.call_operator, S.symbols.size(), "call operator of a record");
  indexOrNone(R.value, S.symbols.size(), "value of a record");
}

void Validator::symbol(const Symbol &Y) {
  named(Y.usr, "identity of a symbol");
  named(Y.name, "name of a symbol");
  indexOrNone(Y.record, S.records.size(), "record of a symbol");
  indices(Y.overrides, S.symbols.size(), "method a symbol overrides");
}

void Validator::tables() {
  require(!S.strings.empty() && !S.ranges.empty() && !S.types.empty(),
          "first entry of a table");
  for (const Range &R : S.ranges)
    named(R.file(), "file of a range");
  for (const auto &T : S.types)
    type(*T);
  for (const auto &R : S.records)
    record(*R);
  for (const auto &F : S.fields) {
    index(F->record, S.records.size(), "record of a field");
    named(F->name, "name of a field");
    index(F->type, S.types.size(), "type of a field");
    index(F->range, S.ranges.size(), "range of a field");
  }
  for (const auto &G : S.globals) {
    named(G->usr, "identity of a global");
    named(G->name, "name of a global");
    index(G->type, S.types.size(), "type of a global");
    index(G->range, S.ranges.size(), "range of a global");
    indexOrNone(G->initialiser, S.symbols.size(), "initialiser of a global");
  }
  for (const auto &Y : S.symbols)
    symbol(*Y);
  for (const auto &G : S.gaps) {
    require(G->kind <= GapKind::MAX, "kind of a gap");
    named(G->what, "name of a gap");
    index(G->function, S.symbols.size(), "function of a gap");
    index(G->range, S.ranges.size(), "range of a gap");
  }
}

void Validator::hierarchy() {
  require(
      closingEdges(
          S.types.size(), [&](size_t I) -> auto & { return S.types[I]->args; })
          .empty(),
      "type: it contains itself");
  require(closingEdges(
              S.records.size(),
              [&](size_t I) -> auto & { return S.records[I]->bases; })
              .empty(),
          "class: it is its own base");
  require(closingEdges(
              S.symbols.size(),
              [&](size_t I) -> auto & { return S.symbols[I]->overrides; })
              .empty(),
          "method: it overrides itself");
}

void Validator::reference(const Op &O, const Function &F) {
  switch (O.code()) {
  case OpCode::Var:
  case OpCode::Kill:
    return index(uint32_t(O.ref()), F.variables.size(), "variable of an op");
  case OpCode::Global:
    return index(uint32_t(O.ref()), S.globals.size(), "global of an op");
  case OpCode::Field:
    return index(uint32_t(O.ref()), S.fields.size(), "field of an op");
  case OpCode::Call:
  case OpCode::Function:
    return index(uint32_t(O.ref()), S.symbols.size(), "callee of an op");
  case OpCode::Text:
    return named(O.ref(), "text of an op");
  case OpCode::Throw:
  case OpCode::Catch:
    return indexOrNone(O.ref(), S.strings.size(), "types of an op");
  case OpCode::Compare:
    return index(uint32_t(O.ref()), size_t(Comparison::MAX) + 1,
                 "comparison of an op");
  case OpCode::Compute:
    return index(uint32_t(O.ref()), size_t(Arithmetic::MAX) + 1,
                 "arithmetic of an op");
  case OpCode::Library:
    // The operations are configuration's: their number may grow, and the
    // analysis treats one it does not know as unknown.
    return require(O.ref() >= 0, "library operation of an op");
  default:
    return;
  }
}

void Validator::operation(const Op &O, const Function &F) {
  require(O.code() <= OpCode::MAX, "code of an op");
  index(uint32_t(O.dst()), F.registers, "result of an op");
  indexOrNone(O.a(), F.registers, "operand of an op");
  indexOrNone(O.b(), F.registers, "operand of an op");
  require(uint64_t(O.first()) + O.count() <= F.args.size(),
          "arguments of an op");
  index(O.type(), S.types.size(), "type of an op");
  index(O.range(), S.ranges.size(), "range of an op");
  reference(O, F);
}

void Validator::block(const Block &B, const Function &F) {
  require(B.begin <= B.end && B.end <= F.ops.size(), "ops of a block");
  indexOrNone(B.condition, F.registers, "condition of a block");
  require(B.cases.empty() || B.cases.size() == B.successors.size(),
          "cases of a block");
  for (int To : B.successors)
    indexOrNone(To, F.blocks.size(), "successor of a block");
  indexOrNone(B.handler, F.blocks.size(), "handler of a block");
}

void Validator::function(const Function &F) {
  index(F.symbol, S.symbols.size(), "symbol of a function");
  index(F.range, S.ranges.size(), "range of a function");
  index(F.returns, S.types.size(), "type of a function");
  require(F.parameters <= F.variables.size(), "parameters of a function");
  // Stages allocate a slot a register; each op defines at most one.
  require(F.registers <= F.ops.size(), "registers of a function");
  for (const auto &V : F.variables) {
    named(V->name, "name of a variable");
    index(V->type, S.types.size(), "type of a variable");
  }
  for (int A : F.args)
    indexOrNone(A, F.registers, "argument of an op");
  for (const auto &B : F.blocks)
    block(*B, F);
  for (const Op &O : F.ops)
    operation(O, F);
}

llvm::Error Validator::run() {
  tables();
  for (const auto &F : S.functions)
    function(*F);
  if (Broken.empty())
    hierarchy(); // follows indices, which hold by now
  if (Broken.empty())
    return llvm::Error::success();
  return makeError("wrong " + Broken);
}

llvm::Error refcycle::validate(const TUSummary &Summary) {
  return Validator(Summary).run();
}

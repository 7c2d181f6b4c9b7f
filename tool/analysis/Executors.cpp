//===- analysis/Executors.cpp ---------------------------------------------===//

#include "analysis/Executors.h"
#include "analysis/Ops.h"

using namespace refcycle;

Executors::Executors(const Program &P) : P(P) {
  if (llvm::none_of(P.Types, [](const Type &T) { return isHolder(T); }))
    return;
  findOwners();
  findForeign();
  for (const Function &F : P.Functions) {
    int Class = P.Symbols[F.symbol].record;
    const bool Closure = Class != None && P.Records[Class].closure;
    for (const Op &O : F.ops)
      if (runsKept(O) && (Closure || O.a() == None))
        Elsewhere = true;
  }
}

void Executors::findOwners() {
  auto Owns = [&](auto &Self, unsigned T, unsigned Depth) -> bool {
    const Type &Ty = P.Types[T];
    if (isExecutor(Ty) || (Ty.record != None && Owners.contains(Ty.record)))
      return true;
    const bool Leads = Ty.kind == TypeKind::Pointer
                           ? Ty.strength == Strength::Strong ||
                                 Ty.strength == Strength::Unique
                           : Ty.kind != TypeKind::Iterator;
    return Leads && Depth < MaximalTypeDepth &&
           llvm::any_of(Ty.args, [&](uint32_t A) {
             return Self(Self, A, Depth + 1);
           });
  };
  for (bool Changed = true; Changed;) {
    size_t Before = Owners.size();
    for (const Field &F : P.Fields)
      if (!Owners.contains(F.record) && Owns(Owns, F.type, 0))
        Owners.insert(F.record);
    for (size_t R = 0; R < P.Records.size(); ++R)
      for (uint32_t B : P.Records[R].bases)
        if (Owners.contains(B))
          Owners.insert(R);
    Changed = Owners.size() != Before;
  }
}

namespace {

/// Where the executor behind a register comes from.
struct Source {
  enum Kind { Own, Other, OfField } K = Own;
  int Field = None; ///< OfField: the one whose executor it is
};

/// Follows the registers of one body back.
class Sources {
public:
  Sources(const Program &P, const Function &F)
      : P(P), F(F), Definition(F.registers, nullptr) {
    for (const Op &O : F.ops) {
      if (O.dst() != None)
        Definition[O.dst()] = &O;
      if (isOp(O, LibraryOp::BuiltFrom) && O.count() > 0)
        From[O.a()] = F.args[O.first()];
    }
  }

  const Op *definition(int Reg) const {
    return Reg == None ? nullptr : Definition[Reg];
  }

  Source of(int Reg, unsigned Depth = 0) const {
    const Op *O = definition(Reg);
    if (!O || Depth > 16)
      return {};
    const Type &T = P.Types[O->type()];
    switch (O->code()) {
    case OpCode::Global:
      return {Source::Other};
    case OpCode::Var:
      return unsigned(O->ref()) < F.parameters ? Source{Source::Other}
                                               : ofVariable(O->ref(), Depth);
    case OpCode::Field:
      if (isIoObject(T))
        return {Source::OfField, O->ref()};
      return T.kind == TypeKind::Pointer && T.strength == Strength::Raw
                 ? Source{Source::Other}
                 : Source{};
    case OpCode::New:
      if (auto At = From.find(Reg); At != From.end())
        return of(At->second, Depth + 1);
      return {};
    case OpCode::Load:
    case OpCode::Copy:
    case OpCode::Deref:
      if (T.kind == TypeKind::Pointer && T.strength != Strength::Raw)
        return {}; // counted: this may be an owner as well
      return of(O->a(), Depth + 1);
    default:
      return {};
    }
  }

private:
  Source ofVariable(int Variable, unsigned Depth) const {
    for (const Op &O : F.ops)
      if (O.code() == OpCode::Store)
        if (const Op *To = definition(O.a());
            To && To->code() == OpCode::Var && To->ref() == Variable)
          return of(O.b(), Depth + 1);
    return {};
  }

  const Program &P;
  const Function &F;
  std::vector<const Op *> Definition;
  llvm::DenseMap<int, int> From;
};

} // namespace

void Executors::findForeign() {
  std::vector<std::pair<int, Source>> Constructions;
  for (const Function &F : P.Functions) {
    if (llvm::none_of(F.ops, [&](const Op &O) {
          return isHolder(P.Types[O.type()]);
        }))
      continue;
    Sources From(P, F);
    for (const Op &O : F.ops) {
      const Op *To = From.definition(O.a());
      if (O.code() != OpCode::Store || !To || To->code() != OpCode::Field)
        continue;
      const Op *Value = From.definition(O.b());
      if (Value && isIoObject(P.Types[Value->type()]))
        Constructions.push_back({To->ref(), From.of(O.b())});
    }
  }
  for (const auto &[Field, From] : Constructions)
    Foreign.insert(Field);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const auto &[Field, From] : Constructions)
      if (From.K == Source::Own ||
          (From.K == Source::OfField && !Foreign.contains(From.Field)))
        Changed |= Foreign.erase(Field);
  }
}

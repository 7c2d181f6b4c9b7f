//===- analysis/BodyPlaces.cpp --------------------------------------------===//

#include "analysis/BodyPlaces.h"
#include "analysis/Ops.h"
#include "analysis/ProgramIndex.h"

using namespace refcycle;

void refcycle::addPlace(Places &To, const Place &New) {
  constexpr size_t Enough = 8;
  if (To.size() < Enough && !llvm::is_contained(To, New))
    To.push_back(New);
}

void refcycle::addPlaces(Places &To, const Places &From) {
  for (const Place &Each : From)
    addPlace(To, Each);
}

BodyPlaces::BodyPlaces(const Program &P, const ProgramIndex &Index,
                       const Function &F)
    : P(P), Index(Index), F(F), Of(F.registers), Variables(F.variables.size()),
      VariableOf(F.registers, None), Definition(F.registers, nullptr) {
  for (unsigned I = 0; I < F.parameters; ++I)
    Variables[I].push_back({int(I)});
  for (const Op &O : F.ops)
    if (O.dst() != None)
      Definition[O.dst()] = &O;
  constexpr unsigned Passes = 3; // a variable is written after it is read
  for (unsigned I = 0; I < Passes; ++I)
    for (const Op &O : F.ops)
      follow(O);
}

void BodyPlaces::follow(const Op &O) {
  Places *To = O.dst() == None ? nullptr : &Of[O.dst()];
  switch (O.code()) {
  case OpCode::This:
    return addPlace(*To, {});
  case OpCode::Var:
    VariableOf[O.dst()] = O.ref();
    return addPlaces(*To, Variables[O.ref()]);
  case OpCode::Field:
    return followField(O);
  case OpCode::Load:
  case OpCode::Deref:
  case OpCode::Copy:
  case OpCode::Step:
    return addPlaces(*To, at(O.a()));
  case OpCode::Phi:
    addPlaces(*To, at(O.a()));
    return addPlaces(*To, at(O.b()));
  case OpCode::Store:
    addPlaces(*To, at(O.a()));
    if (O.a() == None)
      return;
    flow(at(O.b()), VariableOf[O.a()]);
    if (const Op *Target = Definition[O.a()];
        Target && Target->code() == OpCode::Field &&
        P.Records[P.Fields[Target->ref()].record].closure)
      addPlaces(Captured[Target->ref()], at(O.b()));
    return;
  case OpCode::Library:
    return followLibrary(O);
  default:
    return;
  }
}

void BodyPlaces::followField(const Op &O) {
  const Field &Of = P.Fields[O.ref()];
  auto Leads = [&](auto &Self, unsigned T, unsigned Depth) -> bool {
    const Type &Ty = P.Types[T];
    if (Ty.record != None)
      return Index.derivesFrom(Ty.record, Of.record) ||
             Index.derivesFrom(Of.record, Ty.record);
    return Depth < MaximalTypeDepth && llvm::any_of(Ty.args, [&](uint32_t A) {
             return Self(Self, A, Depth + 1);
           });
  };
  for (Place Each : at(O.a())) {
    if (Each == Place() && P.Records[Of.record].closure) {
      addPlace(this->Of[O.dst()], {Place::capture(O.ref())});
      continue;
    }
    // The links of a list are not owned by its nodes.
    const bool Own = Each.Field == None && Each.Root < 0;
    if (!Own && Leads(Leads, Of.type, 0))
      continue;
    Each.Field = O.ref();
    Each.Part = WholeField;
    addPlace(this->Of[O.dst()], Each);
  }
}

void BodyPlaces::followLibrary(const Op &O) {
  auto Args = arguments(O);
  Places &To = Of[O.dst()];
  auto First = [&] { return O.a() != None || Args.empty() ? O.a() : Args[0]; };
  switch (static_cast<LibraryOp>(O.ref())) {
  case LibraryOp::Subscript:
  case LibraryOp::At:
  case LibraryOp::Front:
  case LibraryOp::Back:
  case LibraryOp::Find:
  case LibraryOp::Begin:
  case LibraryOp::BeginOf:
  case LibraryOp::End:
  case LibraryOp::EndOf:
    return addPlaces(To, part(at(First()), Elements));
  case LibraryOp::GetElement:
    if (const Op *Index =
            Args.empty() || Args[0] == None ? nullptr : Definition[Args[0]];
        Index && Index->code() == OpCode::Constant)
      addPlaces(To, part(at(O.a()), Index->ref()));
    return;
  case LibraryOp::Advance:
  case LibraryOp::Retreat:
  case LibraryOp::Cast:
  case LibraryOp::Exchange:
  case LibraryOp::AnyCast:
  case LibraryOp::Release:
    return addPlaces(To, at(First()));
  case LibraryOp::Swap:
  case LibraryOp::SwapFree: {
    int A = First(), B = Args.empty() ? None : Args.back();
    if (A == None || B == None)
      return;
    flow(at(A), VariableOf[B]);
    return flow(at(B), VariableOf[A]);
  }
  default:
    return;
  }
}

llvm::SmallVector<int, 4> BodyPlaces::bodies(const Op &Call) const {
  if (Call.flags() & OpVirtual)
    return Index.overriders(Call.ref());
  if (int Body = P.Body[Call.ref()]; Body != None)
    return {Body};
  return {};
}

llvm::SmallVector<int, 4> BodyPlaces::callable(int Reg) const {
  llvm::SmallVector<int, 4> Out;
  const Op *Made = Reg == None ? nullptr : Definition[Reg];
  if (!Made)
    return Out;
  if (Made->code() == OpCode::Function) {
    if (int Body = P.Body[Made->ref()]; Body != None)
      Out.push_back(Body);
    return Out;
  }
  if (int R = P.Types[Made->type()].record; R != None)
    for (int M : P.Methods[R])
      if (P.Body[M] != None &&
          P.text(P.Symbols[M].name).ends_with("operator()"))
        Out.push_back(P.Body[M]);
  return Out;
}

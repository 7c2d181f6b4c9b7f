//===- analysis/FieldWriters.cpp ------------------------------------------===//

#include "analysis/FieldWriters.h"
#include "analysis/Ops.h"
#include "analysis/ProgramIndex.h"
#include <utility>

using namespace refcycle;

static llvm::BitVector fieldsAt(const Program &P, const SourcePlace &Place) {
  llvm::BitVector Out(P.Fields.size());
  for (size_t I = 0; I < P.Fields.size(); ++I) {
    const Range &R = P.Ranges[P.Fields[I].range];
    if (R.offset() == Place.Offset && P.text(R.file()) == Place.File)
      Out.set(I);
  }
  return Out;
}

/// Does \p O leave what its first operand names as it was?
static bool onlyReads(const Op &O) {
  switch (O.code()) {
  case OpCode::Load:
  case OpCode::Copy:
    return !(O.flags() & OpMove);
  case OpCode::Field:
  case OpCode::Compare:
  case OpCode::Test:
  case OpCode::Not:
    return true;
  default:
    return isOp(O, LibraryOp::Get) || isOp(O, LibraryOp::NonZero) ||
           isOp(O, LibraryOp::UseCount) ||
           isOp(O, LibraryOp::Ignore) || isOp(O, LibraryOp::Lock);
  }
}

/// What a constructor does to its own object changes none that was there. A
/// reference into its own object that a const method returns changes nothing.
static bool writes(const Program &P, const Function &F,
                   const llvm::BitVector &Fields) {
  if (F.constructor)
    return false;
  const bool Constant = P.Symbols[F.symbol].constant >> ObjectBit & 1;
  llvm::BitVector Places(F.registers), Own(F.registers);
  auto IsPlace = [&](int R) { return R != None && Places.test(R); };
  auto IsOwn = [&](int R) { return R != None && Own.test(R); };
  for (const Op &O : F.ops) {
    if (O.dst() != None &&
        (O.code() == OpCode::This ||
         ((O.code() == OpCode::Deref || O.code() == OpCode::Field) &&
          IsOwn(O.a()))))
      Own.set(O.dst());
    if (O.code() == OpCode::Return && Constant && IsOwn(O.a()))
      continue;
    const bool New = O.code() == OpCode::Store && (O.flags() & OpInit);
    if (IsPlace(O.a()) && !New && !onlyReads(O))
      return true;
    if (IsPlace(O.b()) && O.code() != OpCode::Compare)
      return true;
    for (unsigned I = 0; I < O.count(); ++I)
      if (IsPlace(F.args[O.first() + I]))
        return true;
    if (O.code() == OpCode::Field && Fields.test(O.ref()) && O.dst() != None)
      Places.set(O.dst());
  }
  return false;
}

std::set<std::string>
refcycle::findFieldWriters(const Program &P, const SourcePlace &Declaration) {
  const ProgramIndex Index(P);
  const llvm::BitVector Fields = fieldsAt(P, Declaration);
  llvm::BitVector Seen(P.Functions.size());
  std::vector<int> Work;
  bool LambdaWrites = false;
  auto Add = [&](int Fn) {
    if (!Seen.test(Fn)) {
      Seen.set(Fn);
      Work.push_back(Fn);
    }
  };
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (writes(P, P.Functions[Fn], Fields))
      Add(Fn);
  std::set<std::string> Out;
  while (!Work.empty()) {
    const int Fn = Work.back();
    Work.pop_back();
    llvm::SmallVector<unsigned, 4> Symbols = {P.Functions[Fn].symbol};
    for (size_t I = 0; I < Symbols.size(); ++I) {
      const Symbol &S = P.Symbols[Symbols[I]];
      if (Out.insert(P.Strings[S.usr]).second)
        Symbols.append(S.overrides.begin(), S.overrides.end());
    }
    for (int Caller : Index.callers(Fn))
      Add(Caller);
    // A lambda that writes may be what any other function calls as a value.
    const int Class = P.Symbols[P.Functions[Fn].symbol].record;
    if (Class != None && P.Records[Class].closure &&
        !std::exchange(LambdaWrites, true))
      for (size_t Other = 0; Other < P.Functions.size(); ++Other)
        if (callsValue(P.Functions[Other]))
          Add(Other);
  }
  return Out;
}

//===- analysis/RawOwners.cpp ---------------------------------------------===//
//
//   body --places of its registers--> what it deletes, by place
//   what a callee deletes --with the places of the arguments--> what the caller does
//   what a destructor deletes below `this` --> fields that own
//
//===----------------------------------------------------------------------===//

#include "analysis/RawOwners.h"
#include "analysis/Ops.h"
#include "analysis/ProgramIndex.h"

using namespace refcycle;

namespace {

/// Where a pointer comes from: below `this`, a parameter or a capture, the last
/// field on the way, and which part of that.
struct Place {
  static constexpr int This = -1;
  static int capture(int Field) { return -2 - Field; }
  int Root = This;
  int Field = None;
  int Part = WholeField;
  bool operator==(const Place &) const = default;
  bool is(const Place &Other) const { return *this == Other; }
};

using Places = llvm::SmallVector<Place, 2>;

void add(Places &To, const Place &New) {
  constexpr size_t Enough = 8;
  if (To.size() < Enough && !llvm::is_contained(To, New))
    To.push_back(New);
}

void addAll(Places &To, const Places &From) {
  for (const Place &Each : From)
    add(To, Each);
}

class Deletions {
public:
  Deletions(const Program &P, const ProgramIndex &Index) : P(P), Index(Index) {}

  /// What a call of \p Function deletes.
  Places of(int Function);

  const Program &P;
  const ProgramIndex &Index;

private:
  llvm::DenseMap<int, Places> Known;
};

/// The places of one body's registers and variables.
class BodyPlaces {
public:
  BodyPlaces(Deletions &All, const Function &F)
      : All(All), P(All.P), F(F), Of(F.registers), Variables(F.variables.size()),
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

  Places deleted() {
    Places Out;
    for (const Op &O : F.ops) {
      if (O.code() == OpCode::Delete && !(O.flags() & OpInPlace)) {
        for (const Place &Each : at(O.a()))
          if (!isCounted(Each))
            add(Out, Each);
      } else if (O.code() == OpCode::Call) {
        for (int Body : bodies(O))
          addCallee(Body, O.a(), arguments(O), Out);
      } else if (O.code() == OpCode::CallValue) {
        for (int Body : callable(O.a()))
          addCallee(Body, O.a(), arguments(O), Out);
      } else if (isOp(O, LibraryOp::ForEach)) {
        addForEach(O, Out);
      }
    }
    return Out;
  }

private:
  const Places &at(int Reg) const {
    static const Places Nowhere;
    return Reg == None ? Nowhere : Of[Reg];
  }
  llvm::ArrayRef<int> arguments(const Op &O) const {
    return {F.args.data() + O.first(), O.count()};
  }

  void follow(const Op &O);
  void followLibrary(const Op &O);
  void followField(const Op &O);
  void flow(const Places &From, int Variable) {
    if (Variable != None)
      addAll(Variables[Variable], From);
  }
  Places part(const Places &Base, int Part) const {
    Places Out;
    for (Place Each : Base) {
      Each.Part = Part;
      add(Out, Each);
    }
    return Out;
  }

  llvm::SmallVector<int, 4> bodies(const Op &Call) const;
  llvm::SmallVector<int, 4> callable(int Reg) const;
  void addCallee(int Body, int Receiver, llvm::ArrayRef<int> Args,
                 Places &Out) const;
  void addForEach(const Op &O, Places &Out) const;
  bool isCounted(const Place &Deleted) const;

  Deletions &All;
  const Program &P;
  const Function &F;
  std::vector<Places> Of, Variables;
  std::vector<int> VariableOf; ///< register -> the variable it is the place of
  std::vector<const Op *> Definition;
  llvm::DenseMap<int, Places> Captured; ///< field of a closure -> its value
};

void BodyPlaces::follow(const Op &O) {
  Places *To = O.dst() == None ? nullptr : &Of[O.dst()];
  switch (O.code()) {
  case OpCode::This:
    return add(*To, {});
  case OpCode::Var:
    VariableOf[O.dst()] = O.ref();
    return addAll(*To, Variables[O.ref()]);
  case OpCode::Field:
    return followField(O);
  case OpCode::Load:
  case OpCode::Deref:
  case OpCode::Copy:
  case OpCode::Step:
    return addAll(*To, at(O.a()));
  case OpCode::Phi:
    addAll(*To, at(O.a()));
    return addAll(*To, at(O.b()));
  case OpCode::Store:
    addAll(*To, at(O.a()));
    if (O.a() == None)
      return;
    flow(at(O.b()), VariableOf[O.a()]);
    if (const Op *Target = Definition[O.a()];
        Target && Target->code() == OpCode::Field &&
        P.Records[P.Fields[Target->ref()].record].closure)
      addAll(Captured[Target->ref()], at(O.b()));
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
      return All.Index.derivesFrom(Ty.record, Of.record) ||
             All.Index.derivesFrom(Of.record, Ty.record);
    return Depth < 4 && llvm::any_of(Ty.args, [&](uint32_t A) {
             return Self(Self, A, Depth + 1);
           });
  };
  for (Place Each : at(O.a())) {
    if (Each.is({}) && P.Records[Of.record].closure) {
      add(this->Of[O.dst()], {Place::capture(O.ref())});
      continue;
    }
    // The links of a list are not owned by its nodes.
    const bool Own = Each.Field == None && Each.Root < 0;
    if (!Own && Leads(Leads, Of.type, 0))
      continue;
    Each.Field = O.ref();
    Each.Part = WholeField;
    add(this->Of[O.dst()], Each);
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
    return addAll(To, part(at(First()), Elements));
  case LibraryOp::GetElement:
    if (const Op *Index = Args.empty() || Args[0] == None ? nullptr
                                                          : Definition[Args[0]];
        Index && Index->code() == OpCode::Constant)
      addAll(To, part(at(O.a()), Index->ref()));
    return;
  case LibraryOp::Advance:
  case LibraryOp::Retreat:
  case LibraryOp::Cast:
  case LibraryOp::Exchange:
  case LibraryOp::AnyCast:
  case LibraryOp::Release:
    return addAll(To, at(First()));
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
    return All.Index.overriders(Call.ref());
  if (int Body = P.Body[Call.ref()]; Body != None)
    return {Body};
  return {};
}

/// The bodies behind a register that holds a function, closure or functor.
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

/// What \p Body deletes, as seen by its caller.
void BodyPlaces::addCallee(int Body, int Receiver, llvm::ArrayRef<int> Args,
                           Places &Out) const {
  for (const Place &Each : All.of(Body)) {
    const Places *Base = nullptr;
    if (Each.Root == Place::This)
      Base = &at(Receiver);
    else if (Each.Root >= 0)
      Base = size_t(Each.Root) < Args.size() ? &at(Args[Each.Root]) : nullptr;
    else if (auto C = Captured.find(Place::capture(Each.Root));
             C != Captured.end())
      Base = &C->second;
    if (!Base)
      continue;
    for (Place To : *Base) {
      if (Each.Field != None)
        To.Field = Each.Field;
      if (Each.Field != None || Each.Part != WholeField)
        To.Part = Each.Part;
      add(Out, To);
    }
  }
}

/// The function is called with the entries of a0.
void BodyPlaces::addForEach(const Op &O, Places &Out) const {
  auto Args = arguments(O);
  if (Args.size() < 2)
    return;
  for (int Body : callable(Args.back()))
    for (const Place &Each : All.of(Body)) {
      if (Each.Root != 0) {
        addCallee(Body, Args.back(), {}, Out);
        continue;
      }
      for (Place To : at(Args[0])) {
        To.Part = Elements;
        if (Each.Field != None)
          To.Field = Each.Field;
        if (Each.Field != None || Each.Part != WholeField)
          To.Part = Each.Part;
        add(Out, To);
      }
    }
}

/// Does the body look at numbers of the object it deletes, or ask it something?
/// A helper that does so counts owners, or deletes only some.
bool BodyPlaces::isCounted(const Place &Deleted) const {
  if (Deleted.Field != None)
    return false;
  for (const Op &O : F.ops) {
    if (O.a() == None || !llvm::is_contained(at(O.a()), Deleted))
      continue;
    if (O.code() == OpCode::Field) {
      TypeKind K = P.Types[P.Fields[O.ref()].type].kind;
      if (K == TypeKind::Scalar || K == TypeKind::Optional)
        return true;
    }
    if (O.code() == OpCode::Call &&
        P.Types[O.type()].kind == TypeKind::Scalar)
      return true;
  }
  return false;
}

Places Deletions::of(int Fn) {
  auto [At, New] = Known.try_emplace(Fn);
  if (!New)
    return At->second; // in recursion: nothing yet
  Places Out = BodyPlaces(*this, P.Functions[Fn]).deleted();
  return Known[Fn] = Out;
}

} // namespace

RawOwners::RawOwners(const Program &P, const ProgramIndex &Index) {
  Deletions All(P, Index);
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    if (!P.Functions[Fn].destructor)
      continue;
    for (const Place &Each : All.of(Fn))
      if (Each.Root == Place::This && Each.Field != None) {
        Owned.insert({Each.Field, Each.Part});
        Fields.insert(Each.Field);
      }
  }
}

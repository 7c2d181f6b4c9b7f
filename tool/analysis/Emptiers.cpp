//===- analysis/Emptiers.cpp ----------------------------------------------===//

#include "analysis/Emptiers.h"
#include "analysis/Ops.h"

using namespace refcycle;

namespace {

/// What a library operation does to a slot that it is given.
enum class Use : uint8_t { Reads, Leads, Changes };

constexpr LibraryOp Leading[] = {
    LibraryOp::Subscript, LibraryOp::At,        LibraryOp::Front,
    LibraryOp::Back,      LibraryOp::Begin,     LibraryOp::End,
    LibraryOp::BeginOf,   LibraryOp::EndOf,     LibraryOp::Find,
    LibraryOp::FindIf,    LibraryOp::FindValue, LibraryOp::GetElement,
    LibraryOp::AnyCast,   LibraryOp::AddressOf, LibraryOp::Move,
    LibraryOp::Forward,   LibraryOp::Second};

constexpr LibraryOp Reading[] = {
    LibraryOp::Ignore,      LibraryOp::NonZero,      LibraryOp::Get,
    LibraryOp::Lock,        LibraryOp::FromThis,     LibraryOp::Cast,
    LibraryOp::Alias,       LibraryOp::WithDeleter,  LibraryOp::Append,
    LibraryOp::Prepend,     LibraryOp::EmplaceBack,  LibraryOp::EmplaceFront,
    LibraryOp::InsertAt,    LibraryOp::EmplaceAt,    LibraryOp::InsertValue,
    LibraryOp::EmplaceKey,  LibraryOp::AddValue,     LibraryOp::AddKey,
    LibraryOp::Contains,    LibraryOp::Empty,
    LibraryOp::Size,        LibraryOp::HasValue,     LibraryOp::Holds,
    LibraryOp::Invoke,      LibraryOp::Bind,         LibraryOp::BindFront,
    LibraryOp::Keep,        LibraryOp::KeepOnce,     LibraryOp::MakeTuple,
    LibraryOp::Advance,     LibraryOp::Retreat,      LibraryOp::AnyOf,
    LibraryOp::Inserter,    LibraryOp::UseCount,     LibraryOp::AllOf,
    LibraryOp::NoneOf,      LibraryOp::CountIf,      LibraryOp::CountValue};

Use useBy(LibraryOp L) {
  return llvm::is_contained(Leading, L)   ? Use::Leads
         : llvm::is_contained(Reading, L) ? Use::Reads
                                          : Use::Changes;
}

/// Ends what others keep, wherever that is.
bool endsKept(const Op &O) { return isOp(O, LibraryOp::Disconnect); }
bool endsKeptOnce(const Op &O) {
  return runsKept(O) || isOp(O, LibraryOp::Join);
}


} // namespace

/// The registers of one body that lead to a slot.
class Emptiers::Body {
public:
  Body(Emptiers &All, int Fn)
      : All(All), P(All.P), Fn(Fn), F(All.P.Functions[Fn]), Inside(F.registers),
        Holders(F.registers), Types(F.registers), Variables(F.registers, None),
        Fields(F.registers, None) {
    constexpr unsigned Passes = 3; // a variable is written after it is read
    for (unsigned I = 0; I < Passes; ++I)
      for (const Op &O : F.ops)
        follow(O);
  }

  bool mayEmpty() const {
    return llvm::any_of(F.ops, [&](const Op &O) { return empties(O); });
  }

private:
  bool inside(int Reg) const { return Reg != None && Inside.test(Reg); }
  llvm::ArrayRef<int> arguments(const Op &O) const {
    return {F.args.data() + O.first(), O.count()};
  }
  /// Is the library operation \p O given a way into the slot?
  bool isGiven(const Op &O) const {
    return inside(O.a()) ||
           llvm::any_of(arguments(O), [&](int R) { return inside(R); });
  }
  bool leadsToPart(unsigned T) const;
  bool isOwnStore(const Op &O) const;
  bool empties(const Op &O) const;
  void follow(const Op &O);
  void followStore(const Op &O);
  void followCall(const Op &O);
  void followReturn(const Op &O);

  Emptiers &All;
  const Program &P;
  const int Fn;
  const Function &F;
  llvm::BitVector Inside;  ///< the slot, a part of it, a way to that
  llvm::BitVector Holders; ///< the place of a variable or field with such a way
  std::vector<unsigned> Types;
  std::vector<int> Variables, Fields; ///< that a register is the place of
};

/// Is what lies in a slot as a \p Type a way into the slot itself?
bool Emptiers::Body::leadsToPart(unsigned T) const {
  const Type &Ty = P.Types[T];
  if (Ty.kind != TypeKind::Pointer)
    return Ty.kind == TypeKind::Iterator;
  return Ty.record == None && !Ty.args.empty() &&
         P.Types[Ty.args[0]].kind != TypeKind::Record;
}

void Emptiers::Body::follow(const Op &O) {
  auto Lead = [&](bool If) {
    if (If && O.dst() != None)
      Inside.set(O.dst());
  };
  if (O.dst() != None)
    Types[O.dst()] = O.type();
  switch (O.code()) {
  case OpCode::Var:
    Variables[O.dst()] = O.ref();
    if (All.Variables.contains({Fn, O.ref()}))
      Holders.set(O.dst());
    return;
  case OpCode::Field:
    Fields[O.dst()] = O.ref();
    if (All.References.contains(O.ref()))
      Holders.set(O.dst());
    return Lead(All.Slots.contains(O.ref()));
  case OpCode::Load:
    return Lead((inside(O.a()) && leadsToPart(O.type())) ||
                (O.a() != None && Holders.test(O.a())));
  case OpCode::Deref:
  case OpCode::Step:
    return Lead(inside(O.a()));
  case OpCode::Phi:
    return Lead(inside(O.a()) || inside(O.b()));
  case OpCode::Store:
    return followStore(O);
  case OpCode::Call:
    return followCall(O);
  case OpCode::Return:
    return followReturn(O);
  case OpCode::Library:
    return Lead(useBy(static_cast<LibraryOp>(O.ref())) == Use::Leads &&
                isGiven(O));
  default:
    return;
  }
}

void Emptiers::Body::followStore(const Op &O) {
  if (O.a() == None || !inside(O.b()) || inside(O.a()))
    return;
  const Type &T = P.Types[O.type()];
  if (T.kind != TypeKind::Iterator &&
      !(T.kind == TypeKind::Pointer && T.strength == Strength::Raw))
    return;
  if (int V = Variables[O.a()]; V != None)
    All.lead(Fn, V);
  else if (int Member = Fields[O.a()]; Member != None)
    All.leadThrough(Member);
}

void Emptiers::Body::followCall(const Op &O) {
  auto Callees = O.flags() & OpVirtual ? All.Index.overriders(O.ref())
                                       : llvm::SmallVector<int, 4>{
                                             P.Body[O.ref()]};
  auto Args = arguments(O);
  for (int Callee : Callees) {
    if (Callee == None)
      continue;
    const Function &To = P.Functions[Callee];
    for (unsigned I = 0; I < Args.size() && I < To.parameters; ++I)
      if (inside(Args[I]) && P.Types[Types[Args[I]]].kind != TypeKind::Record &&
          (To.variables[I]->reference || leadsToPart(To.variables[I]->type)))
        All.lead(Callee, I);
    if (All.Returning.contains(Callee) && O.dst() != None)
      Inside.set(O.dst());
  }
}

void Emptiers::Body::followReturn(const Op &O) {
  if (inside(O.a()) &&
      (F.returns_reference || P.Types[F.returns].kind == TypeKind::Iterator))
    All.leadOut(Fn);
}

/// Is \p O the store that made an edge of the ring?
bool Emptiers::Body::isOwnStore(const Op &O) const {
  return llvm::any_of(All.Ring.Edges, [&](const RingEdge &E) {
    return E.Function == Fn && E.Range == O.range();
  });
}

bool Emptiers::Body::empties(const Op &O) const {
  switch (O.code()) {
  case OpCode::Store: {
    if (F.constructor || isOwnStore(O) || O.a() == None)
      return false;
    return (Variables[O.a()] == None && All.isOnWhole(O)) || inside(O.a());
  }
  case OpCode::Load:
    return (O.flags() & OpMove) && inside(O.a()) && !leadsToPart(O.type());
  case OpCode::Copy:
    return inside(O.b()) || ((O.flags() & OpMove) && inside(O.a()));
  case OpCode::Delete:
    return O.a() != None && All.isRingRecord(Types[O.a()]);
  case OpCode::Library:
    return (All.AnyKept && endsKept(O)) || (All.AnyOnce && endsKeptOnce(O)) ||
           (!isOwnStore(O) &&
            useBy(static_cast<LibraryOp>(O.ref())) == Use::Changes &&
            isGiven(O));
  default:
    return false;
  }
}

Emptiers::Emptiers(const Program &P, const ProgramIndex &Index,
                   const State &S, const RingFact &Ring,
                   llvm::function_ref<bool(int)> NeverRuns)
    : P(P), Index(Index), Ring(Ring), Within(P.Functions.size()) {
  for (const RingEdge &E : Ring.Edges) {
    AnyKept |= isHolder(P.Types[E.HolderType]);
    if (const Cell *At = S.at(E.From).find(E.Slot))
      AnyOnce |= At->Once;
    if (E.Slot >= 0 && E.Slot < ElementSlots && Slots.insert(E.Slot).second)
      Pending.insert_range(Index.users(E.Slot));
  }
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (llvm::any_of(P.Functions[Fn].ops,
                     [&](const Op &O) { return isOnWhole(O); }))
      Pending.insert(Fn);
  while (!Pending.empty()) {
    int Fn = Pending.pop_back_val();
    if (!NeverRuns(Fn) && Body(*this, Fn).mayEmpty())
      Within.set(Fn);
  }
  closeOverCallers();
}

void Emptiers::lead(int Fn, unsigned Variable) {
  if (Variables.insert({Fn, Variable}).second)
    Pending.insert(Fn);
}

void Emptiers::leadThrough(int Field) {
  if (!Slots.contains(Field) && References.insert(Field).second)
    Pending.insert_range(Index.users(Field));
}

void Emptiers::leadOut(int Fn) {
  if (Returning.insert(Fn).second)
    Pending.insert_range(Index.callers(Fn));
}

/// May \p O empty a slot that its function does not name?
bool Emptiers::isOnWhole(const Op &O) const {
  return O.code() == OpCode::Delete || endsKept(O) || endsKeptOnce(O) ||
         (O.code() == OpCode::Store && !(O.flags() & OpInit) &&
          P.Types[O.type()].kind == TypeKind::Record && isRingRecord(O.type()));
}

/// Is it one of the ring's objects, or a raw or counted pointer to one?
bool Emptiers::isRingRecord(unsigned T) const {
  const Type *Ty = &P.Types[T];
  if (Ty->kind == TypeKind::Pointer && !Ty->args.empty())
    Ty = &P.Types[Ty->args[0]];
  return Ty->kind == TypeKind::Record &&
         llvm::any_of(Ring.Edges, [&](const RingEdge &E) {
           return E.HolderRecord == Ty->record;
         });
}

/// An executor that runs calls all that was registered.
void Emptiers::closeOverCallers() {
  bool Registered = false;
  llvm::SmallVector<int, 32> Work(Within.set_bits());
  auto Add = [&](int Fn) {
    if (!Within.test(Fn)) {
      Within.set(Fn);
      Work.push_back(Fn);
    }
  };
  while (!Work.empty()) {
    const int Fn = Work.pop_back_val();
    for (int Caller : Index.callers(Fn))
      if (!Index.registers(Caller, Fn))
        Add(Caller);
      else if (!std::exchange(Registered, true))
        for (size_t Each = 0; Each < P.Functions.size(); ++Each)
          if (llvm::any_of(P.Functions[Each].ops, endsKeptOnce))
            Add(Each);
  }
}

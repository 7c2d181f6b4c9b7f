//===- analysis/Advice.cpp ------------------------------------------------===//

#include "analysis/Advice.h"
#include "analysis/Ops.h"
#include "analysis/Teardown.h"
#include "support/Printable.h"

using namespace refcycle;

namespace {

class Adviser {
public:
  Adviser(const Program &P, const ProgramIndex &Index, Interpreter &I,
          const Context &C, llvm::ArrayRef<RingHop> Hops, Finding &F)
      : P(P), Index(Index), I(I), C(C), Hops(Hops), F(F), First(F.Hops[0]) {}

  void run(bool Alternatives) {
    const bool CanBeRaw = addRaw();
    if (F.Advice == Remedy::Weaken && !Alternatives)
      return;
    if (F.Advice == Remedy::Unown && Hops.front().OfThread)
      return add("a raw pointer is safe where the destructor of " +
                 targetOf(First) + " stops and joins the thread");
    if (F.Advice == Remedy::Unown && !CanBeRaw)
      add(weaklessText() + ": a raw pointer is safe only where " + holderOutlived());
    const bool Breaks = addBreak(), Moves = addMoveOut();
    if (Breaks || Moves || CanBeRaw)
      return;
    if (F.Advice == Remedy::Clear)
      add("clear the callback when it has run" + orMoveOut());
    else if (F.Advice != Remedy::Weaken)
      add((F.Advice == Remedy::Unown ? "else reset " : "reset ") +
          quoted(First.Field) +
          " in a function that the ring's user calls; a destructor of the ring "
          "never runs");
    addSplit();
  }

private:
  void add(std::string Text, SourcePlace At = {}) {
    F.Instead.push_back({std::move(At), std::move(Text)});
  }

  static std::string targetOf(const Hop &H) {
    return H.TargetIsClass ? quoted(H.Target) : H.Target;
  }

  /// "'Child' lives no longer than 'Parent'"
  std::string holderOutlived() const {
    if (First.TargetIsClass && First.Holder == First.Target)
      return "what " + quoted(First.Field) +
             " points to lives as long as the " + quoted(First.Holder) +
             " that has it";
    return quoted(First.Holder) + " lives no longer than " + targetOf(First);
  }

  std::string weaklessText() const {
    const Type *T = Hops.front().Pointer;
    return (T && T->name ? quoted(P.text(T->name)) : "its pointer class") +
           " has no weak counterpart";
  }

  /// Does its target own the holder of the first hop, and nobody else? Parts
  /// and what a pointer owns alone do not outlive their whole unless something
  /// moves them out.
  bool isPartOfTarget() const {
    return Hops.size() > 1 && Hops.front().Counted &&
           llvm::all_of(Hops.drop_front(), [&](const RingHop &H) {
             return llvm::all_of(H.Edges, [&](const RingEdge *E) {
               return E->S == Strength::Value ||
                      (E->S == Strength::Unique && !isMovedOut(*E));
             });
           });
  }

  bool isMovedOut(const RingEdge &E) const {
    return E.Slot < 0 || E.Slot >= ElementSlots ||
           llvm::any_of(Index.users(E.Slot), [&](int Fn) {
             const Function &Body = P.Functions[Fn];
             llvm::BitVector Slot(Body.registers);
             return llvm::any_of(Body.ops, [&](const Op &O) {
               if (O.code() == OpCode::Field && O.ref() == E.Slot)
                 Slot.set(O.dst());
               return movesOut(O, Slot);
             });
           });
  }

  static bool movesOut(const Op &O, const llvm::BitVector &Slot) {
    if (O.a() < 0 || !Slot.test(O.a()))
      return false;
    return O.code() == OpCode::Library
               ? !isOp(O, LibraryOp::Get) && !isOp(O, LibraryOp::NonZero) &&
                     !isOp(O, LibraryOp::UseCount)
               : O.code() == OpCode::Load && (O.flags() & OpMove);
  }

  bool addRaw() {
    if ((F.Advice != Remedy::Unown && F.Advice != Remedy::Weaken) ||
        First.Kind != HopKind::Member || !First.TargetIsClass ||
        !isPartOfTarget())
      return false;
    add((F.Advice == Remedy::Unown ? weaklessText() + ", but a " : "a ") +
        "raw pointer or reference is enough: " + quoted(First.Holder) +
        " lives no longer than " + targetOf(First) + ", which owns it alone");
    F.Reason += "; a raw pointer is enough";
    F.RawIsEnough = true;
    return true;
  }

  /// A method that nobody calls where the ring is left.
  bool addBreak() {
    if (F.Level < Confidence::Likely)
      return false;
    const int Fn = TeardownSearch(P, Index, I, C).findUncalled();
    if (Fn == None)
      return false;
    add("call " + quoted(P.text(P.Symbols[P.Functions[Fn].symbol].name)) +
            " when it is done: it takes the ring apart",
        P.place(P.Functions[Fn].range));
    return true;
  }

  /// The field of a callback of the ring, or null.
  const RingEdge *callback() const {
    for (size_t N = 0; N < Hops.size(); ++N)
      if (Hops[N].Kind == HopKind::Member &&
          Hops[(N + 1) % Hops.size()].Kind != HopKind::Member)
        return &Hops[N].front();
    return nullptr;
  }

  std::string orMoveOut() const {
    const RingEdge *E = callback();
    return E && !isHandedOn(*E) ? ", or move it out of " + quoted(slotName(P, *E)) +
                   " before the call"
             : "";
  }

  /// A call of the callback that leaves it where it is.
  bool addMoveOut() {
    const RingEdge *E = F.Advice == Remedy::Clear ? callback() : nullptr;
    if (!E || P.Types[P.Fields[E->Slot].type].kind != TypeKind::Callable ||
        isHandedOn(*E))
      return false;
    for (int Fn : Index.users(E->Slot))
      if (const Op *Call = callIn(P.Functions[Fn], E->Slot)) {
        const std::string Field = P.text(P.Fields[E->Slot].name).str();
        add("move " + quoted(slotName(P, *E)) +
                " out before it is called here: 'auto f = std::exchange(" +
                Field + ", nullptr)'",
            P.place(Call->range()));
        return true;
      }
    return false;
  }

  bool isHandedOn(const RingEdge &E) const {
    return llvm::any_of(Index.users(E.Slot), [&](int Fn) {
      return handsOn(P.Functions[Fn], E.Slot);
    });
  }

  /// Does \p Body give what \p Field holds to others, who may call it again?
  static bool handsOn(const Function &Body, int Field) {
    llvm::BitVector Place(Body.registers), Held(Body.registers);
    return llvm::any_of(Body.ops, [&](const Op &O) {
      auto Is = [&](int Reg) { return Reg >= 0 && Held.test(Reg); };
      if (O.code() == OpCode::Field && O.ref() == Field)
        Place.set(O.dst());
      if (O.code() == OpCode::Load && O.a() >= 0 && Place.test(O.a()) &&
          !(O.flags() & OpMove))
        Held.set(O.dst());
      const llvm::ArrayRef<int> Given(Body.args.data() + O.first(), O.count());
      return llvm::any_of(Given, Is);
    });
  }

  /// The first call of what \p Field or a copy of it holds.
  static const Op *callIn(const Function &Body, int Field) {
    llvm::BitVector From(Body.registers);
    llvm::SmallDenseSet<int> Copies;              // variables
    llvm::SmallDenseMap<int, int> VariableAt; // by register
    for (const Op &O : Body.ops) {
      auto Is = [&](int Reg) { return Reg >= 0 && From.test(Reg); };
      switch (O.code()) {
      case OpCode::Var:
        VariableAt[O.dst()] = O.ref();
        if (Copies.contains(O.ref()))
          From.set(O.dst());
        break;
      case OpCode::Store:
        if (auto At = VariableAt.find(O.a());
            Is(O.b()) && At != VariableAt.end())
          Copies.insert(At->second);
        break;
      case OpCode::Field:
        if (O.ref() == Field)
          From.set(O.dst());
        break;
      case OpCode::Load:
      case OpCode::Copy:
        if (Is(O.a()) && (O.flags() & OpMove))
          return nullptr;
        if (Is(O.a()) && O.dst() >= 0)
          From.set(O.dst());
        break;
      case OpCode::CallValue:
        if (Is(O.a()))
          return &O;
        break;
      default:
        break;
      }
    }
    return nullptr;
  }

  /// Each is the other's only owner, and none of them a part.
  void addSplit() {
    if (F.Advice != Remedy::Break || First.Kind != HopKind::Member ||
        llvm::any_of(Hops, [](const RingHop &H) { return !H.Counted; }))
      return;
    if (llvm::any_of(F.Hops, [&](const Hop &H) {
          return &H != &First && H.Holder == First.Holder;
        }) || F.Hops.size() < 2)
      return;
    add("or split what " + std::string(Hops.size() > 2 ? "all" : "both") +
        " need from " + targetOf(First) + ", or let one side own the " +
        (Hops.size() > 2 ? "others" : "other"));
  }

  const Program &P;
  const ProgramIndex &Index;
  Interpreter &I;
  const Context &C;
  llvm::ArrayRef<RingHop> Hops;
  Finding &F;
  const Hop &First;
};

} // namespace

void refcycle::adviseElse(const Program &P, const ProgramIndex &Index,
                          Interpreter &I, const Context &C,
                          llvm::ArrayRef<RingHop> Hops, bool Alternatives,
                          Finding &F) {
  Adviser(P, Index, I, C, Hops, F).run(Alternatives);
}

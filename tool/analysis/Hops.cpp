//===- analysis/Hops.cpp --------------------------------------------------===//

#include "analysis/Hops.h"
#include "analysis/RingKey.h"

using namespace refcycle;

/// The declared type of the slot of \p E, or null where there is none:
/// deleters, the content of a variant.
static const Type *slotType(const Program &P, const RingEdge &E) {
  const Type &Holder = P.Types[E.HolderType];
  if (E.Slot == BoxSlot)
    return &Holder;
  if (E.Slot < 0)
    return nullptr;
  if (E.Slot < ElementSlots)
    return &P.Types[P.Fields[E.Slot].type];
  if (!isEntry(E.Slot)) {
    size_t I = E.Slot - ElementSlots;
    return I < Holder.args.size() ? &P.Types[Holder.args[I]] : nullptr;
  }
  return Holder.args.size() == 1 ? &P.Types[Holder.args[0]] : nullptr;
}

static bool isClosure(const Program &P, int Record) {
  return Record != None && P.Records[Record].closure;
}

/// Is what \p E keeps kept to be called?
static bool keepsCallback(const Program &P, const RingEdge &E) {
  if (E.Slot == DeleterSlot)
    return true;
  const Type *T = slotType(P, E);
  return T ? T->kind == TypeKind::Callable : isClosure(P, E.TargetRecord);
}

static HopKind kindOf(const Program &P, const RingEdge &First,
                      const RingEdge &Before) {
  if (isClosure(P, First.HolderRecord))
    return P.Records[First.HolderRecord].bound ? HopKind::BoundArgument
                                               : HopKind::Capture;
  return keepsCallback(P, Before) ? HopKind::FunctionMember : HopKind::Member;
}

std::vector<RingHop> refcycle::hopsOf(const Program &P, const RingFact &Ring) {
  std::vector<const RingEdge *> Edges;
  for (const RingEdge &E : Ring.Edges)
    Edges.push_back(&E);
  auto Declared = [&](const RingEdge *E) { return !slotName(P, *E).empty(); };
  std::rotate(Edges.begin(), llvm::find_if(Edges, Declared), Edges.end());
  std::vector<RingHop> Out;
  const RingEdge *Before = Edges.back();
  for (const RingEdge *E : Edges) {
    if (Declared(E)) {
      Out.emplace_back();
      Out.back().Kind = kindOf(P, *E, *Before);
      const Type *Keeper = slotType(P, *Before);
      Out.back().OfThread = Keeper && Keeper->running;
    }
    RingHop &H = Out.back();
    H.Edges.push_back(E);
    if (E->S == Strength::Strong && !keepsCallback(P, *E)) {
      H.Counted = E;
      const Type *T = slotType(P, *E);
      // A thread would lock it at once, and own it for as long as it runs.
      H.Weakable = !H.OfThread && (!T || T->weakable);
      H.Pointer = T;
    }
    Before = E;
  }
  return Out;
}

std::string refcycle::describeTarget(const Program &P, const RingEdge &E,
                                     bool &IsClass) {
  IsClass = false;
  if (E.TargetRecord == None) {
    const Type *T = slotType(P, E);
    if (T && T->kind == TypeKind::Pointer && !T->args.empty())
      T = &P.Types[T->args[0]];
    return T && T->kind == TypeKind::Callable ? "a callback" : "an object";
  }
  const Record &R = P.Records[E.TargetRecord];
  if (R.closure)
    return R.bound ? "a bound function" : "a lambda";
  IsClass = true;
  return P.Strings[R.name];
}

Hop refcycle::toHop(const Program &P, const RingHop &H) {
  const RingEdge &First = H.front();
  Hop Out;
  Out.Field = slotName(P, First);
  Out.Kind = H.Kind;
  if (First.HolderRecord != None) {
    const Record &R = P.Records[First.HolderRecord];
    Out.Holder = !R.closure ? P.Strings[R.name]
                 : R.bound  ? "a bound function"
                            : "a lambda";
  }
  Out.Deleter = H.back().Slot == DeleterSlot;
  const RingEdge &Last = Out.Deleter ? *H.Edges[H.Edges.size() - 2] : H.back();
  Out.Target = describeTarget(P, Last, Out.TargetIsClass);
  if (First.Slot >= 0 && First.Slot < ElementSlots)
    Out.Declaration = P.place(P.Fields[First.Slot].range);
  if (H.back().S != Strength::Value || H.Edges.size() > 1) {
    unsigned Range = (H.Counted ? *H.Counted : H.back()).Range;
    if (!Range && First.S != Strength::Value)
      Range = First.Range;
    Out.Store = P.place(Range);
  }
  return Out;
}

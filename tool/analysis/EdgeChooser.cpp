//===- analysis/EdgeChooser.cpp -------------------------------------------===//

#include "analysis/EdgeChooser.h"

using namespace refcycle;

SourcePlace refcycle::placeOf(const Program &P, unsigned Range) {
  const auto &R = P.Ranges[Range];
  SourcePlace Out;
  Out.File = P.Strings[R.file()];
  Out.Line = R.line();
  Out.Column = R.column();
  Out.Offset = R.offset();
  Out.Length = R.length();
  return Out;
}

namespace {

struct Group {
  std::vector<const RingEdge *> Edges;
  int Score = 0;
  std::string Reason;
};

std::string className(const Program &P, int Record, int Type) {
  if (Record != None) {
    if (P.Records[Record].closure)
      return "a lambda";
    return P.Strings[P.Records[Record].name];
  }
  if (Type && P.Types[Type].kind == TypeKind::Callable)
    return "a callback";
  return "an object";
}

/// The counted edge of the group: the last one that is strong.
const RingEdge &countedEdge(const Group &G) {
  for (const RingEdge *E : llvm::reverse(G.Edges))
    if (E->S == Strength::Strong)
      return *E;
  return *G.Edges.back();
}

void score(const Program &P, Group &G) {
  const RingEdge &First = *G.Edges.front();
  const RingEdge &Counted = countedEdge(G);
  const bool Weakable = Counted.S == Strength::Strong &&
                        !(Counted.TargetRecord != None &&
                          P.Records[Counted.TargetRecord].closure);
  std::string Target = className(P, Counted.TargetRecord, 0);
  if (!Weakable) {
    G.Score = -100;
    G.Reason = "it owns uniquely";
    return;
  }
  if (isCapture(P, First)) {
    G.Score = 100;
    G.Reason = "the callback is part of what it captures, and needs it only "
               "while it runs";
    return;
  }
  const bool Single = G.Edges.size() == 1;
  const bool Older = Counted.To < First.From;
  G.Score = (Older ? 20 : 0) + (Single ? 10 : 0);
  if (Older)
    G.Reason = "it points back to '" + Target +
               "', which was there before and has another owner";
  else if (Single)
    G.Reason = "it is the single reference of the ring";
  else
    G.Reason = "no other edge of the ring can be weakened";
}

} // namespace

ChosenEdge refcycle::chooseEdge(const Program &P, const RingFact &Ring) {
  // Rotate to start at a declared slot, then cut before each declared slot.
  std::vector<const RingEdge *> Edges;
  for (const RingEdge &E : Ring.Edges)
    Edges.push_back(&E);
  auto Declared = [&](const RingEdge *E) { return !slotName(P, *E).empty(); };
  auto First = llvm::find_if(Edges, Declared);
  std::rotate(Edges.begin(), First, Edges.end());
  std::vector<Group> Groups;
  for (const RingEdge *E : Edges) {
    if (Groups.empty() || Declared(E))
      Groups.emplace_back();
    Groups.back().Edges.push_back(E);
  }
  bool AnyMember = false;
  for (Group &G : Groups) {
    score(P, G);
    AnyMember |= Declared(G.Edges.front()) && !isCapture(P, *G.Edges.front());
  }
  auto Best = Groups.begin();
  for (auto At = Groups.begin(); At != Groups.end(); ++At)
    if (At->Score > Best->Score ||
        (At->Score == Best->Score && slotName(P, *At->Edges.front()) <
                                         slotName(P, *Best->Edges.front())))
      Best = At;
  ChosenEdge Out;
  Out.Reason = Best->Reason;
  std::rotate(Groups.begin(), Best, Groups.end());
  for (const Group &G : Groups) {
    const RingEdge &E = *G.Edges.front(), &Counted = countedEdge(G);
    Hop H;
    H.Field = slotName(P, E);
    H.Capture = isCapture(P, E);
    H.Named = !H.Capture || !AnyMember;
    H.Holder = className(P, E.HolderRecord, E.HolderType);
    H.Target = className(P, G.Edges.back()->TargetRecord, 0);
    H.Store = placeOf(P, Counted.Range ? Counted.Range : E.Range);
    if (E.Slot >= 0 && E.Slot < ElementSlots)
      H.Declaration = placeOf(P, P.Fields[E.Slot].range);
    Out.Hops.push_back(std::move(H));
  }
  return Out;
}

//===- analysis/ClassGraph.cpp --------------------------------------------===//

#include "analysis/ClassGraph.h"
#include "config/Config.h"
#include "llvm/ADT/SCCIterator.h"

using namespace refcycle;

namespace {

/// A node in the form that scc_iterator walks.
struct Node {
  unsigned Id = 0;
  std::vector<Node *> Out;
};

} // namespace

template <> struct llvm::GraphTraits<Node *> {
  using NodeRef = Node *;
  using ChildIteratorType = std::vector<Node *>::iterator;
  static NodeRef getEntryNode(Node *N) { return N; }
  static ChildIteratorType child_begin(Node *N) { return N->Out.begin(); }
  static ChildIteratorType child_end(Node *N) { return N->Out.end(); }
};

ClassGraph::ClassGraph(const Program &P, const ProgramIndex &Index)
    : P(P), Index(Index), CallableNode(P.Records.size()),
      AnyNode(P.Records.size() + 1), Out(P.Records.size() + 2),
      FieldTargets(P.Fields.size()), Tracked(P.Records.size() + 2),
      TrackedFields(P.Fields.size()), Makers(P.Functions.size()) {
  for (unsigned F = 0; F < P.Fields.size(); ++F)
    addField(F);
  addHidden();
  bool AnyUsed = llvm::any_of(Out, [&](const auto &Edges) {
    return llvm::any_of(Edges, [&](const Edge &E) { return E.To == AnyNode; });
  });
  for (unsigned R = 0; R < P.Records.size(); ++R) {
    for (uint32_t B : P.Records[R].bases) {
      Out[R].push_back({B, false});
      Out[B].push_back({R, false});
    }
    if (P.Records[R].closure || P.Records[R].call_operator != None)
      Out[CallableNode].push_back({R, false});
    if (AnyUsed)
      Out[AnyNode].push_back({R, false});
  }
  if (AnyUsed)
    Out[AnyNode].push_back({CallableNode, false});
  findComponents();
  findMakers();
  findRelevant();
}

void ClassGraph::addTargets(unsigned From, unsigned Type, bool Counted,
                            unsigned Depth, bool RawOwns) {
  const refcycle::Type &T = P.Types[Type];
  if (Depth > 8)
    return;
  switch (T.kind) {
  case TypeKind::Record:
    if (T.record != None)
      Out[From].push_back({unsigned(T.record), Counted});
    return;
  case TypeKind::Pointer:
    if (T.strength == Strength::Raw) {
      if (RawOwns && !T.args.empty())
        addTargets(From, T.args[0], Counted, Depth + 1, RawOwns);
      return;
    }
    if (T.strength != Strength::Strong && T.strength != Strength::Unique)
      return;
    Counted |= T.strength == Strength::Strong;
    if (T.args.empty() || P.Types[T.args[0]].kind == TypeKind::Opaque)
      Out[From].push_back({AnyNode, Counted});
    else
      addTargets(From, T.args[0], Counted, Depth + 1, RawOwns);
    return;
  case TypeKind::Callable:
    if (T.strength == Strength::Strong)
      Out[From].push_back({CallableNode, true});
    return;
  case TypeKind::Optional:
    if (T.args.empty())
      Out[From].push_back({AnyNode, true});
    [[fallthrough]];
  case TypeKind::Sequence:
  case TypeKind::Set:
  case TypeKind::Map:
  case TypeKind::Tuple:
    for (uint32_t A : T.args)
      addTargets(From, A, Counted, Depth + 1, RawOwns);
    return;
  default:
    return;
  }
}

void ClassGraph::addField(unsigned Id) {
  const Field &F = P.Fields[Id];
  size_t Before = Out[F.record].size();
  addTargets(F.record, F.type, false, 0, Index.rawOwners().ownsAny(Id));
  for (size_t I = Before; I < Out[F.record].size(); ++I)
    FieldTargets[Id].push_back(Out[F.record][I].To);
}

/// Deleters, and owners behind a pointee: no field tells of them.
void ClassGraph::addHidden() {
  for (const Function &F : P.Functions)
    for (const Op &O : F.ops) {
      if (O.code() != OpCode::Library)
        continue;
      auto L = static_cast<LibraryOp>(O.ref());
      if (int R = P.Types[O.type()].record; keeps(L) && R != None)
        Out[R].push_back({AnyNode, true}); // a class that keeps
      if (L == LibraryOp::Alias && !P.Types[O.type()].args.empty()) {
        // The owner behind the pointee may be of any class.
        int R = P.Types[P.Types[O.type()].args[0]].record;
        if (R != None)
          Out[R].push_back({AnyNode, false});
      }
      if (L == LibraryOp::NoOwner && !P.Types[O.type()].args.empty()) {
        int R = P.Types[P.Types[O.type()].args[0]].record;
        Out[R == None ? AnyNode : unsigned(R)].push_back({CallableNode, false});
      }
    }
}

void ClassGraph::findComponents() {
  std::vector<Node> Nodes(Out.size() + 1);
  for (unsigned I = 0; I < Out.size(); ++I) {
    Nodes[I].Id = I;
    for (const Edge &E : Out[I])
      Nodes[I].Out.push_back(&Nodes[E.To]);
    Nodes.back().Out.push_back(&Nodes[I]);
  }
  Nodes.back().Id = Out.size();
  std::vector<unsigned> Component(Out.size() + 1);
  unsigned Number = 0;
  for (auto At = llvm::scc_begin(&Nodes.back()); !At.isAtEnd(); ++At) {
    ++Number;
    for (Node *N : *At)
      Component[N->Id] = Number;
    bool Counted = false;
    for (Node *N : *At)
      if (N->Id < Out.size())
        for (const Edge &E : Out[N->Id])
          Counted |= E.Counted && Component[E.To] == Number;
    if (Counted)
      for (Node *N : *At)
        Tracked.set(N->Id);
  }
  for (unsigned F = 0; F < P.Fields.size(); ++F)
    for (unsigned To : FieldTargets[F])
      if (Tracked.test(To) && Component[To] == Component[P.Fields[F].record])
        TrackedFields.set(F);
}

void ClassGraph::spreadToCallers(llvm::BitVector &Set) {
  std::vector<int> Work(Set.set_bits_begin(), Set.set_bits_end());
  while (!Work.empty()) {
    int Fn = Work.back();
    Work.pop_back();
    for (int C : Index.callers(Fn))
      if (!Set.test(C)) {
        Set.set(C);
        Work.push_back(C);
      }
  }
}

void ClassGraph::findMakers() {
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    bool Touches = false, Writes = false;
    for (const Op &O : P.Functions[Fn].ops) {
      if (O.code() == OpCode::Field)
        Touches |= TrackedFields.test(O.ref());
      if (O.code() == OpCode::New || O.code() == OpCode::Copy) {
        int R = P.Types[O.type()].record;
        Touches |= R != None && Tracked.test(R);
        Writes |= R != None && Tracked.test(R) && O.code() == OpCode::Copy;
      }
      Writes |= O.code() == OpCode::Store || O.code() == OpCode::Library;
    }
    if (Touches && Writes)
      Makers.set(Fn);
  }
  spreadToCallers(Makers);
}

/// Does a value of \p Type lead to a tracked object, by any kind of reference?
bool ClassGraph::mentionsTracked(unsigned Type, unsigned Depth) const {
  const refcycle::Type &T = P.Types[Type];
  if (T.record != None)
    return Tracked.test(T.record);
  if (T.kind == TypeKind::Callable)
    return T.strength == Strength::Strong && Tracked.test(CallableNode);
  return Depth < 6 && llvm::any_of(T.args, [&](uint32_t A) {
           return mentionsTracked(A, Depth + 1);
         });
}

void ClassGraph::findRelevant() {
  constexpr size_t SmallBody = 40;
  Relevant = Makers;
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    bool Touches = mentionsTracked(F.returns, 0);
    for (const Op &O : F.ops) {
      if (O.code() == OpCode::Field)
        Touches |= TrackedFields.test(O.ref());
    }
    if (Touches)
      Relevant.set(Fn);
  }
  spreadToCallers(Relevant);
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (P.Functions[Fn].ops.size() <= SmallBody)
      Relevant.set(Fn);
}

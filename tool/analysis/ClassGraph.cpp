//===- analysis/ClassGraph.cpp --------------------------------------------===//

#include "analysis/ClassGraph.h"
#include "analysis/Components.h"
#include "analysis/Ops.h"
#include "analysis/RingClosers.h"

using namespace refcycle;

ClassGraph::ClassGraph(const Program &P, const ProgramIndex &Index,
                       AlsoCounted Also)
    : P(P), Index(Index), Also(std::move(Also)), CallableNode(2 * P.Records.size()),
      AnyNode(CallableNode + 1), Out(AnyNode + 1), FieldTargets(P.Fields.size()),
      Tracked(P.Records.size()), TrackedNodes(Out.size()),
      TrackedFields(P.Fields.size()), Makers(P.Functions.size()) {
  findHidden();
  for (unsigned F = 0; F < P.Fields.size(); ++F)
    addField(F);
  addHidden();
  for (unsigned R : this->Also.Captured)
    Out[CallableNode].push_back({anyOf(R), true});
  bool AnyUsed = llvm::any_of(Out, [&](const auto &Edges) {
    return llvm::any_of(Edges, [&](const Edge &E) { return E.To == AnyNode; });
  });
  for (unsigned R = 0; R < P.Records.size(); ++R) {
    Out[anyOf(R)].push_back({R, false});
    for (uint32_t B : P.Records[R].bases) {
      Out[R].push_back({B, false});
      Out[anyOf(B)].push_back({anyOf(R), false});
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

/// Pointees that own nothing themselves, to which a pointer may own something: a
/// deleter, or what they are a part of.
void ClassGraph::findHidden() {
  Hiding.resize(P.Types.size());
  for (const Function &F : P.Functions)
    for (const Op &O : F.ops) {
      const auto &Args = P.Types[O.type()].args;
      if (O.code() == OpCode::Library && !Args.empty() &&
          (LibraryOp(O.ref()) == LibraryOp::Alias ||
           LibraryOp(O.ref()) == LibraryOp::WithDeleter) &&
          P.Types[Args[0]].record == None)
        Hiding.set(Args[0]);
    }
}

/// May a pointer of type \p T own what its type does not tell of?
bool ClassGraph::mayHideOwner(const Type &T) const {
  return T.args.empty() || P.Types[T.args[0]].kind == TypeKind::Opaque ||
         Hiding.test(T.args[0]);
}

void ClassGraph::addPointees(unsigned From, const Type &T, bool Counted,
                             unsigned Depth, bool RawOwns) {
  const bool Raw = T.strength == Strength::Raw;
  if (Raw ? !RawOwns || T.args.empty()
          : !isCounted(T) && T.strength != Strength::Unique)
    return;
  Counted |= isCounted(T);
  if (!Raw && mayHideOwner(T))
    Out[From].push_back({AnyNode, Counted});
  else
    addTargets(From, T.args[0], Counted, Depth + 1, RawOwns, true);
}

/// \p Through: behind a pointer, where an object of a derived class may be.
void ClassGraph::addTargets(unsigned From, unsigned Id, bool Counted,
                            unsigned Depth, bool RawOwns, bool Through) {
  const Type &T = P.Types[Id];
  if (Depth > MaximalTypeDepth)
    return;
  switch (T.kind) {
  case TypeKind::Record:
    if (T.record != None)
      Out[From].push_back({Through ? anyOf(T.record) : T.record, Counted});
    return;
  case TypeKind::Pointer:
    return addPointees(From, T, Counted, Depth, RawOwns);
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
  const RawOwners &Raw = Index.rawOwners();
  const bool Counted = Also.isRaw(Id);
  addTargets(F.record, F.type, Counted || Raw.countsAny(Id), 0,
             Counted || Raw.ownsAny(Id));
  for (size_t I = Before; I < Out[F.record].size(); ++I)
    FieldTargets[Id].push_back(Out[F.record][I].To);
}

/// Fields that are bytes own what these are used as.
void ClassGraph::addStored(const Function &F) {
  llvm::DenseMap<int, unsigned> Bytes; // register -> the field it is
  for (const Op &O : F.ops)
    if (O.code() == OpCode::Field && P.isRawStorage(O.type())) {
      Bytes[O.dst()] = O.ref();
    } else if (auto At = Bytes.find(O.a());
               O.code() == OpCode::Deref && At != Bytes.end()) {
      const unsigned Holder = P.Fields[At->second].record;
      const size_t Before = Out[Holder].size();
      addTargets(Holder, O.type(), false, 0);
      for (size_t I = Before; I < Out[Holder].size(); ++I)
        FieldTargets[At->second].push_back(Out[Holder][I].To);
    }
}

/// Deleters, owners behind a pointee, and what is in raw storage: no field tells
/// of them.
void ClassGraph::addHidden() {
  for (const Function &F : P.Functions) {
    addStored(F);
    for (const Op &O : F.ops)
      if (O.code() == OpCode::Library)
        addHiddenBy(static_cast<LibraryOp>(O.ref()), P.Types[O.type()]);
  }
}

/// \p T: of the receiver of a class that keeps, or of the pointer that is made.
void ClassGraph::addHiddenBy(LibraryOp L, const Type &T) {
  if (T.record != None && keeps(L))
    Out[T.record].push_back({AnyNode, true});
  if (T.args.empty() || (L != LibraryOp::Alias && L != LibraryOp::WithDeleter))
    return;
  const int Pointee = P.Types[T.args[0]].record;
  if (L == LibraryOp::WithDeleter)
    Out[Pointee == None ? AnyNode : unsigned(Pointee)].push_back(
        {CallableNode, false});
  else if (Pointee != None) // the owner behind it may be of any class
    Out[Pointee].push_back({AnyNode, false});
}

void ClassGraph::findComponents() {
  std::vector<unsigned> Component(Out.size());
  unsigned Number = 0;
  forEachComponent(
      Out.size(),
      [&](unsigned N, llvm::function_ref<void(unsigned)> To) {
        for (const Edge &E : Out[N])
          To(E.To);
      },
      [&](llvm::ArrayRef<unsigned> Members) {
        ++Number;
        for (unsigned N : Members)
          Component[N] = Number;
        bool Counted = false;
        for (unsigned N : Members)
          for (const Edge &E : Out[N])
            Counted |= E.Counted && Component[E.To] == Number;
        if (Counted)
          for (unsigned N : Members)
            TrackedNodes.set(N);
      });
  for (unsigned F = 0; F < P.Fields.size(); ++F)
    for (unsigned To : FieldTargets[F])
      if (TrackedNodes.test(To) && Component[To] == Component[P.Fields[F].record])
        TrackedFields.set(F);
  // Who has a base of a tracked class may have the tracked class.
  auto Track = [&](auto &Self, unsigned R) -> void {
    if (Tracked.test(R))
      return;
    Tracked.set(R);
    for (uint32_t B : P.Records[R].bases)
      Self(Self, B);
  };
  for (unsigned R = 0; R < P.Records.size(); ++R)
    if (TrackedNodes.test(R) || TrackedNodes.test(anyOf(R)))
      Track(Track, R);
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
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (mayCloseRing(*this, P.Functions[Fn]))
      Makers.set(Fn);
  spreadToCallers(Makers);
}

bool ClassGraph::carries(unsigned Id, unsigned Depth) const {
  const Type &T = P.Types[Id];
  switch (T.kind) {
  case TypeKind::Record:
    return T.record != None && TrackedNodes.test(T.record);
  case TypeKind::Pointer: {
    if (!isCounted(T) && T.strength != Strength::Unique)
      return false;
    if (mayHideOwner(T))
      return TrackedNodes.test(AnyNode);
    const Type &To = P.Types[T.args[0]];
    if (To.kind == TypeKind::Record && To.record != None)
      return TrackedNodes.test(anyOf(To.record));
    return Depth < MaximalTypeDepth && carries(T.args[0], Depth + 1);
  }
  case TypeKind::Callable:
    return T.strength == Strength::Strong && TrackedNodes.test(CallableNode);
  case TypeKind::Optional:
    if (T.args.empty())
      return TrackedNodes.test(AnyNode);
    [[fallthrough]];
  case TypeKind::Sequence:
  case TypeKind::Set:
  case TypeKind::Map:
  case TypeKind::Tuple:
    return Depth < MaximalTypeDepth && llvm::any_of(T.args, [&](uint32_t A) {
             return carries(A, Depth + 1);
           });
  default:
    return false;
  }
}

/// Does a value of type \p Id lead to a tracked object, by any kind of reference?
bool ClassGraph::mentionsTracked(unsigned Id, unsigned Depth) const {
  const Type &T = P.Types[Id];
  if (T.record != None)
    return Tracked.test(T.record);
  if (T.kind == TypeKind::Callable)
    return T.strength == Strength::Strong && TrackedNodes.test(CallableNode);
  return Depth < MaximalTypeDepth && llvm::any_of(T.args, [&](uint32_t A) {
           return mentionsTracked(A, Depth + 1);
         });
}

void ClassGraph::findRelevant() {
  constexpr size_t SmallBody = 40;
  Touching = Makers;
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
    const Function &F = P.Functions[Fn];
    bool Touches = mentionsTracked(F.returns, 0);
    for (const Op &O : F.ops) {
      if (O.code() == OpCode::Field)
        Touches |= TrackedFields.test(O.ref()) ||
                   mentionsTracked(P.Fields[O.ref()].type, 0);
    }
    if (Touches)
      Touching.set(Fn);
  }
  spreadToCallers(Touching);
  Relevant = Touching;
  // What a callable does is not known where it is called.
  if (Touching.any())
    for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
      if (callsValue(P.Functions[Fn]))
        Relevant.set(Fn);
  spreadToCallers(Relevant);
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    if (P.Functions[Fn].ops.size() <= SmallBody)
      Relevant.set(Fn);
}

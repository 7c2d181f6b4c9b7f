//===- analysis/Teardown.cpp ----------------------------------------------===//

#include "analysis/Teardown.h"
#include "analysis/Ops.h"
#include "analysis/Reach.h"

using namespace refcycle;

TeardownSearch::TeardownSearch(const Program &P, const ProgramIndex &Index,
                               Interpreter &I, const Context &C)
    : P(P), Index(Index), I(I), C(C) {}

bool TeardownSearch::isRingClass(int Record) const {
  return llvm::any_of(C.Witness.Edges, [&](const RingEdge &E) {
    return E.HolderRecord == Record || E.TargetRecord == Record;
  });
}

/// Is an object of the ring one of \p Record, or of a class derived from that?
bool TeardownSearch::isPartOfRing(int Record) const {
  return llvm::any_of(C.Witness.Edges, [&](const RingEdge &E) {
    return Index.derivesFrom(E.HolderRecord, Record) ||
           Index.derivesFrom(E.TargetRecord, Record);
  });
}

/// Is an object of \p Record a part, or the only pointee, of a ring's object?
bool TeardownSearch::isOwnedByRing(int Record) const {
  auto Owns = [&](auto &Self, unsigned Id, unsigned Depth) -> bool {
    const Type &T = P.Types[Id];
    if (T.kind == TypeKind::Record)
      return T.record == Record;
    if (Depth > MaximalTypeDepth ||
        (T.kind == TypeKind::Pointer && T.strength != Strength::Unique))
      return false;
    return llvm::any_of(
        T.args, [&](uint32_t A) { return Self(Self, A, Depth + 1); });
  };
  for (const RingEdge &E : C.Witness.Edges)
    if (E.HolderRecord != None && !P.Records[E.HolderRecord].closure)
      for (uint32_t F : P.Records[E.HolderRecord].fields)
        if (Owns(Owns, P.Fields[F].type, 0))
          return true;
  return false;
}

/// Functions that name a field of the ring, the bodies of its callables, and
/// what calls them, nearest first.
std::vector<int> TeardownSearch::candidates() const {
  std::vector<int> Out;
  llvm::DenseMap<int, unsigned> Depth;
  auto Add = [&](int Fn, unsigned At) {
    if (Fn != None && Depth.try_emplace(Fn, At).second)
      Out.push_back(Fn);
  };
  for (const RingEdge &E : C.Witness.Edges) {
    if (E.Slot >= 0 && E.Slot < ElementSlots)
      for (int Fn : Index.users(E.Slot))
        Add(Fn, 0);
    if (E.HolderRecord != None && P.Records[E.HolderRecord].closure)
      for (int M : P.Methods[E.HolderRecord])
        Add(P.Body[M], 0);
  }
  for (size_t At = 0; At < Out.size(); ++At)
    if (unsigned D = Depth[Out[At]]; D < MaxDepth)
      for (int Fn = Out[At]; int Caller : Index.callers(Fn))
        if (!Index.registers(Caller, Fn))
          Add(Caller, D + 1);
  return Out;
}

/// Does somebody call \p Fn who neither makes the ring nor never runs?
bool TeardownSearch::isCalled(int Fn, unsigned Depth) const {
  auto Makes = [&](int Caller) {
    return llvm::any_of(C.Witness.Edges, [&](const RingEdge &E) {
      return E.Function == Caller;
    });
  };
  return llvm::any_of(Index.callers(Fn), [&](int Caller) {
    const Function &F = P.Functions[Caller];
    const Symbol &Sym = P.Symbols[F.symbol];
    if (Caller == Fn || Makes(Caller) || (F.destructor && !isCallable(Caller)))
      return false;
    return Sym.visible || F.destructor || F.entry || Depth == MaxDepth ||
           (Sym.record != None && P.Records[Sym.record].closure) ||
           isCalled(Caller, Depth + 1);
  });
}

bool TeardownSearch::mentions(unsigned Id, int Record,
                              unsigned Depth) const {
  const Type &T = P.Types[Id];
  if (T.record != None && (Index.derivesFrom(T.record, Record) ||
                           Index.derivesFrom(Record, T.record)))
    return true;
  return Depth < MaximalTypeDepth && llvm::any_of(T.args, [&](uint32_t A) {
           return mentions(A, Record, Depth + 1);
         });
}

bool TeardownSearch::signatureMentions(int Fn, int Record) const {
  const Function &F = P.Functions[Fn];
  for (unsigned V = 0; V < F.parameters; ++V)
    if (mentions(F.variables[V]->type, Record))
      return true;
  return mentions(F.returns, Record);
}

/// Does the entry's caller hold an object of \p Record? It holds the entry's own
/// object, what it gave or was given, and what the entry's class lets it reach.
bool TeardownSearch::isHeldByUser(int Record) const {
  const int Own = P.Symbols[P.Functions[C.Entry].symbol].record;
  if (signatureMentions(C.Entry, Record))
    return true;
  if (Own == None)
    return false;
  if (Index.derivesFrom(Own, Record) || Index.derivesFrom(Record, Own))
    return true;
  for (int M : P.Methods[Own])
    if (P.Body[M] != None && P.Symbols[M].visible &&
        signatureMentions(P.Body[M], Record))
      return true;
  return llvm::any_of(P.Records[Own].fields, [&](uint32_t F) {
    return P.Fields[F].exposed && mentions(P.Fields[F].type, Record);
  });
}

/// Does the method \p Symbol override one that others may call, on an object of
/// which they know the base only?
bool TeardownSearch::isCalledAsBase(int Symbol) const {
  return llvm::any_of(P.Symbols[Symbol].overrides, [&](uint32_t Base) {
    return (P.Symbols[Base].visible && !isRingClass(P.Symbols[Base].record)) ||
           isCalledAsBase(Base);
  });
}

/// May \p Fn run while the ring exists, on behalf of somebody outside?
bool TeardownSearch::isCallable(int Fn) const {
  const Function &F = P.Functions[Fn];
  const Symbol &Sym = P.Symbols[F.symbol];
  if (F.constructor)
    return false;
  if (Sym.record == None)
    return Sym.visible || F.entry;
  if (P.Records[Sym.record].closure)
    return true;
  if (F.destructor)
    return !isPartOfRing(Sym.record) && !isOwnedByRing(Sym.record);
  return Sym.visible || Index.isHandler(Fn);
}

bool TeardownSearch::isBroken(const State &S) const {
  return llvm::any_of(C.Witness.Edges, [&](const RingEdge &E) {
    if (S.at(E.From).Dead)
      return true;
    const Cell *At = S.at(E.From).find(E.Slot);
    return !At || !At->owns() || At->V.kept() != E.To;
  });
}

/// Does a broken edge's slot, or its container, hold what the caller gave?
bool TeardownSearch::isRefilled(const State &S) const {
  const ObjectId FirstNew = C.Exit.size();
  auto Given = [&](const Cell &Each) {
    if (Each.V.kept() < FirstNew)
      return Each.V.is(Value::Unknown);
    const Object &O = S.at(Each.V.kept());
    return O.External || !O.ExactContent; // or a copy of such
  };
  return llvm::any_of(C.Witness.Edges, [&](const RingEdge &E) {
    const Object &From = S.at(E.From);
    const Cell *At = From.find(E.Slot);
    if (From.Dead || (At && At->owns() && At->V.kept() == E.To))
      return false;
    if (At)
      return Given(*At);
    return isEntry(E.Slot) && llvm::any_of(From.Cells, Given);
  });
}

/// Was a ring built through the same objects: one that is there now, or one on
/// the same slots?
bool TeardownSearch::isBuiltAgain(const State &S) const {
  auto Same = [](const RingFact &A, const RingFact &B) {
    return llvm::equal(A.Edges, B.Edges, [](const auto &X, const auto &Y) {
      return X.From == Y.From && X.Slot == Y.Slot && X.To == Y.To;
    });
  };
  return llvm::any_of(S.Rings, [&](const RingFact &New) {
    return !New.Left && (isIntact(S, New) || slotsOf(P, New) == slotsOf(P, C.Witness)) &&
           llvm::none_of(C.Exit.Rings,
                         [&](const RingFact &Old) { return Same(Old, New); }) &&
           llvm::any_of(New.Edges, [&](const RingEdge &E) {
             return llvm::any_of(C.Witness.Edges, [&](const RingEdge &W) {
               return W.From == E.From;
             });
           });
  });
}

const Emptiers &TeardownSearch::emptiers() {
  if (!MayEmpty)
    MayEmpty.emplace(P, Index, C.Exit, C.Witness, [&](int Fn) {
      return P.Functions[Fn].destructor && !isCallable(Fn);
    });
  return *MayEmpty;
}

bool TeardownSearch::mayBreakInRest() {
  return llvm::any_of(I.leftOut(),
                      [&](int Fn) { return emptiers().contains(Fn); });
}

TeardownSearch::Effect TeardownSearch::replayOn(int Fn, State S, Value This,
                                                Replay &How) {
  ++Replays;
  States Exits = I.resume(std::move(S), Fn, This, How);
  if (I.truncated() && !Index.isHandler(Fn) && mayBreakInRest())
    return Effect::Breaks;
  bool Always = false, OnError = false, Rearms = false;
  for (const State &Exit : Exits) {
    bool Again = isBuiltAgain(Exit);
    Rearms |= Again;
    if (!Again && isBroken(Exit) && !isRefilled(Exit))
      (How.dependsOnArgument(Exit) ? OnError : Always) = true;
  }
  return Always || (OnError && !Rearms) ? Effect::Breaks
         : OnError                      ? Effect::Rearms
                                        : Effect::Nothing;
}

/// The objects that \p Fn, a member of \p Record, may be called on: those of the
/// ring, or else some that are around it.
llvm::SmallVector<ObjectId, 4> TeardownSearch::receivers(int Record) const {
  constexpr size_t Enough = 3;
  llvm::SmallVector<ObjectId, 4> Out;
  auto Consider = [&](ObjectId O) {
    const Object &At = C.Exit.at(O);
    if (!At.Dead && At.Record != None &&
        Index.derivesFrom(At.Record, Record) && Out.size() < Enough &&
        !llvm::is_contained(Out, O))
      Out.push_back(O);
  };
  for (const RingEdge &E : C.Witness.Edges)
    Consider(E.From);
  if (Out.empty())
    for (ObjectId O = 0; O < ObjectId(C.Exit.size()); ++O)
      Consider(O);
  return Out;
}

/// Runs \p Fn on each object of the exit state that it may be called on; on an
/// unknown one if there is none.
TeardownSearch::Effect TeardownSearch::replay(int Fn, Replay &How) {
  const Function &F = P.Functions[Fn];
  const int Record = P.Symbols[F.symbol].record;
  if (F.is_static || Record == None)
    return replayOn(Fn, C.Exit, Value(), How);
  auto Receivers = receivers(Record);
  for (ObjectId O : Receivers)
    if (Effect E = replayOn(Fn, C.Exit, Value::pointer(O), How);
        E != Effect::Nothing)
      return E;
  if (!Receivers.empty())
    return Effect::Nothing;
  State S = C.Exit;
  Object Unknown;
  Unknown.Record = Record;
  Unknown.External = true;
  Unknown.ExactContent = false;
  Value This = Value::pointer(S.add(std::move(Unknown)));
  return replayOn(Fn, std::move(S), This, How);
}

bool TeardownSearch::isTeardown(int Fn) {
  if (!isCallable(Fn) || P.Functions[Fn].entry)
    return false;
  Replay How;
  const int Own = P.Symbols[P.Functions[Fn].symbol].record;
  // The call that was cut short may have given its callback any of them.
  const bool Any =
      C.Worst == Fate::Stranded && Own != None && P.Records[Own].closure;
  for (const RingEdge &E : C.Witness.Edges) {
    if (Any || (E.HolderRecord != None && isHeldByUser(E.HolderRecord)))
      How.Known.push_back(E.From);
    How.Callables.push_back(E.From);
  }
  Effect Found = replay(Fn, How);
  if (Found == Effect::Nothing)
    return false;
  if (How.Called)
    return Found == Effect::Breaks; // not only on an error argument
  const Function &F = P.Functions[Fn];
  const int Record = P.Symbols[F.symbol].record;
  if (Record != None && P.Records[Record].closure)
    return true;
  if (Index.isHandler(Fn))
    return Found == Effect::Breaks;
  if (Record != None && !F.destructor && !isHeldByUser(Record) &&
      !isCalledAsBase(F.symbol))
    return false;
  if (isCalled(Fn))
    return true;
  Replay Blind = How;
  Blind.Distinct = true;
  return replay(Fn, Blind) != Effect::Nothing;
}

int TeardownSearch::find() {
  std::vector<int> Candidates = candidates();
  if (Candidates.size() > MaxReplays)
    std::stable_partition(
        Candidates.begin(), Candidates.end(),
        [&](int Fn) { return emptiers().contains(Fn); });
  for (int Fn : Candidates) {
    if (Replays > MaxReplays && emptiers().contains(Fn))
      return Fn;
    if (Replays <= MaxReplays && isTeardown(Fn))
      return Fn;
  }
  return None;
}

/// May somebody who holds an object of the ring call \p Fn on it?
bool TeardownSearch::isMethod(int Fn) const {
  const Function &F = P.Functions[Fn];
  const Symbol &Sym = P.Symbols[F.symbol];
  return Sym.visible && Sym.record != None && !F.constructor &&
         !F.destructor && !F.is_static && isRingClass(Sym.record) &&
         !P.Records[Sym.record].closure &&
         llvm::none_of(C.Witness.Edges, [&](const RingEdge &E) {
           return E.Function == Fn ||
                  (E.HolderRecord != None &&
                   signatureMentions(Fn, E.HolderRecord));
         });
}

int TeardownSearch::findUncalled() {
  int Best = None;
  for (int Fn : candidates()) {
    if (Replays > MaxReplays)
      break;
    if (!isMethod(Fn) || (Best != None && P.Functions[Best].parameters <=
                                              P.Functions[Fn].parameters))
      continue;
    Replay How;
    How.Distinct = true;
    if (replay(Fn, How) == Effect::Breaks && !I.truncated())
      Best = Fn;
  }
  return Best;
}

bool TeardownSearch::wouldBreak(int Body, ObjectId O) {
  Replay How;
  return replayOn(Body, C.Exit, Value::pointer(O), How) != Effect::Nothing;
}

//===- analysis/Verdict.cpp -----------------------------------------------===//

#include "analysis/Verdict.h"

using namespace refcycle;

bool refcycle::isCapture(const Program &P, const RingEdge &E) {
  return E.Slot >= 0 && E.Slot < ElementSlots && E.HolderRecord != None &&
         P.Records[E.HolderRecord].closure;
}

std::string refcycle::slotName(const Program &P, const RingEdge &E) {
  if (E.Slot < 0 || E.Slot >= ElementSlots || E.HolderRecord == None)
    return {};
  const Field &F = P.Fields[E.Slot];
  llvm::StringRef Class = P.text(P.Records[F.record].name);
  if (P.Records[F.record].closure) {
    // A capture is named after the function that makes the closure.
    Class = Class.substr(0, Class.find("lambda"));
    Class.consume_back("::");
    return (Class + "::" + P.text(F.name)).str();
  }
  return (Class + "::" + P.text(F.name)).str();
}

RingKey refcycle::slotsOf(const Program &P, const RingFact &Ring) {
  RingKey Members, Captures;
  for (const RingEdge &E : Ring.Edges) {
    std::string Name = slotName(P, E);
    if (Name.empty())
      continue;
    (isCapture(P, E) ? Captures : Members).push_back(std::move(Name));
  }
  return Members.empty() ? Captures : Members;
}

static RingKey normalised(RingKey K) {
  RingKey Best = K;
  for (size_t I = 1; I < K.size(); ++I) {
    std::rotate(K.begin(), K.begin() + 1, K.end());
    Best = std::min(Best, K);
  }
  return Best;
}

namespace {

/// What the caller, and what only globals, reach by any edge but weak ones.
class Reach {
public:
  explicit Reach(const State &S) : S(S) {
    for (size_t I = 0; I < S.size(); ++I)
      if (!S.at(I).Dead && S.at(I).External && !S.at(I).Global &&
          !belowGlobal(I))
        add(I, FromCaller);
    for (const Frame &F : S.Frames) {
      for (const auto &[Reg, V] : F.Registers)
        if (V.is(Value::Pointer)) {
          add(V.Object, FromCaller);
          if (V.kept() >= 0)
            add(V.kept(), FromCaller);
        }
    }
    spread(FromCaller);
    for (const auto &[G, O] : S.Globals)
      add(O, FromGlobal);
    spread(FromGlobal);
  }

  llvm::DenseSet<ObjectId> FromCaller, FromGlobal;

private:
  /// External objects read out of a global belong to it.
  bool belowGlobal(ObjectId O) {
    if (BelowGlobal.empty()) {
      std::vector<ObjectId> Queue;
      BelowGlobal.insert(None);
      for (const auto &[G, Id] : S.Globals)
        Queue.push_back(Id);
      while (!Queue.empty()) {
        ObjectId At = Queue.back();
        Queue.pop_back();
        if (!BelowGlobal.insert(At).second)
          continue;
        for (const Cell &C : S.at(At).Cells)
          if (C.V.is(Value::Pointer))
            Queue.push_back(C.V.Object);
      }
    }
    return BelowGlobal.contains(O);
  }

  void add(ObjectId O, llvm::DenseSet<ObjectId> &Set) {
    if (Set.insert(O).second)
      Queue.push_back(O);
  }

  void spread(llvm::DenseSet<ObjectId> &Set) {
    while (!Queue.empty()) {
      ObjectId At = Queue.back();
      Queue.pop_back();
      for (const Cell &C : S.at(At).Cells)
        if (C.S != Strength::Weak && C.V.is(Value::Pointer)) {
          add(C.V.Object, Set);
          if (C.V.kept() >= 0)
            add(C.V.kept(), Set);
        }
      // Who holds a part through a counted pointer keeps its whole.
      if (S.at(At).Whole != None && !S.at(S.at(At).Whole).Frame)
        add(S.at(At).Whole, Set);
    }
  }

  const State &S;
  std::vector<ObjectId> Queue;
  llvm::DenseSet<ObjectId> BelowGlobal;
};

bool intact(const State &S, const RingFact &Ring) {
  return llvm::all_of(Ring.Edges, [&](const RingEdge &E) {
    if (S.at(E.From).Dead)
      return false;
    const Cell *C = S.at(E.From).find(E.Slot);
    return C && C->owns() && C->V.kept() == E.To;
  });
}

int outcome(const State &S, const RingFact &Ring, const Reach &R) {
  if (!intact(S, Ring))
    return 0;
  bool Live = false, Rooted = false;
  for (const RingEdge &E : Ring.Edges) {
    Live |= R.FromCaller.contains(E.From);
    Rooted |= R.FromGlobal.contains(E.From);
  }
  return Live ? 2 : Rooted ? 1 : 3;
}

} // namespace

void refcycle::observe(const Program &P, int Entry, const States &Exits,
                       bool Truncated, Contexts &Out) {
  std::map<RingKey, Context> Here;
  for (const State &S : Exits) {
    if (S.Rings.empty())
      continue;
    Reach R(S);
    std::map<RingKey, std::pair<int, const RingFact *>> Best;
    for (const RingFact &Ring : S.Rings) {
      RingKey Key = normalised(slotsOf(P, Ring));
      if (Key.empty())
        continue;
      int O = outcome(S, Ring, R);
      auto [At, New] = Best.try_emplace(Key, O, &Ring);
      if (!New && O > At->second.first)
        At->second = {O, &Ring};
    }
    for (const auto &[Key, What] : Best) {
      Context &C = Here[Key];
      C.Entry = Entry;
      auto [O, Ring] = What;
      (O == 3 ? C.Stranded : O == 2 ? C.Live : O == 1 ? C.Rooted : C.Killed) =
          true;
      C.Imprecise |= S.Imprecise || Truncated;
      for (const RingEdge &E : Ring->Edges)
        C.Escaped |= S.at(E.From).Escaped && !S.at(E.From).Dead;
      if (C.Witness.Edges.empty() || O > C.Outcome) {
        C.Outcome = O;
        C.Witness = *Ring;
      }
    }
  }
  for (auto &[Key, C] : Here)
    Out[Key].push_back(std::move(C));
}

namespace {

/// Which teardowns of a ring's slots count. One does not, if
///   - it is the function that closes the ring, or serves only such ones;
///   - only destructors of the ring's own classes run it: they never run;
///   - nobody can call it from outside;
///   - nobody calls it, and it takes out only what its caller names, or belongs
///     to a class that the user of the ring never holds.
class TeardownSearch {
public:
  TeardownSearch(const Program &P, const ProgramIndex &Index, const Context &C)
      : P(P), Index(Index), C(C) {}

  bool found() const {
    for (const RingEdge &E : C.Witness.Edges) {
      if (E.Slot < 0 || E.Slot >= ElementSlots)
        continue;
      if (const auto *List = Index.teardowns(E.Slot))
        for (const ProgramIndex::Teardown &T : *List)
          if (counts(T))
            return true;
    }
    return false;
  }

private:
  bool ringClass(int Record) const {
    return llvm::any_of(C.Witness.Edges, [&](const RingEdge &E) {
      return E.HolderRecord == Record || E.TargetRecord == Record;
    });
  }

  bool closes(int Fn) const {
    return llvm::any_of(C.Witness.Edges,
                        [&](const RingEdge &E) { return E.Function == Fn; });
  }

  /// Is \p Fn run only by what is void?
  bool isVoid(int Fn, unsigned Depth) const {
    const Function &F = P.Functions[Fn];
    const Symbol &Sym = P.Symbols[F.symbol];
    if (closes(Fn))
      return true;
    if (F.destructor && Sym.record != None)
      return ringClass(Sym.record);
    if (Depth > 6)
      return false;
    // Making a closure is not calling it: who does is not known.
    if (Sym.record != None && P.Records[Sym.record].closure)
      return false;
    bool Called = false;
    for (int Caller : Index.callers(Fn)) {
      if (Caller == Fn)
        continue;
      if (!isVoid(Caller, Depth + 1))
        return false;
      Called = true;
    }
    return Called || !Sym.visible;
  }

  /// Does the entry's caller hold an object of \p Record, or is it a base or
  /// derived class of one that it holds?
  bool heldByUser(int Record) const {
    const Function &Entry = P.Functions[C.Entry];
    auto Related = [&](int Held) {
      return Held != None && (Index.derivesFrom(Held, Record) ||
                              Index.derivesFrom(Record, Held));
    };
    if (Related(P.Symbols[Entry.symbol].record))
      return true;
    auto Mentions = [&](auto &Self, unsigned Type) -> bool {
      const refcycle::Type &T = P.Types[Type];
      return Related(T.record) || llvm::any_of(T.args, [&](uint32_t A) {
               return Self(Self, A);
             });
    };
    for (unsigned I = 0; I < Entry.parameters; ++I)
      if (Mentions(Mentions, Entry.variables[I]->type))
        return true;
    return Mentions(Mentions, Entry.returns);
  }

  bool counts(const ProgramIndex::Teardown &T) const {
    if (isVoid(T.Function, 0))
      return false;
    if (llvm::any_of(Index.callers(T.Function),
                     [&](int Caller) { return Caller != T.Function; }))
      return true;
    int Record = P.Symbols[P.Functions[T.Function].symbol].record;
    return T.Total && (Record == None || P.Records[Record].closure ||
                       heldByUser(Record));
  }

  const Program &P;
  const ProgramIndex &Index;
  const Context &C;
};

} // namespace

static bool hasTeardown(const Program &P, const ProgramIndex &Index,
                        const Context &C) {
  return TeardownSearch(P, Index, C).found();
}

Verdict refcycle::judge(const Program &P, const ProgramIndex &Index,
                        const std::vector<Context> &Seen) {
  Verdict Best;
  auto Consider = [&](Confidence Level, const Context &C, const char *Row) {
    if (Best.Witness && Level <= Best.Level)
      return;
    Best = {Level, &C, Row};
  };
  for (const Context &C : Seen) {
    if (C.Stranded) {
      if (C.Killed && !C.Imprecise)
        Consider(Confidence::Likely, C,
                 "stranded on one path, taken apart on another");
      else if (C.Imprecise && hasTeardown(P, Index, C))
        Consider(Confidence::Managed, C,
                 "stranded where the analysis was cut short, and code exists "
                 "that takes it apart");
      else if (C.Imprecise)
        Consider(Confidence::Likely, C,
                 "stranded, but the analysis was cut short on the way");
      else if (C.Escaped)
        Consider(Confidence::Likely, C,
                 "stranded, but its objects were given to unknown code");
      else
        Consider(Confidence::Proven, C,
                 "built and left stranded on every path that builds it");
    } else if (C.Live) {
      if (hasTeardown(P, Index, C))
        Consider(Confidence::Managed, C,
                 "still reachable where the analysis ends, and code exists "
                 "that takes it apart");
      else
        Consider(Confidence::Likely, C,
                 "still reachable where the analysis ends, and nothing takes "
                 "it apart");
    } else if (C.Rooted) {
      Consider(Confidence::Managed, C, "reachable from a global for ever");
    } else {
      Consider(Confidence::Managed, C, "taken apart on every path");
    }
  }
  return Best;
}

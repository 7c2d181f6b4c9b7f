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

/// A teardown counts unless only destructors of the ring's own classes run it,
/// or nobody can.
static bool hasTeardown(const Program &P, const ProgramIndex &Index,
                        const RingFact &Ring) {
  auto RingClass = [&](int Record) {
    return llvm::any_of(Ring.Edges, [&](const RingEdge &E) {
      return E.HolderRecord == Record || E.TargetRecord == Record;
    });
  };
  auto OnlyFromRing = [&](auto &Self, int Fn, unsigned Depth) -> bool {
    const Function &F = P.Functions[Fn];
    const Symbol &Sym = P.Symbols[F.symbol];
    if (F.destructor && Sym.record != None)
      return RingClass(Sym.record);
    if (Depth > 6)
      return false;
    const auto &Callers = Index.callers(Fn);
    if (Callers.empty())
      return !Sym.visible;
    return llvm::all_of(Callers,
                        [&](int C) { return C == Fn || Self(Self, C, Depth + 1); });
  };
  for (const RingEdge &E : Ring.Edges) {
    if (E.Slot < 0 || E.Slot >= ElementSlots)
      continue;
    if (const auto *List = Index.teardowns(E.Slot))
      for (int Fn : *List)
        if (!OnlyFromRing(OnlyFromRing, Fn, 0))
          return true;
  }
  return false;
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
      else if (C.Imprecise && hasTeardown(P, Index, C.Witness))
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
      if (hasTeardown(P, Index, C.Witness))
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

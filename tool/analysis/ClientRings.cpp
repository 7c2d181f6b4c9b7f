//===- analysis/ClientRings.cpp -------------------------------------------===//

#include "analysis/ClientRings.h"
#include "analysis/Ops.h"
#include "support/Parallel.h"
#include <set>

using namespace refcycle;

bool refcycle::isClientMethod(const Program &P, int Fn) {
  const Function &F = P.Functions[Fn];
  const Symbol &Sym = P.Symbols[F.symbol];
  return !F.is_static && !F.constructor && !F.destructor && Sym.visible &&
         Sym.record != None && !P.Records[Sym.record].closure;
}

bool refcycle::mayReturnLink(const Program &P, const ProgramIndex &Index,
                             const ClassGraph &Classes, int Fn) {
  const Function &F = P.Functions[Fn];
  return isClientMethod(P, Fn) && Index.callers(Fn).empty() &&
         Classes.carries(F.returns) && llvm::any_of(F.ops, [](const Op &O) {
           return isOp(O, LibraryOp::FromThis);
         });
}

/// Do owning slots lead from \p From to \p To?
static bool leads(const State &S, ObjectId From, ObjectId To) {
  llvm::SmallVector<ObjectId, 16> Queue{From};
  llvm::DenseSet<ObjectId> Seen{From};
  for (size_t I = 0; I < Queue.size(); ++I)
    for (const Cell &C : S.at(Queue[I]).Cells)
      if (C.owns() && Seen.insert(C.V.kept()).second) {
        if (C.V.kept() == To)
          return true;
        Queue.push_back(C.V.kept());
      }
  return false;
}

/// The object of a class that \p V, an argument or a result, is or points to.
static ObjectId objectAt(const Program &P, const State &S, Value V) {
  // A reference to a pointer leads to it through its cell.
  if (V.is(Value::Pointer))
    if (const Cell *Box = S.at(V.Object).find(BoxSlot))
      V = Box->V;
  const ObjectId O = V.kept();
  if (O < 0 || S.at(O).Record == None || S.at(O).Dead ||
      P.Records[S.at(O).Record].closure)
    return None;
  return O;
}

std::optional<ClientLink> refcycle::findLink(const Program &P, int Fn,
                                             const States &Exits) {
  if (!isClientMethod(P, Fn))
    return std::nullopt;
  for (const State &S : Exits) {
    const ObjectId This = S.reg(EntryThis).kept();
    if (This < 0)
      continue;
    llvm::SmallVector<Value, 4> Shared{S.reg(EntryResult)};
    for (unsigned I = 0; I < P.Functions[Fn].parameters; ++I)
      Shared.push_back(S.reg(EntryArguments + I));
    for (const Value &V : Shared)
      if (ObjectId O = objectAt(P, S, V);
          O != None && O != This && leads(S, O, This))
        return ClientLink{Fn, S, This, O};
  }
  return std::nullopt;
}

namespace {

/// Tries what may come after one link.
class LinkCloser {
public:
  LinkCloser(const Program &P, const ProgramIndex &Index,
             const ClassGraph &Classes, const ClientLink &L)
      : P(P), Index(Index), I(P, Index, Classes), L(L) {}

  /// Calls those of \p Methods that take \p Given on \p Receiver.
  void tryCalls(llvm::ArrayRef<int> Methods, ObjectId Receiver,
                ObjectId Given, Contexts &Out) {
    const int Record = L.Exit.at(Receiver).Record;
    if (Record == None)
      return;
    for (int Fn : Methods) {
      if (!Index.derivesFrom(Record,
                             P.Symbols[P.Functions[Fn].symbol].record))
        continue;
      const int At = parameterFor(Fn, Record, L.Exit.at(Given).Record);
      if (At == None)
        continue;
      if (++Runs > MaxRuns)
        return;
      Replay How;
      How.Given.resize(At + 1);
      How.Given[At] = Value::pointer(Given);
      States Exits = I.resume(L.Exit, Fn, Value::pointer(Receiver), How);
      Contexts Here;
      observe(P, L.Function, Exits, I.truncated(), Here);
      for (auto &[Key, Of] : Here)
        if (Of.front().Worst >= Fate::Live && isSimple(Key)) {
          Of.front().Then = Fn;
          Out[Key].push_back(std::move(Of.front()));
        }
    }
  }

private:
  static constexpr unsigned MaxRuns = 16;

  /// The first parameter of \p Fn, a method of \p Record, that an object of
  /// class \p Given can be handed to and one of \p Record cannot.
  int parameterFor(int Fn, int Record, int Given) const {
    const Function &F = P.Functions[Fn];
    for (unsigned V = 0; V < F.parameters; ++V) {
      unsigned T = F.variables[V]->type;
      while (P.Types[T].kind == TypeKind::Pointer && !P.Types[T].args.empty())
        T = P.Types[T].args[0];
      const int Wanted = P.Types[T].record;
      if (T != F.variables[V]->type && Wanted != None &&
          Index.derivesFrom(Given, Wanted) &&
          !Index.derivesFrom(Record, Wanted))
        return V;
    }
    return None;
  }

  static bool isSimple(const RingKey &Key) {
    return std::set<std::string>(Key.begin(), Key.end()).size() == Key.size();
  }

  const Program &P;
  const ProgramIndex &Index;
  Interpreter I;
  const ClientLink &L;
  unsigned Runs = 0;
};

} // namespace

Contexts refcycle::closeLinks(const Program &P, const ProgramIndex &Index,
                              const ClassGraph &Classes,
                              llvm::ArrayRef<ClientLink> Links,
                              llvm::ArrayRef<int> Methods, unsigned Threads) {
  constexpr size_t MaxLinks = 256;
  Links = Links.take_front(MaxLinks);
  std::vector<Contexts> Each(Links.size());
  parallelFor(Links.size(), Threads, [&](size_t At) {
    const ClientLink &L = Links[At];
    LinkCloser Closer(P, Index, Classes, L);
    Closer.tryCalls(Methods, L.This, L.Other, Each[At]);
    Closer.tryCalls(Methods, L.Other, L.This, Each[At]);
  });
  Contexts Out;
  for (Contexts &Mine : Each)
    for (auto &[Key, InContexts] : Mine)
      llvm::append_range(Out[Key], std::move(InContexts));
  return Out;
}

//===- analysis/ProgramIndex.cpp ------------------------------------------===//

#include "analysis/ProgramIndex.h"
#include "analysis/Registrations.h"
#include "analysis/Throwers.h"

using namespace refcycle;

template <typename Visit>
static void forEachUse(const Function &F, const Op &O, Visit V) {
  if (O.a() != None)
    V(O.a());
  if (O.b() != None)
    V(O.b());
  for (unsigned I = 0; I < O.count(); ++I)
    if (int R = F.args[O.first() + I]; R != None)
      V(R);
}

/// Adds the natural loop of the back edge \p Tail -> \p Head to \p Body.
static void addLoop(const Function &F, int Tail, int Head,
                    llvm::BitVector &Body) {
  Body.resize(F.blocks.size());
  Body.set(Head);
  llvm::SmallVector<int, 16> Work{Tail};
  while (!Work.empty()) {
    int B = Work.pop_back_val();
    if (Body.test(B))
      continue;
    Body.set(B);
    for (size_t From = 0; From < F.blocks.size(); ++From)
      if (llvm::is_contained(F.blocks[From]->successors, B))
        Work.push_back(From);
  }
}

/// Blocks with several ways in, and loops.
static void findShape(const Function &F, FunctionFacts &Out) {
  const size_t N = F.blocks.size();
  Out.LoopHead.resize(N);
  Out.Joins.resize(N);
  llvm::BitVector Entered(N);
  for (size_t B = 0; B < N; ++B) {
    if (F.blocks[B]->handler != None)
      Out.Joins.set(F.blocks[B]->handler);
    for (int S : F.blocks[B]->successors) {
      if (S == None)
        continue;
      if (Entered.test(S))
        Out.Joins.set(S);
      Entered.set(S);
      if (size_t(S) <= B) {
        Out.LoopHead.set(S);
        addLoop(F, B, S, Out.LoopBody[S]);
      }
    }
  }
}

/// The registers that are live where \p Bl begins. Calls \p OnDeath for each
/// operation and each register that it ends.
template <typename Visit>
static llvm::BitVector liveBefore(const Function &F, const Block &Bl,
                                  const FunctionFacts &Facts, Visit OnDeath) {
  llvm::BitVector Live(F.registers);
  for (int S : Bl.successors)
    if (S != None)
      Live |= Facts.LiveIn[S];
  if (Bl.condition != None)
    Live.set(Bl.condition);
  for (int I = int(Bl.end) - 1; I >= int(Bl.begin); --I) {
    const Op &O = F.ops[I];
    if (O.dst() != None && !Live.test(O.dst()))
      OnDeath(I, O.dst());
    forEachUse(F, O, [&](int R) {
      if (!Live.test(R))
        OnDeath(I, R);
    });
    if (O.dst() != None)
      Live.reset(O.dst());
    forEachUse(F, O, [&](int R) { Live.set(R); });
  }
  return Live;
}

static void findLiveness(const Function &F, FunctionFacts &Out) {
  const size_t N = F.blocks.size();
  Out.LiveIn.assign(N, llvm::BitVector(F.registers));
  Out.Dying.resize(F.ops.size());
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (size_t B = N; B-- > 0;) {
      llvm::BitVector Live = liveBefore(F, *F.blocks[B], Out, [](int, int) {});
      if (Live != Out.LiveIn[B]) {
        Out.LiveIn[B] = std::move(Live);
        Changed = true;
      }
    }
  }
  for (size_t B = 0; B < N; ++B)
    liveBefore(F, *F.blocks[B], Out, [&](int I, int R) {
      if (!llvm::is_contained(Out.Dying[I], R))
        Out.Dying[I].push_back(R);
    });
}

/// Which way goes on where the other ends the program.
static void findAssertions(const Function &F, FunctionFacts &Out) {
  llvm::BitVector Ends(F.blocks.size());
  auto EndsProgram = [&](const Block &Bl) {
    if (!Bl.successors.empty())
      return llvm::all_of(Bl.successors,
                          [&](int To) { return To != None && Ends.test(To); });
    return Bl.begin != Bl.end && F.ops[Bl.end - 1].code() != OpCode::Throw;
  };
  for (size_t B = F.blocks.size(); B-- > 0;) {
    const Block &Bl = *F.blocks[B];
    if (EndsProgram(Bl))
      Ends.set(B);
    if (Bl.successors.size() != 2 || Bl.condition == None ||
        llvm::is_contained(Bl.successors, None))
      continue;
    const int Yes = Bl.successors[0], No = Bl.successors[1];
    const int On = Ends.test(No) ? Yes : No;
    if (Ends.test(Yes) != Ends.test(No) && On > int(B))
      Out.Asserted[B] = On;
  }
}

ProgramIndex::ProgramIndex(const Program &P)
    : P(P), Raw(P, *this), Asynchronous(P) {
  size_t N = P.Functions.size();
  Facts.resize(N);
  Callers.resize(N);
  Callees.resize(N);
  Users.resize(P.Fields.size());
  for (size_t I = 0; I < N; ++I) {
    findShape(P.Functions[I], Facts[I]);
    findLiveness(P.Functions[I], Facts[I]);
    findAssertions(P.Functions[I], Facts[I]);
    collectCalls(I);
    for (const Op &O : P.Functions[I].ops)
      if (O.code() == OpCode::Field)
        if (auto &List = Users[O.ref()]; List.empty() || List.back() != int(I))
          List.push_back(I);
  }
  for (size_t I = 0; I < N; ++I)
    for (int C : Callees[I])
      if (!llvm::is_contained(Callers[C], int(I)))
        Callers[C].push_back(I);
  Throwers = findThrowers(P, *this);
  Registrations = findRegistrations(P, *this);
  for (const auto &[By, Fn] : Registrations)
    Handlers.insert(Fn);
}

void ProgramIndex::collectCalls(int Fn) {
  const Function &F = P.Functions[Fn];
  llvm::DenseSet<int> Seen;
  auto Add = [&](int Body) {
    if (Body != None && Seen.insert(Body).second)
      Callees[Fn].push_back(Body);
  };
  auto AddInitialiser = [&](const GlobalVariable &G) {
    if (G.initialiser != None && P.Body[G.initialiser] != Fn)
      Add(P.Body[G.initialiser]);
  };
  if (F.entry) // all have run before it
    for (const GlobalVariable &G : P.Globals)
      if (!G.local)
        AddInitialiser(G);
  for (const Op &O : F.ops) {
    if (O.code() == OpCode::Call && (O.flags() & OpVirtual)) {
      for (int Body : overriders(O.ref()))
        Add(Body);
    } else if (O.code() == OpCode::Call || O.code() == OpCode::Function) {
      Add(P.Body[O.ref()]);
    } else if (O.code() == OpCode::Global) {
      AddInitialiser(P.Globals[O.ref()]);
    } else if (O.code() == OpCode::New && P.Types[O.type()].record != None) {
      const Record &R = P.Records[P.Types[O.type()].record];
      for (int M : P.Methods[P.Types[O.type()].record])
        if (R.closure)
          Add(P.Body[M]);
      for (int D : destructors(P.Types[O.type()].record))
        Add(D);
    }
  }
}

bool ProgramIndex::derivesFrom(int Record, int Base) const {
  if (Record == Base)
    return true;
  if (Record == None)
    return false;
  return llvm::any_of(P.Records[Record].bases,
                      [&](uint32_t B) { return derivesFrom(B, Base); });
}

static bool overrides(const Program &P, int Method, int Base) {
  if (Method == Base)
    return true;
  return llvm::any_of(P.Symbols[Method].overrides,
                      [&](uint32_t O) { return overrides(P, O, Base); });
}

int ProgramIndex::overrider(int Symbol, int Record) const {
  for (int M : P.Methods[Record])
    if (overrides(P, M, Symbol) && P.Body[M] != None)
      return P.Body[M];
  for (uint32_t B : P.Records[Record].bases)
    if (int F = overrider(Symbol, B); F != None)
      return F;
  return P.Symbols[Symbol].record == Record ? P.Body[Symbol] : None;
}

llvm::SmallVector<int, 4> ProgramIndex::overriders(int Symbol) const {
  llvm::SmallVector<int, 4> Out;
  auto Visit = [&](auto &Self, int S) -> void {
    if (P.Body[S] != None && !llvm::is_contained(Out, P.Body[S]))
      Out.push_back(P.Body[S]);
    for (int O : P.Overriders[S])
      Self(Self, O);
  };
  Visit(Visit, Symbol);
  return Out;
}

llvm::SmallVector<int, 2> ProgramIndex::destructors(int Record) const {
  llvm::SmallVector<int, 2> Out;
  auto Visit = [&](auto &Self, int R) -> void {
    int D = P.Records[R].destructor;
    if (D != None && P.Body[D] != None)
      Out.push_back(P.Body[D]);
    for (uint32_t B : P.Records[R].bases)
      Self(Self, B);
  };
  Visit(Visit, Record);
  return Out;
}

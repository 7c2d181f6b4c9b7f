//===- analysis/Throwers.cpp ----------------------------------------------===//

#include "analysis/Throwers.h"

using namespace refcycle;

static const Op Something(OpCode::Throw, 0, 0, None, None, None, 0, None, 0, 0);

const Op &refcycle::throwOfUnknownType() { return Something; }

int refcycle::catches(const Program &P, const Function &F, int To,
                      const Op &Thrown) {
  const Block &B = *F.blocks[To];
  if (B.begin == B.end || F.ops[B.begin].code() != OpCode::Catch)
    return 1;
  const int Wanted = F.ops[B.begin].ref();
  if (Wanted == None)
    return 1;
  if (Thrown.ref() == None)
    return -1;
  llvm::SmallVector<llvm::StringRef, 4> Types;
  P.text(Thrown.ref()).split(Types, '\n');
  return llvm::is_contained(Types, P.text(Wanted));
}

/// May what \p Thrown throws in \p B leave \p F?
static bool leaves(const Program &P, const Function &F, const Block &B,
                   const Op &Thrown) {
  int Next = B.handler;
  // Handlers lie inwards out; the bound is for files that say otherwise.
  for (size_t I = 0; I < F.blocks.size() && Next != None; ++I) {
    const Block &Dispatcher = *F.blocks[Next];
    Next = None;
    for (int To : Dispatcher.successors) {
      if (To == None || catches(P, F, To, Thrown) != 1)
        continue;
      const Block &At = *F.blocks[To];
      if (At.begin != At.end && F.ops[At.begin].code() == OpCode::Catch)
        return false;
      Next = To; // the try around it, or the exit
      break;
    }
  }
  return true;
}

std::vector<const Op *> refcycle::findThrowers(const Program &P,
                                               const ProgramIndex &Index) {
  struct Call {
    int Caller;
    const Block *Place;
  };
  std::vector<const Op *> Throwers(P.Functions.size());
  std::vector<llvm::SmallVector<Call, 2>> Calls(P.Functions.size());
  std::vector<int> Work;
  auto Throws = [&](int Fn, const Block &B, const Op &Thrown) {
    const Op *&Known = Throwers[Fn];
    if (P.Functions[Fn].nothrow || !leaves(P, P.Functions[Fn], B, Thrown) ||
        (Known && (Known->ref() == Thrown.ref() || Known->ref() == None)))
      return;
    Known = Known ? &Something : &Thrown;
    Work.push_back(Fn);
  };
  for (size_t Fn = 0; Fn < P.Functions.size(); ++Fn)
    for (const auto &B : P.Functions[Fn].blocks)
      for (uint32_t I = B->begin; I < B->end; ++I) {
        const Op &O = P.Functions[Fn].ops[I];
        if (O.code() == OpCode::Throw)
          Throws(Fn, *B, O);
        else if (O.code() == OpCode::Call && (O.flags() & OpVirtual))
          for (int Body : Index.overriders(O.ref()))
            Calls[Body].push_back({int(Fn), B.get()});
        else if (O.code() == OpCode::Call && P.Body[O.ref()] != None)
          Calls[P.Body[O.ref()]].push_back({int(Fn), B.get()});
      }
  while (!Work.empty()) {
    int Fn = Work.back();
    Work.pop_back();
    for (const Call &C : Calls[Fn])
      Throws(C.Caller, *C.Place, *Throwers[Fn]);
  }
  return Throwers;
}

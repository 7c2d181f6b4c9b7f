//===- analysis/Messages.cpp ----------------------------------------------===//

#include "analysis/Messages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace refcycle;

static std::string quoted(const std::string &S) { return "'" + S + "'"; }

/// "'A::b' and 'B::a'", "'A::b', 'B::c' and 'C::a'".
static std::string listOf(const std::vector<std::string> &Slots) {
  std::string Out;
  for (size_t I = 0; I < Slots.size(); ++I) {
    if (I)
      Out += I + 1 == Slots.size() ? " and " : ", ";
    Out += quoted(Slots[I]);
  }
  return Out;
}

static std::string captureName(const Hop &H) {
  auto At = H.Field.rfind("::");
  return At == std::string::npos ? H.Field : H.Field.substr(At + 2);
}

static std::string messageOf(const Finding &F) {
  const Hop &Weak = F.Hops.front();
  std::vector<std::string> Cycle = F.cycle();
  if (Weak.Capture) {
    std::string Holder = Weak.Named ? "itself" : quoted(Cycle.back());
    return "capturing " + quoted(captureName(Weak)) +
           " closes a strong reference cycle: the callback kept by " + Holder +
           " keeps its owner alive";
  }
  if (Cycle.size() == 1)
    return quoted(Cycle.front()) +
           " closes a strong reference cycle: the object keeps itself alive";
  return quoted(Cycle.front()) + " closes a strong reference cycle: " +
         listOf(Cycle) + " keep each other alive";
}

void refcycle::describe(const Program &, Finding &F) {
  const bool Callback = llvm::any_of(
      F.Hops, [](const Hop &H) { return H.Capture; });
  F.Check = Callback ? "refcycle-self-capture" : "refcycle-strong-cycle";
  const Hop &Weak = F.Hops.front();
  F.Primary = Weak.Store.File.empty() ? Weak.Declaration : Weak.Store;
  F.Message = messageOf(F);
  for (const Hop &H : F.Hops) {
    Note N;
    N.Place = H.Store.File.empty() ? H.Declaration : H.Store;
    if (H.Capture)
      N.Message = "the capture of " + quoted(captureName(H)) + " keeps " +
                  quoted(H.Target) + " alive; captured here";
    else
      N.Message = quoted(H.Field) + " keeps " +
                  (H.Target.rfind("a ", 0) == 0 || H.Target.rfind("an ", 0) == 0
                       ? H.Target
                       : quoted(H.Target)) +
                  " alive; stored here";
    F.Notes.push_back(std::move(N));
  }
  Note Advice;
  Advice.Place = Weak.Declaration.File.empty() ? F.Primary : Weak.Declaration;
  if (Weak.Capture) {
    Advice.Place = F.Primary;
    Advice.Message = "capture " + quoted(captureName(Weak)) +
                     " weakly: " + F.Reason;
  } else {
    Advice.Message = "make " + quoted(Weak.Field) + " weak: " + F.Reason;
  }
  F.Notes.push_back(std::move(Advice));
}

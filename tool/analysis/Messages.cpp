//===- analysis/Messages.cpp ----------------------------------------------===//

#include "analysis/Messages.h"
#include "support/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace refcycle;

/// "'A::b' and 'B::a'", "'A::b', 'B::c' and 'C::a'": each once.
static std::string listOf(const std::vector<std::string> &Cycle) {
  const llvm::SmallSetVector<llvm::StringRef, 4> Slots(Cycle.begin(),
                                                       Cycle.end());
  std::string Out;
  for (size_t I = 0; I < Slots.size(); ++I) {
    if (I)
      Out += I + 1 == Slots.size() ? " and " : ", ";
    Out += quoted(Slots[I].str());
  }
  return Out;
}

/// What the source calls the holder of \p H: a capture by its variable alone.
static std::string shortName(const Hop &H) {
  if (H.Kind == HopKind::Member || H.Kind == HopKind::FunctionMember)
    return quoted(H.Field);
  auto At = H.Field.rfind("::");
  return quoted(At == std::string::npos ? H.Field : H.Field.substr(At + 2));
}

static std::string subjectOf(const Hop &H) {
  switch (H.Kind) {
  case HopKind::Capture:
    return "capturing " + shortName(H);
  case HopKind::BoundArgument:
    return "binding " + shortName(H);
  case HopKind::Member:
  case HopKind::FunctionMember:
    break;
  }
  return shortName(H);
}

/// " through the capture of 'self'", where the ring has one beside its members.
static std::string throughCallback(const Finding &F) {
  auto At = llvm::find_if(F.Hops, [](const Hop &H) {
    return H.Kind == HopKind::Capture || H.Kind == HopKind::BoundArgument;
  });
  return At == F.Hops.end() ? "" : " through " + holderOf(*At);
}

static std::string messageOf(const Finding &F) {
  const Hop &Weak = F.Hops.front();
  const std::vector<std::string> Cycle = F.cycle();
  std::string Out = subjectOf(Weak) + " closes a strong reference cycle: ";
  if (Weak.Kind == HopKind::Member) {
    if (Cycle.size() == 1)
      return Out + "the object keeps itself alive";
    if (llvm::all_equal(Cycle))
      return Out + "objects keep each other alive through it";
    return Out + listOf(Cycle) + " keep each other alive" + throughCallback(F);
  }
  if (llvm::none_of(F.Hops,
                    [](const Hop &H) { return H.Kind == HopKind::Member; }))
    return Out + "the callback keeps itself alive";
  return Out + "the " + (F.Hops.back().Deleter ? "deleter" : "callback") +
         " kept by " + quoted(Cycle.back()) + " keeps its owner alive";
}

std::string refcycle::holderOf(const Hop &H) {
  switch (H.Kind) {
  case HopKind::Capture:
    return "the capture of " + shortName(H);
  case HopKind::BoundArgument:
    return "the bound argument " + shortName(H);
  case HopKind::Member:
  case HopKind::FunctionMember:
    break;
  }
  return shortName(H);
}

static std::string hopMessage(const Hop &H) {
  std::string Out =
      holderOf(H) + " keeps " + (H.TargetIsClass ? quoted(H.Target) : H.Target);
  if (H.Deleter)
    Out += " and its deleter";
  Out += " alive; ";
  if (H.Store.File.empty())
    Out += "declared";
  else if (H.Kind == HopKind::Capture)
    Out += "captured";
  else if (H.Kind == HopKind::BoundArgument)
    Out += "bound";
  else
    Out += "stored";
  return Out + " here";
}

/// "capture 'self' weakly", "make 'A::b' a raw pointer".
static std::string changeOf(const Hop &H, Remedy Advice) {
  const bool Weak = Advice == Remedy::Weaken;
  switch (H.Kind) {
  case HopKind::Capture:
    // A handle by value; what it points to is another's business.
    if (Weak && H.Store.File.empty() && H.TargetIsClass)
      return "capture a weak form of " + quoted(H.Target) + ", or give " +
             shortName(H) + " as an argument";
    return "capture " + shortName(H) + (Weak ? " weakly" : " as a raw pointer");
  case HopKind::BoundArgument:
    return "bind " + shortName(H) + (Weak ? " weakly" : " as a raw pointer");
  case HopKind::Member:
  case HopKind::FunctionMember:
    break;
  }
  return "make " + shortName(H) + (Weak ? " weak" : " a raw pointer");
}

static void addAdvice(Finding &F) {
  const Hop &First = F.Hops.front();
  const bool Callback =
      First.Kind == HopKind::Capture || First.Kind == HopKind::BoundArgument;
  const SourcePlace &Place = Callback || First.Declaration.File.empty()
                                 ? F.Primary
                                 : First.Declaration;
  auto Add = [&](std::string Text) {
    F.Notes.push_back({Place, std::move(Text)});
  };
  for (Note &N : F.Instead)
    if (N.Place.File.empty())
      N.Place = Place;
  if (F.Advice == Remedy::Weaken || F.Advice == Remedy::Unown)
    Add(changeOf(First, F.Advice) +
        (F.Rival.empty() ? "" : ", or " + quoted(F.Rival)) + ": " + F.Reason);
  else
    Add("no edge of the ring can be made weak: " + F.Reason);
  if (F.Advice != Remedy::Weaken)
    llvm::append_range(F.Notes, std::exchange(F.Instead, {}));
}

void refcycle::describe(Finding &F) {
  const bool Callback = llvm::any_of(
      F.Hops, [](const Hop &H) { return H.Kind != HopKind::Member; });
  F.Check = Callback ? "refcycle-self-capture" : "refcycle-strong-cycle";
  // A handle held by value is made weak where its pointer is stored.
  auto Stored =
      llvm::find_if(F.Hops, [](const Hop &H) { return !H.Store.File.empty(); });
  F.Primary = (Stored == F.Hops.end() ? F.Hops.front() : *Stored).place();
  F.Message = messageOf(F);
  std::vector<Note> More = std::move(F.Notes);
  F.Notes.clear();
  for (const Hop &H : F.Hops)
    F.Notes.push_back({H.place(), hopMessage(H)});
  F.Notes.insert(F.Notes.end(), More.begin(), More.end());
  if (F.Level == Confidence::Managed)
    F.Notes.push_back({F.Primary, "managed: " + F.Row});
  addAdvice(F);
}

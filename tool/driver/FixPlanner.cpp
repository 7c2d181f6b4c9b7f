//===- driver/FixPlanner.cpp ----------------------------------------------===//

#include "driver/FixPlanner.h"
#include "analysis/Analyzer.h"
#include "analysis/FieldWriters.h"
#include "extract/Extractor.h"
#include "link/Linker.h"
#include "support/Parallel.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace refcycle;

namespace {

/// Hands the whole AST to a function.
class ASTVisitor : public clang::ASTConsumer {
public:
  explicit ASTVisitor(std::function<void(clang::ASTContext &)> Visit)
      : Visit(std::move(Visit)) {}
  void HandleTranslationUnit(clang::ASTContext &AST) override { Visit(AST); }

private:
  std::function<void(clang::ASTContext &)> Visit;
};

/// The edits of one edge, and the program with them.
struct Step {
  std::string Description;
  std::vector<Edit> Edits;
  FileTexts Before;
  ProgramState After;
};

/// One edge of one state of the program.
class EdgePlanner {
public:
  EdgePlanner(const ProgramState &State, const PlanOptions &O,
              std::vector<Note> &Refusals)
      : State(State), O(O), Refusals(Refusals) {}

  /// What makes \p H weak, as a program that parses; nothing, and why, if there
  /// is none.
  std::optional<Step> run(const Hop &H);

private:
  using Units = std::vector<size_t>; ///< indices in the state

  Units unitsWith(const std::set<std::string> &Files) const;
  Rewriting rewrite(const Hop &H, const Units &Where);
  bool readTexts(const Rewriting &R, const Hop &H);
  bool reparse(const Units &Where, const Hop &H);
  bool refuse(const SourcePlace &At, llvm::Twine Reason) {
    Refusals.push_back({At, Reason.str()});
    return false;
  }

  const ProgramState &State;
  const PlanOptions &O;
  std::vector<Note> &Refusals;
  Step Out;
  /// What each unit said as it is, sorted.
  std::map<size_t, std::vector<std::string>> Warnings;
};

} // namespace

/// Those in which code of one of \p Files was seen.
std::vector<size_t>
EdgePlanner::unitsWith(const std::set<std::string> &Files) const {
  Units Found;
  for (size_t I = 0; I < State.Units.size(); ++I) {
    const TUSummary *S = State.Units[I].get();
    if (S && (Files.count(S->main_file) ||
              llvm::any_of(S->ranges, [&](const Range &R) {
                return Files.count(S->strings[R.file()]);
              })))
      Found.push_back(I);
  }
  return Found;
}

Rewriting EdgePlanner::rewrite(const Hop &H, const Units &Where) {
  std::vector<Rewriting> Each(Where.size());
  std::vector<ParseLog> Logs(Where.size());
  const WeakenOptions How{O.Knowledge, O.Style,
                          findFieldWriters(link(State.Units), H.Declaration)};
  parallelFor(Where.size(), O.Threads, [&](size_t I) {
    auto Make = [&](clang::CompilerInstance &) {
      return std::make_unique<ASTVisitor>([&, I](clang::ASTContext &AST) {
        Each[I] = weaken(AST, H, How);
      });
    };
    O.Parse(Where[I], {&State.Files, /*Warnings=*/true}, Make, Logs[I]);
  });
  Rewriting All;
  for (size_t I = 0; I < Where.size(); ++I) {
    if (Logs[I].Errors.size() > State.Units[Where[I]]->diagnostics.size())
      Each[I].Refusals.push_back({H.place(), Logs[I].Errors.back()});
    All.merge(Each[I]);
    llvm::sort(Logs[I].Warnings);
    Warnings[Where[I]] = std::move(Logs[I].Warnings);
  }
  return All;
}

bool EdgePlanner::readTexts(const Rewriting &R, const Hop &H) {
  for (const Edit &E : R.Edits) {
    if (!llvm::StringRef(E.File).starts_with(O.Root))
      return refuse(H.place(), "'" + E.File + "' is outside '" + O.Root +
                                   "', and would have to change");
    if (Out.Before.count(E.File))
      continue;
    if (auto Changed = State.Files.find(E.File); Changed != State.Files.end()) {
      Out.Before[E.File] = Changed->second;
      continue;
    }
    auto Buffer = llvm::MemoryBuffer::getFile(E.File);
    if (!Buffer)
      return refuse(H.place(), "'" + E.File + "' cannot be read: " +
                                   Buffer.getError().message());
    Out.Before[E.File] = (*Buffer)->getBuffer().str();
  }
  return true;
}

/// The first that \p Now has and \p Before has not; both sorted.
static std::optional<std::string>
firstNew(const std::vector<std::string> &Now,
         const std::vector<std::string> &Before) {
  std::vector<std::string> New;
  std::set_difference(Now.begin(), Now.end(), Before.begin(), Before.end(),
                      std::back_inserter(New));
  return New.empty() ? std::nullopt : std::optional(New.front());
}

/// Parses the changed units anew, with their own warnings.
bool EdgePlanner::reparse(const Units &Where, const Hop &H) {
  std::vector<std::unique_ptr<TUSummary>> New(Where.size());
  std::vector<ParseLog> Logs(Where.size());
  parallelFor(Where.size(), O.Threads, [&](size_t I) {
    auto Make = [&](clang::CompilerInstance &) {
      return std::make_unique<ASTVisitor>([&, I](clang::ASTContext &AST) {
        New[I] = extract(AST, O.Knowledge);
      });
    };
    O.Parse(Where[I], {&Out.After.Files, /*Warnings=*/true}, Make, Logs[I]);
  });
  for (size_t I = 0; I < Where.size(); ++I) {
    const TUSummary &Before = *State.Units[Where[I]];
    if (Logs[I].Errors.size() > Before.diagnostics.size())
      return refuse(H.place(), "the changed code does not compile: " +
                                   Logs[I].Errors.back());
    llvm::sort(Logs[I].Warnings);
    if (auto W = firstNew(Logs[I].Warnings, Warnings[Where[I]]))
      return refuse(H.place(), "the changed code has a new warning: " + *W);
    if (!New[I])
      return refuse(H.place(),
                    "'" + Before.main_file + "' cannot be parsed again");
    New[I]->main_file = Before.main_file;
    New[I]->diagnostics = Before.diagnostics;
    New[I]->failed = Before.failed;
    Out.After.Units[Where[I]] = std::move(New[I]);
  }
  return true;
}

std::optional<Step> EdgePlanner::run(const Hop &H) {
  auto No = [&](const SourcePlace &At, llvm::Twine Reason) {
    refuse(At, Reason);
    return std::nullopt;
  };
  if (H.Declaration.File.empty())
    return No(H.place(), "'" + H.Field + "' is declared nowhere");
  Rewriting R = rewrite(H, unitsWith({H.Declaration.File}));
  for (const Refusal &Each : R.Refusals)
    refuse(Each.Place, "'" + H.Field + "' cannot be made weak: " + Each.Reason);
  if (!R.Refusals.empty())
    return std::nullopt;
  if (!R.Found)
    return No(H.Declaration, "'" + H.Field + "' was not found again");
  if (const Edit *Twice = conflictIn(R.Edits))
    return No(H.Declaration,
              "two changes of '" + Twice->File + "' fall on one place");
  if (!readTexts(R, H))
    return std::nullopt;
  auto Edits = completeEdits(R, Out.Before);
  if (!Edits)
    return No(H.Declaration, llvm::toString(Edits.takeError()));
  Out.Description = R.Description;
  Out.Edits = std::move(*Edits);
  Out.After.Units = State.Units;
  Out.After.Files = State.Files;
  std::set<std::string> Changed;
  for (auto &[Path, Text] : applyEdits(Out.Edits, Out.Before)) {
    Out.After.Files[Path] = Text;
    Changed.insert(Path);
  }
  if (!reparse(unitsWith(Changed), H))
    return std::nullopt;
  Out.After.Findings =
      analyze(link(Out.After.Units), {Confidence::Managed, O.Threads}).Findings;
  return std::move(Out);
}

namespace {

/// All edges of one ring that have to be weak: several lambdas may capture the
/// same object for the same holder.
class RingPlanner {
public:
  RingPlanner(const Finding &F, const ProgramState &State,
              const PlanOptions &O)
      : F(F), State(State), O(O) {}

  Plan run();

private:
  bool verify(const ProgramState &After);
  void add(Step S);
  bool refuse(const SourcePlace &At, llvm::Twine Reason) {
    Out.Refusals.push_back({At, Reason.str()});
    return false;
  }

  const Finding &F;
  const ProgramState &State;
  const PlanOptions &O;
  Plan Out;
};

} // namespace

static const Finding *findRing(const std::vector<Finding> &All,
                               const std::string &Fingerprint) {
  auto At = llvm::find_if(All, [&](const Finding &F) {
    return F.Fingerprint == Fingerprint;
  });
  return At == All.end() ? nullptr : &*At;
}

/// Name and place of the function with this \p USR.
static std::pair<std::string, SourcePlace> functionOf(const Program &P,
                                                      llvm::StringRef USR) {
  for (const Function &F : P.Functions) {
    const Symbol &S = P.Symbols[F.symbol];
    if (P.text(S.usr) == USR)
      return {P.text(S.name).str(), P.place(F.range)};
  }
  return {USR.str(), {}};
}

/// No ring is there that was not there before, and nothing is used after its end
/// in a function that did not do so before.
bool RingPlanner::verify(const ProgramState &After) {
  for (const Finding &Left : After.Findings)
    if (Left.Level >= Confidence::Likely &&
        !findRing(State.Findings, Left.Fingerprint))
      return refuse(Left.Primary,
                    "there would be another ring: " + Left.Message);
  const Program Before = link(State.Units);
  const std::set<std::string> Known = findUsesAfterEnd(Before, O.Threads);
  for (const std::string &New :
       findUsesAfterEnd(link(After.Units), O.Threads)) {
    if (Known.count(New))
      continue;
    auto [Name, Place] = functionOf(Before, New);
    return refuse(Place, "'" + Name + "' would use an object that may be gone");
  }
  return true;
}

void RingPlanner::add(Step S) {
  // The first text of a file is the one the edits are to be made in.
  Out.Before.insert(S.Before.begin(), S.Before.end());
  if (!Out.Offer) {
    Out.Offer = Fix{std::move(S.Description), std::move(S.Edits)};
  } else {
    if (S.Description != Out.Offer->Description)
      Out.Offer->Description += ", " + S.Description;
    Out.Offer->Edits = mergeEdits(Out.Offer->Edits, S.Edits);
  }
  Out.After = std::move(S.After);
}

static bool canBeWeak(const Finding &F) {
  return F.Advice == Remedy::Weaken || F.Advice == Remedy::Unown;
}

Plan RingPlanner::run() {
  constexpr unsigned MaxEdges = 16;
  Finding Now = F;
  for (unsigned Round = 0; Round < MaxEdges; ++Round) {
    if (!canBeWeak(Now)) {
      refuse(Now.Primary, "no edge of the ring can be made weak");
      break;
    }
    auto S = EdgePlanner(Out.After ? *Out.After : State, O, Out.Refusals)
                 .run(Now.Hops.front());
    if (!S)
      break;
    add(std::move(*S));
    const Finding *Left = findRing(Out.After->Findings, F.Fingerprint);
    if (!Left) {
      if (!verify(*Out.After))
        break;
      llvm::erase_if(Out.After->Findings, [](const Finding &Each) {
        return Each.Level < Confidence::Likely;
      });
      return std::move(Out);
    }
    if (Round + 1 == MaxEdges)
      refuse(Left->Primary, "the ring would still be there");
    Now = *Left;
  }
  Out.Offer.reset();
  Out.After.reset();
  return std::move(Out);
}

Plan refcycle::planFix(const Finding &F, const ProgramState &State,
                       const PlanOptions &Options) {
  return RingPlanner(F, State, Options).run();
}

void refcycle::takeOffer(Finding &F, const Plan &P) {
  F.Offer = P.Offer;
  if (F.Offer)
    return;
  for (const Note &Refusal : P.Refusals)
    F.Notes.push_back({Refusal.Place, "no fix: " + Refusal.Message});
}

void refcycle::announceOffer(Finding &F, llvm::StringRef Label) {
  const Hop &Weak = F.Hops.front();
  F.Notes.push_back(
      {Weak.Declaration.File.empty() ? Weak.place() : Weak.Declaration,
       (Label + F.Offer->Description).str()});
}

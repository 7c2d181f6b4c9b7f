//===- driver/FixPlanner.cpp ----------------------------------------------===//

#include "driver/FixPlanner.h"
#include "analysis/Analyzer.h"
#include "driver/ExtractUnit.h"
#include "extract/Extractor.h"
#include "link/Linker.h"
#include "support/Parallel.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <functional>

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

/// One finding's candidates, one after the other.
class Planner {
public:
  Planner(const Finding &F, const ProgramState &State, const PlanOptions &O)
      : F(F), State(State), O(O) {}

  Plan run();

private:
  using Units = std::vector<size_t>; ///< indices of commands

  bool attempt(const Hop &H);
  Units unitsWith(const std::set<std::string> &Files) const;
  Rewriting rewrite(const Hop &H, const Units &Where);
  bool readTexts(const Rewriting &R);
  bool verify(const Units &Where);
  bool reparse(const Units &Where, ProgramState &After);
  void analyse(ProgramState &After);
  bool refuse(const SourcePlace &At, llvm::Twine Reason) {
    Out.Refusals.push_back({At, Reason.str()});
    return false;
  }

  const Finding &F;
  const ProgramState &State;
  const PlanOptions &O;
  Plan Out;
  /// What each unit said as it is, sorted.
  std::map<size_t, std::vector<std::string>> Warnings;
};

} // namespace

/// Those in which code of one of \p Files was seen.
std::vector<size_t>
Planner::unitsWith(const std::set<std::string> &Files) const {
  Units Out;
  for (size_t I = 0; I < State.Units.size(); ++I) {
    const TUSummary *S = State.Units[I].get();
    if (!S)
      continue;
    bool Mentions = Files.count(S->main_file) ||
                    llvm::any_of(S->ranges, [&](const Range &R) {
                      return Files.count(S->strings[R.file()]);
                    });
    if (Mentions)
      Out.push_back(I);
  }
  return Out;
}

Rewriting Planner::rewrite(const Hop &H, const Units &Where) {
  std::vector<Rewriting> Each(Where.size());
  std::vector<ParseLog> Logs(Where.size());
  parallelFor(Where.size(), O.Threads, [&](size_t I) {
    auto Make = [&](clang::CompilerInstance &) {
      return std::make_unique<ASTVisitor>([&, I](clang::ASTContext &AST) {
        Each[I] = weaken(AST, H, {O.Knowledge, O.Style});
      });
    };
    parseUnit(O.Commands[Where[I]], {&State.Files, /*Warnings=*/true}, Make,
              Logs[I]);
  });
  Rewriting All;
  for (size_t I = 0; I < Where.size(); ++I) {
    All.merge(Each[I]);
    llvm::sort(Logs[I].Warnings);
    Warnings[Where[I]] = std::move(Logs[I].Warnings);
  }
  return All;
}

bool Planner::readTexts(const Rewriting &R) {
  for (const Edit &E : R.Edits) {
    if (!llvm::StringRef(E.File).starts_with(O.Root))
      return refuse(F.Primary, "'" + E.File + "' is outside '" + O.Root + "'");
    if (Out.Before.count(E.File))
      continue;
    if (auto Changed = State.Files.find(E.File); Changed != State.Files.end()) {
      Out.Before[E.File] = Changed->second;
      continue;
    }
    auto Buffer = llvm::MemoryBuffer::getFile(E.File);
    if (!Buffer)
      return refuse(F.Primary, "'" + E.File + "' cannot be read: " +
                                   Buffer.getError().message());
    Out.Before[E.File] = (*Buffer)->getBuffer().str();
  }
  return true;
}

/// What \p Now has that \p Before has not; both sorted.
static std::optional<std::string>
firstNew(const std::vector<std::string> &Now,
         const std::vector<std::string> &Before) {
  std::vector<std::string> New;
  std::set_difference(Now.begin(), Now.end(), Before.begin(), Before.end(),
                      std::back_inserter(New));
  return New.empty() ? std::nullopt : std::optional(New.front());
}

bool Planner::reparse(const Units &Where, ProgramState &After) {
  std::vector<std::unique_ptr<TUSummary>> New(Where.size());
  std::vector<ParseLog> Logs(Where.size());
  parallelFor(Where.size(), O.Threads, [&](size_t I) {
    auto Make = [&](clang::CompilerInstance &) {
      return std::make_unique<ASTVisitor>([&, I](clang::ASTContext &AST) {
        New[I] = extract(AST, O.Knowledge);
      });
    };
    parseUnit(O.Commands[Where[I]], {&After.Files, /*Warnings=*/true}, Make,
              Logs[I]);
  });
  for (size_t I = 0; I < Where.size(); ++I) {
    const ParseCommand &C = O.Commands[Where[I]];
    const auto &Before = State.Units[Where[I]]->diagnostics;
    if (Logs[I].Errors.size() > Before.size())
      return refuse(F.Primary, "the changed code does not compile: " +
                                   Logs[I].Errors.back());
    llvm::sort(Logs[I].Warnings);
    if (auto W = firstNew(Logs[I].Warnings, Warnings[Where[I]]))
      return refuse(F.Primary, "the changed code has a new warning: " + *W);
    if (!New[I])
      return refuse(F.Primary, "'" + C.File + "' cannot be parsed again");
    New[I]->main_file = C.File;
    New[I]->diagnostics = Before;
    New[I]->failed = State.Units[Where[I]]->failed;
    After.Units[Where[I]] = std::move(New[I]);
  }
  return true;
}

void Planner::analyse(ProgramState &After) {
  After.Findings =
      analyze(link(After.Units), {Confidence::Managed, O.Threads});
}

/// The changed units parse, the ring is gone, and no other is there.
bool Planner::verify(const Units &Where) {
  ProgramState After;
  After.Units = State.Units;
  After.Files = State.Files;
  for (auto &[Path, Text] : applyEdits(Out.Offer->Edits, Out.Before))
    After.Files[Path] = Text;
  if (!reparse(Where, After))
    return false;
  analyse(After);
  for (const Finding &Left : After.Findings) {
    if (Left.Fingerprint == F.Fingerprint)
      return refuse(Left.Primary, "the ring would still be there");
    bool Known = llvm::any_of(State.Findings, [&](const Finding &Old) {
      return Old.Fingerprint == Left.Fingerprint;
    });
    if (!Known && Left.Level >= Confidence::Likely)
      return refuse(Left.Primary, "there would be another ring: " +
                                      Left.Message);
  }
  llvm::erase_if(After.Findings, [](const Finding &Left) {
    return Left.Level < Confidence::Likely;
  });
  Out.After = std::move(After);
  return true;
}

/// A fix that makes \p H weak; false, and why, if there is none.
bool Planner::attempt(const Hop &H) {
  if (H.Declaration.File.empty())
    return refuse(H.place(), "'" + H.Field + "' is declared nowhere");
  Rewriting R = rewrite(H, unitsWith({H.Declaration.File}));
  for (const Refusal &No : R.Refusals)
    refuse(No.Place, "'" + H.Field + "' cannot be made weak: " + No.Reason);
  if (!R.Refusals.empty())
    return false;
  if (!R.Found)
    return refuse(H.Declaration, "'" + H.Field + "' was not found again");
  if (const Edit *Twice = conflictIn(R.Edits))
    return refuse(H.Declaration,
                  "two changes of '" + Twice->File + "' fall on one place");
  if (!readTexts(R))
    return false;
  auto Edits = completeEdits(R, Out.Before);
  if (!Edits)
    return refuse(H.Declaration, llvm::toString(Edits.takeError()));
  Out.Offer = Fix{R.Description, std::move(*Edits)};
  std::set<std::string> Files;
  for (const Edit &E : Out.Offer->Edits)
    Files.insert(E.File);
  if (verify(unitsWith(Files)))
    return true;
  Out.Offer.reset();
  return false;
}

Plan Planner::run() {
  llvm::CrashRecoveryContext::Enable();
  std::vector<const Hop *> Candidates;
  if (F.Advice == Remedy::Weaken || F.Advice == Remedy::Unown)
    Candidates.push_back(&F.Hops.front());
  for (const Hop *H : Candidates) {
    Out.Before.clear();
    if (attempt(*H))
      break;
  }
  if (Candidates.empty())
    refuse(F.Primary, "no edge of the ring can be made weak");
  llvm::CrashRecoveryContext::Disable();
  return std::move(Out);
}

Plan refcycle::planFix(const Finding &F, const ProgramState &State,
                       const PlanOptions &Options) {
  return Planner(F, State, Options).run();
}

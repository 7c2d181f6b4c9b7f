//===- checks/Offers.cpp --------------------------------------------------===//

#include "Offers.h"

using namespace clang;
using namespace clang::tidy::refcycle;
namespace engine = ::refcycle;

static void offer(engine::Finding &F, const engine::ProgramState &State,
                  const engine::PlanOptions &How) {
  engine::takeOffer(F, engine::planFix(F, State, How));
  if (F.Offer)
    engine::announceOffer(F);
}

void clang::tidy::refcycle::offerFixes(std::vector<engine::Finding> &Findings,
                                       engine::ProgramState State,
                                       const HostUnit &Unit,
                                       const engine::Config &Knowledge,
                                       engine::FixStyle Style) {
  const std::string Main = Unit.mainFile();
  const CompilerInvocation Invocation = Unit.invocation();
  const engine::HostedUnit Again = Unit.again(Invocation);
  auto Parse = [&](size_t, const engine::ParseOptions &How,
                   engine::ConsumerFactory Make, engine::ParseLog &Log) {
    return engine::parseUnit(Again, How, Make, Log);
  };
  State.Files = Unit.openFiles();
  const engine::PlanOptions How{Parse, Knowledge, Style, /*Threads=*/1, Main};
  for (engine::Finding &F : Findings)
    if (!F.Hops.empty() && F.Hops.front().Declaration.File == Main)
      offer(F, State, How);
}

//===- driver/Extraction.cpp ----------------------------------------------===//

#include "driver/Extraction.h"
#include "driver/ExtractUnit.h"
#include "driver/Worker.h"
#include "support/Parallel.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include <mutex>

using namespace refcycle;

Extraction refcycle::extractAll(llvm::ArrayRef<ParseCommand> Commands,
                                const Config &Knowledge,
                                const ExtractionOptions &How,
                                ProgressFunction Progress) {
  llvm::CrashRecoveryContext::Enable();
  Extraction Out;
  Out.Summaries.resize(Commands.size());
  const Task Common{Knowledge, How.SystemBodies};
  std::mutex Turn;
  parallelFor(Commands.size(), How.Threads, [&](size_t I) {
    Out.Summaries[I] = How.Apart.Program.empty()
                           ? extractUnit(Commands[I], Common)
                           : extractApart(Commands[I], How);
    std::lock_guard Lock(Turn);
    Progress(Commands[I]);
  });
  llvm::CrashRecoveryContext::Disable();
  Out.Skipped = llvm::count(Out.Summaries, nullptr);
  llvm::erase(Out.Summaries, nullptr);
  return Out;
}

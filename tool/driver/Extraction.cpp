//===- driver/Extraction.cpp ----------------------------------------------===//

#include "driver/Extraction.h"
#include "driver/ExtractUnit.h"
#include "driver/Worker.h"
#include "support/Parallel.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Threading.h"
#include <mutex>

using namespace refcycle;

/// How many units a worker takes: the last ones shall not leave others idle.
static size_t batchSize(size_t Units, unsigned Threads) {
  constexpr size_t Most = 16, PerThread = 4;
  if (Threads == 0)
    Threads = llvm::hardware_concurrency().compute_thread_count();
  return std::clamp<size_t>(Units / (PerThread * Threads), 1, Most);
}

Extraction refcycle::extractAll(llvm::ArrayRef<ParseCommand> Commands,
                                const Config &Knowledge,
                                const ExtractionOptions &How,
                                ProgressFunction Progress) {
  llvm::CrashRecoveryContext::Enable();
  Extraction Out;
  Out.Summaries.resize(Commands.size());
  const Task Common{Knowledge, How.SystemBodies};
  const bool Apart = !How.Apart.Program.empty();
  const size_t Batch = Apart ? batchSize(Commands.size(), How.Threads) : 1;
  std::mutex Turn;
  parallelFor(llvm::divideCeil(Commands.size(), Batch), How.Threads,
              [&](size_t I) {
                auto Mine = Commands.slice(I * Batch).take_front(Batch);
                if (Apart)
                  llvm::move(extractApart(Mine, How),
                             Out.Summaries.begin() + I * Batch);
                else
                  Out.Summaries[I] = extractUnit(Mine.front(), Common);
                std::lock_guard Lock(Turn);
                for (const ParseCommand &C : Mine)
                  Progress(C);
              });
  llvm::CrashRecoveryContext::Disable();
  Out.Skipped = llvm::count(Out.Summaries, nullptr);
  llvm::erase(Out.Summaries, nullptr);
  return Out;
}

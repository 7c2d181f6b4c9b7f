//===- support/Parallel.cpp -----------------------------------------------===//

#include "support/Parallel.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/thread.h"
#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

static constexpr unsigned StackBytes = 8u << 20;

void refcycle::parallelFor(size_t Count, unsigned Threads,
                           llvm::function_ref<void(size_t)> Body) {
  if (Threads == 0)
    Threads = llvm::hardware_concurrency().compute_thread_count();
  std::atomic<size_t> Next = 0;
  auto Work = [&] {
    for (size_t I; (I = Next++) < Count;)
      Body(I);
  };
  std::vector<llvm::thread> Workers;
  for (size_t I = 0, E = std::min<size_t>(Threads, Count); I < E; ++I)
    Workers.emplace_back(std::optional(StackBytes), Work);
  for (llvm::thread &W : Workers)
    W.join();
}

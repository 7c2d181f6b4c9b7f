#include "loop.h"

int Loop::run() {
  int rounds = 0;
  while (!deferred_.empty()) {
    std::vector<std::function<void()>> now;
    now.swap(deferred_);
    for (auto &f : now)
      f();
    ++rounds;
  }
  return rounds;
}

// std::mem_fn inside std::bind.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Door {
  void close() {}
  std::vector<std::function<void()>> closers;
};

int main() {
  auto door = std::make_shared<Door>();
  door->closers.push_back(std::bind(std::mem_fn(&Door::close), door));
}

// CHECK: capture-mem-fn.cpp:15:64: warning: binding 'door' closes a strong reference cycle: the callback kept by 'Door::closers' keeps its owner alive [refcycle-self-capture]
// CHECK: note: the bound argument 'door' keeps 'Door' alive; bound here
// CHECK: note: 'Door::closers' keeps a bound function alive; stored here
// CHECK: note: bind 'door' weakly:

// A named lambda, copied into the member that keeps it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Bus : std::enable_shared_from_this<Bus> {
  void open() {
    auto self = shared_from_this();
    auto handler = [self](int) {};
    std::function<void(int)> f = handler;
    handlers.push_back(f);
  }
  std::vector<std::function<void(int)>> handlers;
};

int main() { std::make_shared<Bus>()->open(); }

// CHECK: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Bus::handlers' keeps its owner alive [refcycle-self-capture]
// CHECK: note: the capture of 'self' keeps 'Bus' alive; captured here
// CHECK: capture-copied-closure.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Bus::handlers' keeps a lambda alive; stored here
// CHECK: note: capture 'self' weakly:

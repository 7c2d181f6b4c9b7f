// A named lambda, copied into the member that keeps it: the place is where it
// captures.
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

// CHECK: capture-copied-closure.cpp:12:21: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Bus::handlers' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-copied-closure.cpp:12:21: note: the capture of 'self' keeps 'Bus' alive; captured here
// CHECK: capture-copied-closure.cpp:14:5: note: 'Bus::handlers' keeps a lambda alive; stored here
// CHECK: capture-copied-closure.cpp:12:21: note: capture 'self' weakly:

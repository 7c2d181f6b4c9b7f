// An optional callback, reset when it has arrived.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <optional>

struct Elevator : std::enable_shared_from_this<Elevator> {
  void call() {
    arrived = [self = shared_from_this()] {};
  }
  void arrive() {
    if (!arrived)
      return;
    (*arrived)();
#ifndef LEAK
    arrived.reset();
#endif
  }
  std::optional<std::function<void()>> arrived;
};

int main() {
  auto elevator = std::make_shared<Elevator>();
  elevator->call();
  elevator->arrive();
}

// CHECK: silence-optional-callback.cpp:[[#@LINE-19]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Elevator::arrived' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-optional-callback.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Elevator' alive; captured here
// CHECK: silence-optional-callback.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: 'Elevator::arrived' keeps a lambda alive; stored here
// CHECK: silence-optional-callback.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: capture 'self' weakly:

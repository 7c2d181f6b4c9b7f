// A generic lambda, type-erased.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Probe : std::enable_shared_from_this<Probe> {
  void open() {
    sink = [self = shared_from_this()](auto value) { self->last = value; };
  }
  std::function<void(int)> sink;
  int last = 0;
};

int main() { std::make_shared<Probe>()->open(); }

// CHECK: capture-generic.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Probe::sink' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-generic.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Probe' alive; captured here
// CHECK: capture-generic.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Probe::sink' keeps a lambda alive; stored here
// CHECK: capture-generic.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: capture 'self' weakly:

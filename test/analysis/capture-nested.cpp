// The inner lambda owns, and is stored while the outer one runs.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Import : std::enable_shared_from_this<Import> {
  void run() {
    auto begin = [self = shared_from_this()] {
      self->stages.push_back([self] { self->stages.size(); });
    };
    begin();
  }
  std::vector<std::function<void()>> stages;
};

int main() { std::make_shared<Import>()->run(); }

// CHECK: capture-nested.cpp:[[#@LINE-9]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Import::stages' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-nested.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Import' alive; captured here
// CHECK: capture-nested.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Import::stages' keeps a lambda alive; stored here
// CHECK: capture-nested.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: capture 'self' weakly:

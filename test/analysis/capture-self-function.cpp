// A shared function that captures itself.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

int main() {
  auto step = std::make_shared<std::function<void(int)>>();
  *step = [step](int n) {
    if (n)
      (*step)(n - 1);
  };
}

// CHECK: capture-self-function.cpp:{{[0-9]+}}:{{[0-9]+}}: warning: capturing 'step' closes a strong reference cycle: the callback kept by itself keeps its owner alive [refcycle-self-capture]
// CHECK: note: the capture of 'step' keeps {{.*}} alive; captured here
// CHECK: note: capture 'step' weakly:

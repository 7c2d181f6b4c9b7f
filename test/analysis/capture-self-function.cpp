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

// CHECK: capture-self-function.cpp:[[#@LINE-6]]:12: warning: capturing 'step' closes a strong reference cycle: the callback keeps itself alive [refcycle-self-capture]
// CHECK: capture-self-function.cpp:[[#@LINE-7]]:12: note: the capture of 'step' keeps a lambda alive; captured here
// CHECK: capture-self-function.cpp:[[#@LINE-8]]:12: note: capture 'step' weakly: the callback is part of what it captures, and needs it only while it runs

// An undo stack and a queue of tasks, drained before the end; one pop too few is a leak.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <queue>
#include <stack>

struct Editor : std::enable_shared_from_this<Editor> {
  void edit() {
    undo.push([self = shared_from_this()] {});
  }
  void later() {
    tasks.push([self = shared_from_this()] {});
  }
  void drain() {
    while (!tasks.empty()) {
      auto task = std::move(tasks.front());
      tasks.pop();
      task();
    }
  }
  std::stack<std::function<void()>> undo;
  std::queue<std::function<void()>> tasks;
};

int main() {
  auto editor = std::make_shared<Editor>();
  editor->later();
  editor->later();
  editor->drain();
  editor->edit();
  editor->edit();
  editor->undo.pop();
#ifndef LEAK
  editor->undo.pop();
#endif
}

// CHECK: silence-teardown-drained.cpp:[[#@LINE-29]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Editor::undo' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-teardown-drained.cpp:[[#@LINE-30]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Editor' alive; captured here
// CHECK: silence-teardown-drained.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: 'Editor::undo' keeps a lambda alive; stored here
// CHECK: silence-teardown-drained.cpp:[[#@LINE-32]]:{{[0-9]+}}: note: capture 'self' weakly:

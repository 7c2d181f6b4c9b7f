// Tasks left in the queue of the object they own.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <queue>

struct Indexer : std::enable_shared_from_this<Indexer> {
  void later() {
    pending.push([self = shared_from_this()] {});
  }
  void runOne() {
    if (pending.empty())
      return;
    auto task = std::move(pending.front());
    pending.pop();
    task();
  }
  std::queue<std::function<void()>> pending;
};

int main() {
  auto indexer = std::make_shared<Indexer>();
  indexer->later();
  indexer->later();
  indexer->runOne();
}

// CHECK: capture-task-queue.cpp:[[#@LINE-19]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Indexer::pending' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-task-queue.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Indexer' alive; captured here
// CHECK: capture-task-queue.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: 'Indexer::pending' keeps a lambda alive; stored here
// CHECK: capture-task-queue.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: capture 'self' weakly:

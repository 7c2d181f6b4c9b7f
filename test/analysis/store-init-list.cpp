// Members set in a constructor's initialiser list, from a parameter and from `this`.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Boss;
struct Worker {
  explicit Worker(std::shared_ptr<Boss> b) : boss(b) {}
  std::shared_ptr<Boss> boss;
};
struct Boss : std::enable_shared_from_this<Boss> {
  std::shared_ptr<Worker> worker;
  void hire() {
    worker.reset(new Worker(shared_from_this()));
  }
};

int main() {
  auto boss = std::make_shared<Boss>();
  boss->hire();
}

// CHECK: store-init-list.cpp:[[#@LINE-15]]:{{[0-9]+}}: warning: 'Worker::boss' closes a strong reference cycle: 'Worker::boss' and 'Boss::worker' keep each other alive [refcycle-strong-cycle]
// CHECK: store-init-list.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Worker::boss' keeps 'Boss' alive; stored here
// CHECK: store-init-list.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Boss::worker' keeps 'Worker' alive; stored here
// CHECK: store-init-list.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Worker::boss' weak:

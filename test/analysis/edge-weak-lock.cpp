// A weak pointer, locked and stored strongly elsewhere, closes a ring.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Primary;
struct Replica {
  std::weak_ptr<Primary> seen;
  std::shared_ptr<Primary> upstream;
  void promote() {
    if (auto p = seen.lock())
      upstream = p;
  }
};
struct Primary {
  std::vector<std::shared_ptr<Replica>> followers;
};

int main() {
  auto primary = std::make_shared<Primary>();
  auto replica = std::make_shared<Replica>();
  replica->seen = primary;
  primary->followers.push_back(replica);
  replica->promote();
}

// CHECK: edge-weak-lock.cpp:[[#@LINE-15]]:{{[0-9]+}}: warning: 'Replica::upstream' closes a strong reference cycle: 'Replica::upstream' and 'Primary::followers' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-weak-lock.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Replica::upstream' keeps 'Primary' alive; stored here
// CHECK: edge-weak-lock.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Primary::followers' keeps 'Replica' alive; stored here
// CHECK: edge-weak-lock.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: make 'Replica::upstream' weak:

// An object that owns itself: directly, and by its own setter.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Session : std::enable_shared_from_this<Session> {
  std::shared_ptr<Session> keep;
  void pin() { keep = shared_from_this(); }
};

struct Slot {
  std::shared_ptr<Slot> self;
};

int main() {
  std::make_shared<Session>()->pin();
  auto slot = std::make_shared<Slot>();
  slot->self = slot;
}

// CHECK: edge-self-member.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'Session::keep' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: edge-self-member.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Session::keep' keeps 'Session' alive; stored here
// CHECK: edge-self-member.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Session::keep' weak:
// CHECK: edge-self-member.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Slot::self' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: edge-self-member.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Slot::self' keeps 'Slot' alive; stored here
// CHECK: edge-self-member.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: make 'Slot::self' weak:

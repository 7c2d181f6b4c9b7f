// Aggregate initialisation, positional and designated.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Parent;
struct Child {
  int id;
  std::shared_ptr<Parent> parent;
};
struct Parent {
  std::shared_ptr<Child> first, second;
};

int main() {
  auto one = std::make_shared<Parent>();
  one->first = std::shared_ptr<Child>(new Child{1, one});

  auto two = std::make_shared<Parent>();
  two->second.reset(new Child{.id = 2, .parent = two});
}

// CHECK: store-aggregate.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Child::parent' closes a strong reference cycle: 'Child::parent' and 'Parent::first' keep each other alive [refcycle-strong-cycle]
// CHECK: store-aggregate.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Child::parent' keeps 'Parent' alive; stored here
// CHECK: store-aggregate.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Parent::first' keeps 'Child' alive; stored here
// CHECK: store-aggregate.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Child::parent' weak:
// CHECK: store-aggregate.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Child::parent' closes a strong reference cycle: 'Child::parent' and 'Parent::second' keep each other alive [refcycle-strong-cycle]
// CHECK: store-aggregate.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Child::parent' keeps 'Parent' alive; stored here
// CHECK: store-aggregate.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Parent::second' keeps 'Child' alive; stored here
// CHECK: store-aggregate.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: make 'Child::parent' weak:

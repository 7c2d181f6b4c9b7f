// A ring of types on different objects is a chain.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Relay;
struct Lamp {
  std::shared_ptr<Relay> relay;
};
struct Relay {
  std::shared_ptr<Lamp> lamp;
};

int main() {
  auto first = std::make_shared<Relay>();
  auto second = std::make_shared<Relay>();
  auto lamp = std::make_shared<Lamp>();
  first->lamp = lamp;
  lamp->relay = second;
#ifdef LEAK
  lamp->relay = first;
#endif
}

// CHECK: silence-chain-same-types.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Lamp::relay' closes a strong reference cycle: 'Lamp::relay' and 'Relay::lamp' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-chain-same-types.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Lamp::relay' keeps 'Relay' alive; stored here
// CHECK: silence-chain-same-types.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Relay::lamp' keeps 'Lamp' alive; stored here
// CHECK: silence-chain-same-types.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: make 'Lamp::relay' weak:

// swap, std::swap, std::exchange and move assignment move edges to their new place.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <utility>
#include <vector>

struct Pilot;
struct Squadron {
  std::vector<std::shared_ptr<Pilot>> swapped, moved;
  std::shared_ptr<Pilot> leader, reserve;
};
struct Pilot {
  std::shared_ptr<Squadron> squadron;
};

int main() {
  auto w1 = std::make_shared<Squadron>();
  auto p1 = std::make_shared<Pilot>();
  p1->squadron = w1;
  std::vector<std::shared_ptr<Pilot>> built;
  built.push_back(p1);
  w1->swapped.swap(built);

  auto w2 = std::make_shared<Squadron>();
  auto p2 = std::make_shared<Pilot>();
  p2->squadron = w2;
  std::vector<std::shared_ptr<Pilot>> others{p2};
  w2->moved = std::move(others);

  auto w3 = std::make_shared<Squadron>();
  auto p3 = std::make_shared<Pilot>();
  p3->squadron = w3;
  std::swap(w3->leader, p3);

  auto w4 = std::make_shared<Squadron>();
  auto p4 = std::make_shared<Pilot>();
  p4->squadron = w4;
  auto before = std::exchange(w4->reserve, p4);
}

// CHECK: store-swap-exchange-move.cpp:[[#@LINE-22]]:{{[0-9]+}}: warning: 'Pilot::squadron' closes a strong reference cycle: 'Pilot::squadron' and 'Squadron::swapped' keep each other alive [refcycle-strong-cycle]
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: 'Pilot::squadron' keeps 'Squadron' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: 'Squadron::swapped' keeps 'Pilot' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: make 'Pilot::squadron' weak:
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-19]]:{{[0-9]+}}: warning: 'Pilot::squadron' closes a strong reference cycle: 'Pilot::squadron' and 'Squadron::moved' keep each other alive [refcycle-strong-cycle]
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: 'Pilot::squadron' keeps 'Squadron' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: 'Squadron::moved' keeps 'Pilot' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-35]]:{{[0-9]+}}: note: make 'Pilot::squadron' weak:
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-17]]:{{[0-9]+}}: warning: 'Pilot::squadron' closes a strong reference cycle: 'Pilot::squadron' and 'Squadron::leader' keep each other alive [refcycle-strong-cycle]
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: 'Pilot::squadron' keeps 'Squadron' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: 'Squadron::leader' keeps 'Pilot' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-39]]:{{[0-9]+}}: note: make 'Pilot::squadron' weak:
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: 'Pilot::squadron' closes a strong reference cycle: 'Pilot::squadron' and 'Squadron::reserve' keep each other alive [refcycle-strong-cycle]
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Pilot::squadron' keeps 'Squadron' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Squadron::reserve' keeps 'Pilot' alive; stored here
// CHECK: store-swap-exchange-move.cpp:[[#@LINE-43]]:{{[0-9]+}}: note: make 'Pilot::squadron' weak:

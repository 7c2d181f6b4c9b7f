// An optional counted pointer, and an optional value that holds one.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <optional>

struct Ship;
struct Berth {
  std::optional<std::shared_ptr<Ship>> moored;
};
struct Ship {
  std::shared_ptr<Berth> berth;
};

struct Order;
struct Address {
  std::shared_ptr<Order> order;
};
struct Order {
  std::optional<Address> address;
};

int main() {
  auto berth = std::make_shared<Berth>();
  auto ship = std::make_shared<Ship>();
  berth->moored = ship;
  ship->berth = berth;

  auto order = std::make_shared<Order>();
  order->address.emplace();
  order->address->order = order;
}

// CHECK: edge-optional.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Ship::berth' closes a strong reference cycle: 'Ship::berth' and 'Berth::moored' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-optional.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Ship::berth' keeps 'Berth' alive; stored here
// CHECK: edge-optional.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Berth::moored' keeps 'Ship' alive; stored here
// CHECK: edge-optional.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: make 'Ship::berth' weak:
// CHECK: edge-optional.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Address::order' closes a strong reference cycle: 'Address::order' and 'Order::address' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-optional.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Address::order' keeps 'Order' alive; stored here
// CHECK: edge-optional.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Order::address' keeps 'Address' alive; stored here
// CHECK: edge-optional.cpp:[[#@LINE-24]]:{{[0-9]+}}: note: make 'Address::order' weak:

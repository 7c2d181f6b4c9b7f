// Values nested in values are hops of their own.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Vehicle;
struct Dashboard {
  std::shared_ptr<Vehicle> vehicle;
};
struct Cabin {
  Dashboard dash;
};
struct Vehicle {
  Cabin cabin;
};

int main() {
  auto vehicle = std::make_shared<Vehicle>();
  vehicle->cabin.dash.vehicle = vehicle;
}

// CHECK: edge-nested-values.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Dashboard::vehicle' closes a strong reference cycle: 'Dashboard::vehicle', 'Vehicle::cabin' and 'Cabin::dash' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-nested-values.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Dashboard::vehicle' keeps 'Vehicle' alive; stored here
// CHECK: edge-nested-values.cpp:[[#@LINE-10]]:9: note: 'Vehicle::cabin' keeps 'Cabin' alive; declared here
// CHECK: edge-nested-values.cpp:[[#@LINE-14]]:13: note: 'Cabin::dash' keeps 'Dashboard' alive; declared here
// CHECK: edge-nested-values.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: make 'Dashboard::vehicle' weak: it points back to 'Vehicle', which owns its holder; a raw pointer is enough

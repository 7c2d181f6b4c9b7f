// A range-for by reference fills the elements of std::array.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <array>
#include <memory>

struct Engine;
struct Cylinder {
  std::shared_ptr<Engine> engine;
};
struct Engine {
  std::array<std::shared_ptr<Cylinder>, 2> cylinders;
};

int main() {
  auto engine = std::make_shared<Engine>();
  for (auto &slot : engine->cylinders) {
    slot = std::make_shared<Cylinder>();
    slot->engine = engine;
  }
}

// CHECK: edge-array-range-for.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Cylinder::engine' closes a strong reference cycle: 'Cylinder::engine' and 'Engine::cylinders' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-array-range-for.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Cylinder::engine' keeps 'Engine' alive; stored here
// CHECK: edge-array-range-for.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Engine::cylinders' keeps 'Cylinder' alive; stored here
// CHECK: edge-array-range-for.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Cylinder::engine' weak:

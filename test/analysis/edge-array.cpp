// Elements of std::array: by constant index, by a counter, and by fill.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <array>
#include <memory>

struct Engine;
struct Cylinder {
  std::shared_ptr<Engine> engine;
};
struct Engine {
  std::array<std::shared_ptr<Cylinder>, 2> left, right, spare;
};

int main() {
  auto one = std::make_shared<Engine>();
  one->left[0] = std::make_shared<Cylinder>();
  one->left[0]->engine = one;

  auto two = std::make_shared<Engine>();
  for (int i = 0; i < 2; ++i) {
    two->right[i] = std::make_shared<Cylinder>();
    two->right[i]->engine = two;
  }

  auto three = std::make_shared<Engine>();
  three->spare.fill(std::make_shared<Cylinder>());
  three->spare[1]->engine = three;
}

// CHECK: edge-array.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'Cylinder::engine' closes a strong reference cycle: 'Cylinder::engine' and 'Engine::left' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-array.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Cylinder::engine' keeps 'Engine' alive; stored here
// CHECK: edge-array.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Engine::left' keeps 'Cylinder' alive; stored here
// CHECK: edge-array.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: make 'Cylinder::engine' weak:
// CHECK: edge-array.cpp:[[#@LINE-12]]:{{[0-9]+}}: warning: 'Cylinder::engine' closes a strong reference cycle: 'Cylinder::engine' and 'Engine::right' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-array.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Cylinder::engine' keeps 'Engine' alive; stored here
// CHECK: edge-array.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Engine::right' keeps 'Cylinder' alive; stored here
// CHECK: edge-array.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: make 'Cylinder::engine' weak:
// CHECK: edge-array.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'Cylinder::engine' closes a strong reference cycle: 'Cylinder::engine' and 'Engine::spare' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-array.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Cylinder::engine' keeps 'Engine' alive; stored here
// CHECK: edge-array.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Engine::spare' keeps 'Cylinder' alive; stored here
// CHECK: edge-array.cpp:[[#@LINE-33]]:{{[0-9]+}}: note: make 'Cylinder::engine' weak:

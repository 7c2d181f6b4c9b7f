// A range-for by reference fills the elements of a vector that was sized.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Engine;
struct Cylinder {
  std::shared_ptr<Engine> engine;
};
struct Engine {
  std::vector<std::shared_ptr<Cylinder>> resized;
  std::vector<std::shared_ptr<Cylinder>> sized = std::vector<std::shared_ptr<Cylinder>>(2);
};

int main() {
  auto one = std::make_shared<Engine>();
  one->resized.resize(2);
  for (auto &slot : one->resized) {
    slot = std::make_shared<Cylinder>();
    slot->engine = one;
  }
  auto two = std::make_shared<Engine>();
  for (auto &slot : two->sized) {
    slot = std::make_shared<Cylinder>();
    slot->engine = two;
  }
}

// CHECK: warning: {{.*}} 'Cylinder::engine' and 'Engine::resized' keep each other alive
// CHECK-COUNT-2: note: {{.*}} alive; stored here
// CHECK: note: make 'Cylinder::engine' weak:
// CHECK: warning: {{.*}} 'Cylinder::engine' and 'Engine::sized' keep each other alive
// CHECK-COUNT-2: note: {{.*}} alive; stored here
// CHECK: note: make 'Cylinder::engine' weak:

// An aliasing pointer without owner owns nothing.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Engine;
struct Car {
  std::shared_ptr<Engine> engine;
};
struct Engine {
  std::shared_ptr<Car> car;
};

int main() {
  auto car = std::make_shared<Car>();
  car->engine = std::make_shared<Engine>();
#ifdef LEAK
  auto owner = car;
#else
  std::shared_ptr<Car> owner;
#endif
  car->engine->car = std::shared_ptr<Car>(owner, car.get());
}

// CHECK: silence-aliasing-without-owner.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Engine::car' closes a strong reference cycle: 'Engine::car' and 'Car::engine' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-aliasing-without-owner.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Engine::car' keeps 'Car' alive; stored here
// CHECK: silence-aliasing-without-owner.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Car::engine' keeps 'Engine' alive; stored here
// CHECK: silence-aliasing-without-owner.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Engine::car' weak:

// A counted pointer with a deleter that does nothing owns nothing; one that deletes owns.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Engine;
struct Car {
  std::shared_ptr<Engine> engine;
  ~Car() = default;
};
struct Engine {
  std::shared_ptr<Car> car;
};

int main() {
  auto car = std::make_shared<Car>();
  car->engine = std::make_shared<Engine>();
#ifdef LEAK
  car->engine->car = std::shared_ptr<Car>(car);
#else
  car->engine->car = std::shared_ptr<Car>(car.get(), [](Car *) {});
#endif
}

// CHECK: silence-noop-deleter.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Engine::car' closes a strong reference cycle: 'Engine::car' and 'Car::engine' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-noop-deleter.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Engine::car' keeps 'Car' alive; stored here
// CHECK: silence-noop-deleter.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Car::engine' keeps 'Engine' alive; stored here
// CHECK: silence-noop-deleter.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Engine::car' weak:

// A setter that keeps its argument two calls down, in another file.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q car.cpp main.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- car.h
#include <memory>
struct Driver;
class Car {
public:
  void assign(const std::shared_ptr<Driver> &d);

private:
  void remember(const std::shared_ptr<Driver> &d);
  std::shared_ptr<Driver> driver_;
};
struct Driver {
  std::shared_ptr<Car> car;
};
//--- car.cpp
#include "car.h"
void Car::assign(const std::shared_ptr<Driver> &d) { remember(d); }
void Car::remember(const std::shared_ptr<Driver> &d) {
  driver_ = d;
}
//--- main.cpp
#include "car.h"
int main() {
  auto car = std::make_shared<Car>();
  auto driver = std::make_shared<Driver>();
  car->assign(driver);
  driver->car = car;
}

// CHECK: main.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Driver::car' closes a strong reference cycle: 'Driver::car' and 'Car::driver_' keep each other alive [refcycle-strong-cycle]
// CHECK: main.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Driver::car' keeps 'Car' alive; stored here
// CHECK: car.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Car::driver_' keeps 'Driver' alive; stored here
// CHECK: car.h:[[#@LINE-20]]:{{[0-9]+}}: note: make 'Driver::car' weak:

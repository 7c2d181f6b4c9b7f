// A free function in another file wires both ends.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q wiring.cpp main.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- heating.h
#include <memory>
struct Thermostat;
struct Boiler {
  std::shared_ptr<Thermostat> thermostat;
};
struct Thermostat {
  std::shared_ptr<Boiler> boiler;
};
void wire(Boiler &b, const std::shared_ptr<Thermostat> &t,
          std::shared_ptr<Boiler> whole);
//--- wiring.cpp
#include "heating.h"
void wire(Boiler &b, const std::shared_ptr<Thermostat> &t,
          std::shared_ptr<Boiler> whole) {
  b.thermostat = t;
  t->boiler = whole;
}
//--- main.cpp
#include "heating.h"
int main() {
  auto boiler = std::make_shared<Boiler>();
  wire(*boiler, std::make_shared<Thermostat>(), boiler);
}

// CHECK: wiring.cpp:[[#@LINE-9]]:{{[0-9]+}}: warning: 'Thermostat::boiler' closes a strong reference cycle: 'Thermostat::boiler' and 'Boiler::thermostat' keep each other alive [refcycle-strong-cycle]
// CHECK: wiring.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Thermostat::boiler' keeps 'Boiler' alive; stored here
// CHECK: wiring.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Boiler::thermostat' keeps 'Thermostat' alive; stored here
// CHECK: heating.h:[[#@LINE-21]]:{{[0-9]+}}: note: make 'Thermostat::boiler' weak:

// A class known to one function only, behind an interface.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Probe {
  virtual ~Probe() = default;
};
struct Reactor {
  std::vector<std::unique_ptr<Probe>> probes;
};

void monitor(const std::shared_ptr<Reactor> &reactor) {
  struct PressureProbe : Probe {
    explicit PressureProbe(std::shared_ptr<Reactor> r) : plant(std::move(r)) {}
    std::shared_ptr<Reactor> plant;
  };
  reactor->probes.push_back(std::make_unique<PressureProbe>(reactor));
}

int main() {
  auto reactor = std::make_shared<Reactor>();
  monitor(reactor);
}

// CHECK: edge-local-class.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'monitor::PressureProbe::plant' closes a strong reference cycle: 'monitor::PressureProbe::plant' and 'Reactor::probes' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-local-class.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'monitor::PressureProbe::plant' keeps 'Reactor' alive; stored here
// CHECK: edge-local-class.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Reactor::probes' keeps 'monitor::PressureProbe' alive; stored here
// CHECK: edge-local-class.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'monitor::PressureProbe::plant' weak:

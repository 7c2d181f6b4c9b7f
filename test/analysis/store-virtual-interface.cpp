// The store is behind a virtual call through an interface.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Device;
struct Gateway {
  virtual ~Gateway() = default;
  virtual void attach(std::shared_ptr<Device> d) = 0;
};
struct Device {
  virtual ~Device() = default;
  virtual void join(std::shared_ptr<Gateway> g) = 0;
};
struct Hub : Gateway {
  void attach(std::shared_ptr<Device> d) override { node = d; }
  std::shared_ptr<Device> node;
};
struct Sensor : Device {
  void join(std::shared_ptr<Gateway> g) override { gateway = g; }
  std::shared_ptr<Gateway> gateway;
};

static void pair(std::shared_ptr<Gateway> g, std::shared_ptr<Device> d) {
  g->attach(d);
  d->join(g);
}

int main() { pair(std::make_shared<Hub>(), std::make_shared<Sensor>()); }

// CHECK: store-virtual-interface.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'Sensor::gateway' closes a strong reference cycle: 'Sensor::gateway' and 'Hub::node' keep each other alive [refcycle-strong-cycle]
// CHECK: store-virtual-interface.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Sensor::gateway' keeps 'Hub' alive; stored here
// CHECK: store-virtual-interface.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Hub::node' keeps 'Sensor' alive; stored here
// CHECK: store-virtual-interface.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'Sensor::gateway' weak:

// Structured bindings name the element itself.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <map>
#include <memory>
#include <string>
#include <utility>

struct Zone;
struct Map {
  std::map<std::string, std::shared_ptr<Zone>> zones;
  std::pair<int, std::shared_ptr<Zone>> home;
};
struct Zone {
  std::shared_ptr<Map> map;
};

int main() {
  auto a = std::make_shared<Map>();
  a->zones["north"] = std::make_shared<Zone>();
  for (auto &[name, zone] : a->zones)
    zone->map = a;

  auto b = std::make_shared<Map>();
  auto &[number, zone] = b->home;
  zone = std::make_shared<Zone>();
  zone->map = b;
}

// CHECK: store-structured-binding.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Zone::map' closes a strong reference cycle: 'Zone::map' and 'Map::zones' keep each other alive [refcycle-strong-cycle]
// CHECK: store-structured-binding.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Zone::map' keeps 'Map' alive; stored here
// CHECK: store-structured-binding.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Map::zones' keeps 'Zone' alive; stored here
// CHECK: store-structured-binding.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: make 'Zone::map' weak:
// CHECK: store-structured-binding.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Zone::map' closes a strong reference cycle: 'Zone::map' and 'Map::home' keep each other alive [refcycle-strong-cycle]
// CHECK: store-structured-binding.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Zone::map' keeps 'Map' alive; stored here
// CHECK: store-structured-binding.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Map::home' keeps 'Zone' alive; stored here
// CHECK: store-structured-binding.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: make 'Zone::map' weak:

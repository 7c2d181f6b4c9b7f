// std::any leads to what is stored in it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <any>
#include <map>
#include <memory>
#include <string>

struct Entity {
  std::map<std::string, std::any> properties;
};
struct Inventory {
  std::shared_ptr<Entity> carrier;
};

int main() {
  auto entity = std::make_shared<Entity>();
  auto inventory = std::make_shared<Inventory>();
  inventory->carrier = entity;
  entity->properties["inventory"] = inventory;
}

// CHECK: edge-any.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Inventory::carrier' closes a strong reference cycle: 'Inventory::carrier' and 'Entity::properties' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-any.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Inventory::carrier' keeps 'Entity' alive; stored here
// CHECK: edge-any.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Entity::properties' keeps 'Inventory' alive; stored here
// CHECK: edge-any.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'Inventory::carrier' weak:

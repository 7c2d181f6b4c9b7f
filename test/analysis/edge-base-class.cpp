// The back pointer, or the list, is a member of a base class.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Group;
struct Scene {
  virtual ~Scene() = default;
  std::shared_ptr<Group> owner;
};
struct Group : Scene {
  std::vector<std::shared_ptr<Scene>> children;
};
struct Mesh : Scene {};

int main() {
  auto group = std::make_shared<Group>();
  auto mesh = std::make_shared<Mesh>();
  group->children.push_back(mesh);
  mesh->owner = group;
}

// CHECK: edge-base-class.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Scene::owner' closes a strong reference cycle: 'Scene::owner' and 'Group::children' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-base-class.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Scene::owner' keeps 'Group' alive; stored here
// CHECK: edge-base-class.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Group::children' keeps 'Mesh' alive; stored here
// CHECK: edge-base-class.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Scene::owner' weak:

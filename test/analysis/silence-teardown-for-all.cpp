// A loop over all children takes each ring apart.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <vector>

struct Group;
struct Shape {
  std::shared_ptr<Group> group;
};
struct Group : std::enable_shared_from_this<Group> {
  void add(std::shared_ptr<Shape> s) {
    s->group = shared_from_this();
    shapes.push_back(s);
  }
  void dissolve() {
    for (auto &s : shapes)
      s->group.reset();
  }
  std::vector<std::shared_ptr<Shape>> shapes;
};

int main() {
  auto group = std::make_shared<Group>();
  group->add(std::make_shared<Shape>());
  group->add(std::make_shared<Shape>());
#ifndef LEAK
  group->dissolve();
#endif
}

// CHECK: silence-teardown-for-all.cpp:[[#@LINE-19]]:{{[0-9]+}}: warning: 'Shape::group' closes a strong reference cycle: 'Shape::group' and 'Group::shapes' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-teardown-for-all.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: 'Shape::group' keeps 'Group' alive; stored here
// CHECK: silence-teardown-for-all.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: 'Group::shapes' keeps 'Shape' alive; stored here
// CHECK: silence-teardown-for-all.cpp:[[#@LINE-26]]:{{[0-9]+}}: note: make 'Shape::group' weak:

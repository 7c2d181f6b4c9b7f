// Many rings over the same slots do not make a path forget another.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 > %t
// RUN: grep warning: %t | FileCheck %s

#include <memory>
#include <vector>

struct Node {
  std::shared_ptr<Node> self;
  std::vector<std::shared_ptr<Node>> all;
};

int main() {
  auto first = std::make_shared<Node>();
  first->self = first;
  auto node = std::make_shared<Node>();
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 5; ++j)
      node->all.push_back(node);
}

// CHECK: rings-of-one-kind.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Node::self' closes a strong reference cycle
// CHECK: rings-of-one-kind.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Node::all' closes a strong reference cycle

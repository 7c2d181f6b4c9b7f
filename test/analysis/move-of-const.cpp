// std::move of what is const moves nothing: the argument is there afterwards.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 > %t
// RUN: grep warning: %t | FileCheck %s

#include <memory>
#include <utility>
#include <vector>

struct Node {
  std::vector<std::shared_ptr<Node>> kids;
  std::shared_ptr<Node> parent;
  void add(const std::shared_ptr<Node> &kid) { kids.push_back(std::move(kid)); }
};

int main() {
  auto node = std::make_shared<Node>(), kid = std::make_shared<Node>();
  node->add(kid);
  kid->parent = node;
}

// CHECK: move-of-const.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Node::parent' closes a strong reference cycle

// A factory wires both ends and returns one.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

class Node {
public:
  static std::shared_ptr<Node> create(const std::shared_ptr<Node> &parent) {
    std::shared_ptr<Node> node(new Node);
    node->parent_ = parent;
    if (parent)
      parent->children_.push_back(node);
    return node;
  }

private:
  Node() = default;
  std::shared_ptr<Node> parent_;
  std::vector<std::shared_ptr<Node>> children_;
};

int main() {
  auto root = Node::create(nullptr);
  auto leaf = Node::create(root);
}

// CHECK: store-factory.cpp:[[#@LINE-17]]:{{[0-9]+}}: warning: 'Node::parent_' closes a strong reference cycle: 'Node::parent_' and 'Node::children_' keep each other alive [refcycle-strong-cycle]
// CHECK: store-factory.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: 'Node::parent_' keeps 'Node' alive; stored here
// CHECK: store-factory.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Node::children_' keeps 'Node' alive; stored here
// CHECK: store-factory.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: make 'Node::parent_' weak:

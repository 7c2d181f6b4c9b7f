// A deleter runs when its pointer ends, and may take a ring apart that it is not on.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> self;
};

int main() {
  auto node = std::make_shared<Node>();
  node->self = node;
#ifndef LEAK
  std::shared_ptr<Node> guard(new Node, [node = node.get()](Node *own) {
    node->self = nullptr;
    delete own;
  });
#endif
}

// CHECK: warning: 'Node::self' closes a strong reference cycle

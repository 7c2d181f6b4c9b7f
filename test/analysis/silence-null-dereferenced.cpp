// No program gets past the use of a null pointer.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s

#include <memory>

struct Node {
  int size = 0;
  std::shared_ptr<Node> self;
};

void make(const Node *like) {
  auto node = std::make_shared<Node>();
  if (!like)
    node->self = node;
#ifndef LEAK
  node->size = like->size;
#endif
}

// CHECK: warning: 'Node::self' closes a strong reference cycle

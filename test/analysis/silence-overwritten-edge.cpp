// A store over the edge takes the ring apart again.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  std::shared_ptr<Node> back;
};

int main() {
  auto a = std::make_shared<Node>();
  auto b = std::make_shared<Node>();
  a->next = b;
  b->back = a;
#ifndef LEAK
  a->next = std::make_shared<Node>();
#endif
}

// CHECK: silence-overwritten-edge.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Node::back' closes a strong reference cycle: 'Node::back' and 'Node::next' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-overwritten-edge.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Node::back' keeps 'Node' alive; stored here
// CHECK: silence-overwritten-edge.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: silence-overwritten-edge.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Node::back' weak:

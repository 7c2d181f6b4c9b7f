// A store that a macro makes is placed where the macro is used.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  std::shared_ptr<Node> back;
};
#define LINK(from, slot, to) (from)->slot = (to)

int main() {
  auto a = std::make_shared<Node>();
  auto b = std::make_shared<Node>();
  LINK(a, next, b);
  LINK(b, back, a);
}

// CHECK: macro-store.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Node::back' closes a strong reference cycle: 'Node::back' and 'Node::next' keep each other alive [refcycle-strong-cycle]
// CHECK: macro-store.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Node::back' keeps 'Node' alive; stored here
// CHECK: macro-store.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: macro-store.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: make 'Node::back' weak:

// The ring is closed in one case only, and in one that falls through.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  std::shared_ptr<Node> back;
};

static void link(int kind, const std::shared_ptr<Node> &a,
                 const std::shared_ptr<Node> &b) {
  switch (kind) {
  case 0:
    return;
  case 1:
    a->next = b;
    [[fallthrough]];
  default:
    b->back = a;
  }
}

int main(int argc, char **) {
  link(argc, std::make_shared<Node>(), std::make_shared<Node>());
}

// CHECK: switch-case.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Node::back' closes a strong reference cycle: 'Node::back' and 'Node::next' keep each other alive [refcycle-strong-cycle]
// CHECK: switch-case.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Node::back' keeps 'Node' alive; stored here
// CHECK: switch-case.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: switch-case.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: make 'Node::back' weak:

// Two edges that no one path makes are no ring.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  std::shared_ptr<Node> back;
};

static void link(bool forward, const std::shared_ptr<Node> &a,
                 const std::shared_ptr<Node> &b) {
  if (forward) {
    a->next = b;
  } else {
    b->back = a;
  }
#ifdef LEAK
  b->back = a;
#endif
}

int main(int argc, char **) {
  link(argc > 0, std::make_shared<Node>(), std::make_shared<Node>());
}

// CHECK: silence-exclusive-branches.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Node::back' closes a strong reference cycle: 'Node::back' and 'Node::next' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-exclusive-branches.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Node::back' keeps 'Node' alive; stored here
// CHECK: silence-exclusive-branches.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: silence-exclusive-branches.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: make 'Node::back' weak:

// A list built at its head and at its tail.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Node {
  int value = 0;
  std::shared_ptr<Node> next;
};

int main() {
  std::shared_ptr<Node> head, tail;
  for (int i = 0; i < 4; ++i) {
    auto node = std::make_shared<Node>();
    if (tail)
      tail->next = node;
    else
      head = node;
    tail = node;
  }
  auto first = std::make_shared<Node>();
  first->next = head;
  head = first;
#ifdef LEAK
  tail->next = tail;
#endif
}

// CHECK: silence-list-append.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Node::next' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: silence-list-append.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: note: no edge of the ring can be made weak: 'Node::next' is the only owner of 'Node'
// CHECK: note: reset 'Node::next' in a function that the ring's user calls

// Reversal in place: `next` points back, never round.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};

static std::shared_ptr<Node> reverse(std::shared_ptr<Node> head) {
  std::shared_ptr<Node> previous;
  while (head) {
    std::shared_ptr<Node> next = head->next;
    head->next = previous;
    previous = head;
    head = next;
  }
  return previous;
}

int main() {
  auto a = std::make_shared<Node>();
  a->next = std::make_shared<Node>();
  a->next->next = std::make_shared<Node>();
#ifdef LEAK
  a->next->next = a;
#else
  a = reverse(a);
#endif
}

// CHECK: warning: 'Node::next' closes a strong reference cycle: {{.*}} [refcycle-strong-cycle]
// CHECK-COUNT-2: note: {{.*}} alive; stored here
// CHECK: note: no edge of the ring can be made weak:
// CHECK: note: reset 'Node::next'

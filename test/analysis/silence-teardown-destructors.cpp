// The end of an object is that of what it owns, and runs the destructors of its bases.
// RUN: %refcycle scan -q %s -- -std=c++17 -DOWNED | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DBASE | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> self;
};
struct Guard {
  explicit Guard(Node &node) : node(node) {}
  ~Guard() { node.self = nullptr; }
  Node &node;
};
struct Owner {
  std::unique_ptr<Guard> guard;
};
struct Derived : Guard {
  using Guard::Guard;
  ~Derived() { ++ended; }
  static int ended;
};

int main() {
  auto node = std::make_shared<Node>();
  node->self = node;
#if defined(OWNED)
  auto owner = std::make_shared<Owner>();
  owner->guard = std::make_unique<Guard>(*node);
#elif defined(BASE)
  Derived derived(*node);
#endif
}

// CHECK: warning: 'Node::self' closes a strong reference cycle

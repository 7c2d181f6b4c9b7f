// A member of an anonymous union is named as one of the class around it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Node::edge' closes a strong reference cycle: 'Node::edge', 'Node::value' and 'Value::node' keep each other alive
// CHECK-NOT: warning:

#include <memory>
#include <new>

struct Node;
struct Value {
  Value() : number(0) {}
  ~Value() {}
  union {
    long number;
    std::shared_ptr<Node> node;
  };
  void set(std::shared_ptr<Node> n) { new (&node) std::shared_ptr<Node>(n); }
};
struct Node {
  Value value;
  std::shared_ptr<Node> edge;
};
int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  a->value.set(b);
  b->edge = a;
}

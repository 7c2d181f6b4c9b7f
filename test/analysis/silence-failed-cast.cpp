// A cast to a class that the object is not of gives null.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s

#include <memory>

struct Node {
  virtual ~Node() = default;
  std::shared_ptr<Node> owner;
};
struct Leaf : Node {};
struct Branch : Node {};

#ifdef LEAK
using Made = Branch;
#else
using Made = Leaf;
#endif

int main() {
  std::shared_ptr<Node> node = std::make_shared<Made>();
  if (auto branch = std::dynamic_pointer_cast<Branch>(node))
    branch->owner = node;
}

// CHECK: warning: 'Node::owner' closes a strong reference cycle

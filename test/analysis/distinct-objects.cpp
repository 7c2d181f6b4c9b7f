// Two objects that the program made, and two numbers, are not equal: what asks for
// another one takes no ring apart, on no path.
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>

struct Node {
  void remove(const Node *node, int key) {
    if (child.get() == node || this->key == key)
      child = nullptr;
  }
  std::shared_ptr<Node> child, parent;
  int key = 1;
};

int main() {
  auto node = std::make_shared<Node>(), other = std::make_shared<Node>();
  node->child = std::make_shared<Node>();
  node->child->parent = node;
  node->remove(other.get(), 2);
}

// CHECK: warning: 'Node::parent' closes a strong reference cycle

// No other edge is taken where it does not point back as the first does: a list of children owns
// them, though somebody else does here, too.
// RUN: cp %s %t.cpp && %refused %t.cpp -- -std=c++17 | FileCheck %s
// CHECK: note: no fix: 'Node::parent' cannot be made weak: its address is taken
// CHECK-NOT: fix applied

#include <memory>
#include <vector>
struct Node {
  std::shared_ptr<Node> parent;
  std::vector<std::shared_ptr<Node>> children;
  std::shared_ptr<Node> *place() { return &parent; }
};
int main() {
  auto root = std::make_shared<Node>();
  auto child = std::make_shared<Node>();
  *child->place() = root;
  root->children.push_back(child);
  return child->parent ? 0 : 1;
}

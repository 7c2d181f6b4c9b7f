// Pointers to data members are not followed.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep 'warning: .Node::next'
// XFAIL: *

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
int main() {
  auto node = std::make_shared<Node>();
  auto link = &Node::next;
  (*node).*link = node;
}

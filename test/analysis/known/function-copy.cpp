// Copies of a std::function share what its callable has by value.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep 'warning: .Node::next'
// XFAIL: *

#include <functional>
#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
struct Second {
  std::shared_ptr<Node> node;
  int calls;
  void operator()() {
    if (++calls == 2)
      node->next.reset();
  }
};
int main() {
  auto node = std::make_shared<Node>();
  node->next = node;
  std::function<void()> f = Second{node, 0}, g = f;
  f();
  g();
}

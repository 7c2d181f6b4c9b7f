// A deleter that clears through its argument is not seen to run.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
int main() {
  auto node = std::make_shared<Node>();
  node->next = node;
  auto clear = [](Node *n) { n->next = nullptr; };
  std::unique_ptr<Node, decltype(clear)> guard(node.get(), clear);
}

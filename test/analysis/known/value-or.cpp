// What value_or() gives is not decided by whether there is a value.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep 'warning: .Node::next'
// XFAIL: *

#include <memory>
#include <optional>

struct Node {
  std::shared_ptr<Node> next;
};
int main() {
  auto node = std::make_shared<Node>();
  std::optional<bool> keep;
  if (keep.value_or(true))
    node->next = node;
}

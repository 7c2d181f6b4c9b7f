// The node that extract() takes out of a map is not followed.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep 'warning: .Node::next'
// XFAIL: *

#include <map>
#include <memory>
#include <utility>

struct Node {
  std::map<int, std::shared_ptr<Node>> next;
};
int main() {
  auto node = std::make_shared<Node>();
  node->next.emplace(1, node);
  auto handle = node->next.extract(1);
  handle.key() = 2;
  node->next.insert(std::move(handle));
}

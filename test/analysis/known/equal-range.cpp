// What a range of keys is erased from is not known.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <map>
#include <memory>

struct Node {
  std::multimap<int, std::shared_ptr<Node>> next;
};
int main() {
  auto node = std::make_shared<Node>();
  node->next.emplace(1, node);
  auto [first, last] = node->next.equal_range(1);
  node->next.erase(first, last);
}

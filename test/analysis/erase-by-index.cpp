// An iterator and a number: the entry that far on.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// CHECK: warning: 'Node::all' closes a strong reference cycle
// CHECK-NOT: warning:

#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

struct Node {
  std::vector<std::shared_ptr<Node>> all;
  int id = 7;
  void drop(int id) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i]->id == id) {
        all.erase(all.begin() + i);
        return;
      }
  }
};
int main() {
  auto node = std::make_shared<Node>();
#ifdef LEAK
  node->all = {nullptr, node};
  int i = 0;
  node->all.erase(node->all.begin() + i);
#else
  node->all.push_back(node);
  node->drop(7);
  auto last = std::make_shared<Node>();
  last->all = {nullptr, last};
  last->all.erase(std::next(last->all.begin(), 1));
#endif
}

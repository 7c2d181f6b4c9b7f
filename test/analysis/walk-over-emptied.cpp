// A walk over a container that is emptied on the way ends, and what follows is seen.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 > %t
// RUN: grep warning: %t | FileCheck %s

#include <map>
#include <memory>
#include <vector>

struct Node {
  std::map<int, std::vector<std::shared_ptr<Node>>> kids;
  std::shared_ptr<Node> self;
};

int main() {
  auto node = std::make_shared<Node>();
  node->kids[1] = {std::make_shared<Node>()};
  for (auto &[key, list] : node->kids)
    for (auto &kid : list) {
      auto last = kid;
      node->kids.clear();
      if (!last)
        continue;
    }
  node->self = node;
}

// CHECK: walk-over-emptied.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Node::self' closes a strong reference cycle

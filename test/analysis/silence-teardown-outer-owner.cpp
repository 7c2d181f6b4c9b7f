// The destructor of an outer owner, which does run, takes the ring apart.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <vector>

struct Node {
  std::vector<std::shared_ptr<Node>> links;
};
class Graph {
public:
#ifndef LEAK
  ~Graph() {
    for (auto &n : nodes)
      n->links.clear();
  }
#endif
  void connect() {
    auto a = std::make_shared<Node>();
    auto b = std::make_shared<Node>();
    a->links.push_back(b);
    b->links.push_back(a);
    nodes = {a, b};
  }

private:
  std::vector<std::shared_ptr<Node>> nodes;
};

int main() {
  Graph graph;
  graph.connect();
}

// CHECK: warning: 'Node::links' closes a strong reference cycle: {{.*}} [refcycle-strong-cycle]
// CHECK-COUNT-2: note: {{.*}} alive; stored here
// CHECK: note: make 'Node::links' weak:

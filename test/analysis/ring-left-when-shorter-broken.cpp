// Two ways lead back from what closes a ring. When an edge of the shorter one has
// gone, the ring over the other is what leaks.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 > %t
// RUN: grep warning: %t | FileCheck %s

#include <memory>
#include <vector>

struct Node {
  std::vector<std::shared_ptr<Node>> out, in;
};

void connect(std::shared_ptr<Node> from, std::shared_ptr<Node> to) {
  from->out.push_back(to);
  to->in.push_back(from);
}

int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  connect(a, b);
  connect(b, a);
  a->out.clear();
  b->out.clear();
}

// CHECK: ring-left-when-shorter-broken.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'Node::in' closes a strong reference cycle

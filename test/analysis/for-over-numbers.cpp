// A loop over a list of numbers runs: they are no bytes of something else.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <initializer_list>
#include <memory>

struct Node {
  std::shared_ptr<Node> self;
};

int main() {
  auto p = std::make_shared<Node>();
  for (int i : {1, 2})
    // CHECK: [[@LINE+1]]:5: warning: {{.*}}'Node::self'
    p->self = p;
}

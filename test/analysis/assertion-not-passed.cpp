// What an assertion says of a size that depends on input is not known to fail,
// and the ring that was left before it is reported.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <cassert>
#include <memory>
#include <vector>

struct Node {
  std::shared_ptr<Node> parent;
  std::vector<std::shared_ptr<Node>> children;
};

void build() {
  auto root = std::make_shared<Node>();
  auto leaf = std::make_shared<Node>();
  // CHECK: assertion-not-passed.cpp:[[#@LINE+1]]:{{.*}}warning: 'Node::parent'
  leaf->parent = root;
  root->children.push_back(leaf);
}

int count();

int main() {
  build();
  std::vector<int> found;
  for (int i = 0; i < count(); ++i)
    found.push_back(i);
  assert(found.size() == 20);
}

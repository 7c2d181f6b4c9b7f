// A weak back pointer; strong, it is a finding.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <vector>

struct Node {
  std::vector<std::shared_ptr<Node>> children;
#ifdef LEAK
  std::shared_ptr<Node> parent;
#else
  std::weak_ptr<Node> parent;
#endif
};

int main() {
  auto root = std::make_shared<Node>();
  auto leaf = std::make_shared<Node>();
  root->children.push_back(leaf);
  leaf->parent = root;
}

// CHECK: silence-weak-back.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Node::parent' closes a strong reference cycle: 'Node::parent' and 'Node::children' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-weak-back.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Node::parent' keeps 'Node' alive; stored here
// CHECK: silence-weak-back.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Node::children' keeps 'Node' alive; stored here
// CHECK: silence-weak-back.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Node::parent' weak:

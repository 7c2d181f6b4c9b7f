// A ring in a header that two files include is one finding, placed in the header.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q one.cpp two.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- node.h
#include <memory>
struct Node : std::enable_shared_from_this<Node> {
  void grow() {
    child = std::make_shared<Node>();
    child->parent = shared_from_this();
  }
  std::shared_ptr<Node> child, parent;
};
//--- one.cpp
#include "node.h"
void one() { std::make_shared<Node>()->grow(); }
//--- two.cpp
#include "node.h"
void one();
int main() {
  one();
  std::make_shared<Node>()->grow();
}

// CHECK: node.h:[[#@LINE-15]]:{{[0-9]+}}: warning: 'Node::parent' closes a strong reference cycle: 'Node::parent' and 'Node::child' keep each other alive [refcycle-strong-cycle]
// CHECK: node.h:[[#@LINE-16]]:{{[0-9]+}}: note: 'Node::parent' keeps 'Node' alive; stored here
// CHECK: node.h:[[#@LINE-18]]:{{[0-9]+}}: note: 'Node::child' keeps 'Node' alive; stored here
// CHECK: node.h:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Node::parent' weak:

// The same bytes for any number of threads, order of files, and in two steps.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t
// RUN: %exits 1 %refcycle scan -q -j1 a.cpp b.cpp -- -std=c++17 > one
// RUN: %exits 1 %refcycle scan -q -j4 b.cpp a.cpp -- -std=c++17 > four
// RUN: %refcycle extract a.cpp -o a.refsum -- -std=c++17
// RUN: %refcycle extract b.cpp -o b.refsum -- -std=c++17
// RUN: %exits 1 %refcycle link -q a.refsum b.refsum > linked
// RUN: %exits 1 %refcycle link -q b.refsum a.refsum > reversed
// RUN: diff one four
// RUN: diff one linked
// RUN: diff one reversed
// RUN: %refcycle link -q a.refsum | count 0
// RUN: FileCheck %s < one

//--- node.h
#include <memory>
struct Node {
  std::shared_ptr<Node> next;
  std::shared_ptr<Node> back;
};
void forth(const std::shared_ptr<Node> &a, const std::shared_ptr<Node> &b);
void back(const std::shared_ptr<Node> &a, const std::shared_ptr<Node> &b);
//--- a.cpp
#include "node.h"
void forth(const std::shared_ptr<Node> &a, const std::shared_ptr<Node> &b) {
  a->next = b;
  back(a, b);
}
//--- b.cpp
#include "node.h"
void back(const std::shared_ptr<Node> &a, const std::shared_ptr<Node> &b) {
  b->back = a;
}
int main() { forth(std::make_shared<Node>(), std::make_shared<Node>()); }

// CHECK: b.cpp:[[#@LINE-4]]:3: warning: 'Node::back' closes a strong reference cycle: 'Node::back' and 'Node::next' keep each other alive [refcycle-strong-cycle]
// CHECK: b.cpp:[[#@LINE-5]]:3: note: 'Node::back' keeps 'Node' alive; stored here
// CHECK: a.cpp:[[#@LINE-12]]:3: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: node.h:[[#@LINE-20]]:25: note: make 'Node::back' weak: it points back to 'Node', which was there before and has another owner

// What a macro of a library does is placed in the project, over the whole use.
// RUN: rm -rf %t && split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q main.cpp -- -std=c++17 -isystem lib | FileCheck %s

//--- lib/link.h
#define LIB_LINK(from, slot, to) \
  do {                           \
    (from)->slot = (to);         \
  } while (0)
//--- main.cpp
#include "link.h"
#include <memory>

struct Node {
  std::shared_ptr<Node> next, back;
};

int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  LIB_LINK(a, next, b);
  LIB_LINK(b, back, a);
}

// CHECK: main.cpp:21:3: warning: 'Node::back' closes a strong reference cycle
// CHECK-NEXT: LIB_LINK(b, back, a);
// CHECK-NEXT: |   ^~~~~~~~~~~~~~~~~~~~{{$}}
// CHECK: main.cpp:21:3: note: 'Node::back' keeps 'Node' alive; stored here
// CHECK: main.cpp:20:3: note: 'Node::next' keeps 'Node' alive; stored here
// CHECK: note: make 'Node::back' weak

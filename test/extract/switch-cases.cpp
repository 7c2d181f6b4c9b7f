// A switch names the constant of each successor; fall-through is an edge.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next, back;
};

void link(int kind, Node &a, std::shared_ptr<Node> b) {
  switch (kind) {
  case 1:
    a.next = b;
    [[fallthrough]];
  case 7:
    a.back = b;
    break;
  default:
    break;
  }
}

// CHECK-LABEL: static function link(kind: scalar, a: &raw<Node>, b: strong<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> 7: b4, 1: b3, b2
// CHECK: [[R0:%[0-9]+]] = var kind : scalar
// CHECK: [[R1:%[0-9]+]] = load [[R0]] : scalar
// CHECK: b2: -> b5
// CHECK: b3: -> b4
// CHECK: [[R6:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R7:%[0-9]+]] = var b : strong<Node>
// CHECK: [[R8:%[0-9]+]] = load [[R7]] : strong<Node>
// CHECK: store [[R6]] [[R8]] : strong<Node>{{ +}}@switch-cases.cpp:[[#@LINE-20]]:5
// CHECK: b4: -> b5
// CHECK: [[R14:%[0-9]+]] = field {{%[0-9]+}} Node::back : strong<Node>
// CHECK: [[R15:%[0-9]+]] = var b : strong<Node>
// CHECK: [[R16:%[0-9]+]] = load [[R15]] : strong<Node>
// CHECK: store [[R14]] [[R16]] : strong<Node>{{ +}}@switch-cases.cpp:[[#@LINE-22]]:5
// CHECK: b5:

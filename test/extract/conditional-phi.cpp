// ?: is a phi of its arms, of values and of places.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> left, right;
};

void value(bool c, Node &n, std::shared_ptr<Node> a) {
  n.left = c ? a : nullptr;
}
void place(bool c, Node &n, std::shared_ptr<Node> a) {
  (c ? n.left : n.right) = a;
}

// CHECK-LABEL: static function place(c: scalar, n: &raw<Node>, a: strong<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> b3, b2
// CHECK: [[R1:%[0-9]+]] = var c : scalar
// CHECK: [[R2:%[0-9]+]] = load [[R1]] : scalar
// CHECK: b2: -> b4
// CHECK: [[R6:%[0-9]+]] = field {{%[0-9]+}} Node::right : strong<Node>
// CHECK: b3: -> b4
// CHECK: [[R10:%[0-9]+]] = field {{%[0-9]+}} Node::left : strong<Node>
// CHECK: b4: -> b5
// CHECK: [[R11:%[0-9]+]] = phi [[R10]] [[R6]] : strong<Node>
// CHECK: [[R12:%[0-9]+]] = var a : strong<Node>
// CHECK: [[R13:%[0-9]+]] = load [[R12]] : strong<Node>
// CHECK: store [[R11]] [[R13]] : strong<Node>{{ +}}@conditional-phi.cpp:[[#@LINE-16]]:3
// CHECK: b5:

// CHECK-LABEL: static function value(c: scalar, n: &raw<Node>, a: strong<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> b3, b2
// CHECK: [[R4:%[0-9]+]] = field {{%[0-9]+}} Node::left : strong<Node>
// CHECK: [[R5:%[0-9]+]] = var c : scalar
// CHECK: [[R6:%[0-9]+]] = load [[R5]] : scalar
// CHECK: b2: -> b4
// CHECK: [[R7:%[0-9]+]] = null
// CHECK: b3: -> b4
// CHECK: [[R8:%[0-9]+]] = var a : strong<Node>
// CHECK: [[R9:%[0-9]+]] = load [[R8]] : strong<Node>
// CHECK: b4: if {{%[0-9]+}} -> b6, b5
// CHECK: [[R10:%[0-9]+]] = phi [[R9]] [[R7]] : strong<Node>
// CHECK: [[R11:%[0-9]+]] = var ${{[0-9]+}} : strong<Node>
// CHECK: store init [[R11]] [[R10]] : strong<Node>{{ +}}@conditional-phi.cpp:[[#@LINE-36]]:12
// CHECK: [[R13:%[0-9]+]] = load move [[R11]] : strong<Node>
// CHECK: store [[R4]] [[R13]] : strong<Node>{{ +}}@conditional-phi.cpp:[[#@LINE-38]]:3
// CHECK: b5: -> b7
// CHECK: b6: -> b7
// CHECK: b7:

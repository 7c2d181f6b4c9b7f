// References, and functions that return them, are places and not copies.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  std::shared_ptr<Node> &slot() { return next; }
};

void put(std::shared_ptr<Node> &slot, const std::shared_ptr<Node> &what) {
  slot = what;
}
void use(Node &n, std::shared_ptr<Node> m) {
  std::shared_ptr<Node> &alias = n.next;
  alias = m;
  n.slot() = m;
  put(n.next, m);
}

// CHECK-LABEL: function Node::slot() -> &raw<strong<Node>>
// CHECK: [[R2:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: return [[R2]]{{ +}}@references.cpp:[[#@LINE-15]]:35

// CHECK-LABEL: static function put(slot: &raw<strong<Node>>, what: &raw<strong<Node>>) -> opaque
// CHECK: [[R1:%[0-9]+]] = var slot : raw<strong<Node>>
// CHECK: [[R2:%[0-9]+]] = load [[R1]] : raw<strong<Node>>
// CHECK: [[R3:%[0-9]+]] = deref [[R2]] : strong<Node>
// CHECK: [[R4:%[0-9]+]] = var what : raw<strong<Node>>
// CHECK: [[R5:%[0-9]+]] = load [[R4]] : raw<strong<Node>>
// CHECK: [[R6:%[0-9]+]] = deref [[R5]] : strong<Node>
// CHECK: [[R7:%[0-9]+]] = load [[R6]] : strong<Node>
// CHECK: store [[R3]] [[R7]] : strong<Node>{{ +}}@references.cpp:[[#@LINE-21]]:3

// CHECK-LABEL: static function use(n: &raw<Node>, m: strong<Node>) -> opaque
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R4:%[0-9]+]] = var alias : raw<strong<Node>>
// CHECK: store init [[R4]] [[R3]] : raw<strong<Node>>{{ +}}@references.cpp:[[#@LINE-23]]:3
// CHECK: [[R7:%[0-9]+]] = var alias : raw<strong<Node>>
// CHECK: [[R8:%[0-9]+]] = load [[R7]] : raw<strong<Node>>
// CHECK: [[R9:%[0-9]+]] = deref [[R8]] : strong<Node>
// CHECK: [[R10:%[0-9]+]] = var m : strong<Node>
// CHECK: [[R11:%[0-9]+]] = load [[R10]] : strong<Node>
// CHECK: store [[R9]] [[R11]] : strong<Node>{{ +}}@references.cpp:[[#@LINE-28]]:3
// CHECK: [[R17:%[0-9]+]] = call {{%[0-9]+}} Node::slot : strong<Node>{{ +}}@references.cpp:[[#@LINE-28]]:3
// CHECK: [[R18:%[0-9]+]] = var m : strong<Node>
// CHECK: [[R19:%[0-9]+]] = load [[R18]] : strong<Node>
// CHECK: store [[R17]] [[R19]] : strong<Node>{{ +}}@references.cpp:[[#@LINE-31]]:3
// CHECK: [[R25:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R26:%[0-9]+]] = var m : strong<Node>
// CHECK: call put([[R25]], [[R26]]){{ +}}@references.cpp:[[#@LINE-33]]:3

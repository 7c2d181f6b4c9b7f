// Fields are places: of this, through pointers, through owners, nested values.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  void set(std::shared_ptr<Node> n) { next = n; }
};
struct Outer {
  Node inner;
};

void raw(Node *p, Node &r, Outer &o) {
  p->next = r.next;
  o.inner.next = nullptr;
}

// CHECK: record Node{{ +}}@lvalue-fields.cpp:[[#@LINE-13]]:8
// CHECK-NEXT: next: strong<Node>{{ +}}@lvalue-fields.cpp:[[#@LINE-13]]:25
// CHECK: record Outer{{ +}}@lvalue-fields.cpp:[[#@LINE-11]]:8
// CHECK-NEXT: inner: Node{{ +}}@lvalue-fields.cpp:[[#@LINE-11]]:8

// CHECK-LABEL: function Node::set(n: strong<Node>) -> opaque
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R4:%[0-9]+]] = var n : strong<Node>
// CHECK: [[R5:%[0-9]+]] = load [[R4]] : strong<Node>
// CHECK: store [[R3]] [[R5]] : strong<Node>{{ +}}@lvalue-fields.cpp:[[#@LINE-20]]:39

// CHECK-LABEL: static function raw(p: raw<Node>, r: &raw<Node>, o: &raw<Outer>) -> opaque
// CHECK: [[R4:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R8:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R9:%[0-9]+]] = load [[R8]] : strong<Node>
// CHECK: store [[R4]] [[R9]] : strong<Node>{{ +}}@lvalue-fields.cpp:[[#@LINE-19]]:3
// CHECK: [[R15:%[0-9]+]] = field {{%[0-9]+}} Outer::inner : Node
// CHECK: [[R16:%[0-9]+]] = field [[R15]] Node::next : strong<Node>
// CHECK: [[R17:%[0-9]+]] = null
// CHECK: [[R18:%[0-9]+]] = var ${{[0-9]+}} : strong<Node>
// CHECK: store init [[R18]] [[R17]] : strong<Node>{{ +}}@lvalue-fields.cpp:[[#@LINE-23]]:18
// CHECK: [[R20:%[0-9]+]] = load move [[R18]] : strong<Node>
// CHECK: store [[R16]] [[R20]] : strong<Node>{{ +}}@lvalue-fields.cpp:[[#@LINE-25]]:3

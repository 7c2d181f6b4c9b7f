// Locals end in reverse order, on every way out; delete ends what it is given.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  Node *owned = nullptr;
  ~Node() { delete owned; }
};

int scopes(bool early) {
  auto a = std::make_shared<Node>();
  if (early)
    return 1;
  auto b = std::make_shared<Node>();
  return 2;
}

// CHECK-LABEL: destructor nothrow function Node::~Node() -> opaque
// CHECK: [[R2:%[0-9]+]] = field {{%[0-9]+}} Node::owned : raw<Node>
// CHECK: [[R3:%[0-9]+]] = load [[R2]] : raw<Node>
// CHECK: delete [[R3]]

// CHECK-LABEL: static function scopes(early: scalar) -> scalar
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> b3, b2
// CHECK: [[R1:%[0-9]+]] = new : Node{{ +}}@lifetimes.cpp:[[#@LINE-15]]:12
// CHECK: call [[R1]] Node::Node{{ +}}@lifetimes.cpp:[[#@LINE-16]]:12
// CHECK: [[R3:%[0-9]+]] = var a : strong<Node>
// CHECK: store init [[R3]] [[R1]] : strong<Node>{{ +}}@lifetimes.cpp:[[#@LINE-18]]:3
// CHECK: [[R5:%[0-9]+]] = var early : scalar
// CHECK: [[R6:%[0-9]+]] = load [[R5]] : scalar
// CHECK: b2: -> b4
// CHECK: [[R8:%[0-9]+]] = new : Node{{ +}}@lifetimes.cpp:[[#@LINE-19]]:12
// CHECK: call [[R8]] Node::Node{{ +}}@lifetimes.cpp:[[#@LINE-20]]:12
// CHECK: [[R10:%[0-9]+]] = var b : strong<Node>
// CHECK: store init [[R10]] [[R8]] : strong<Node>{{ +}}@lifetimes.cpp:[[#@LINE-22]]:3
// CHECK: [[R12:%[0-9]+]] = constant 2
// CHECK: return [[R12]]{{ +}}@lifetimes.cpp:[[#@LINE-23]]:3
// CHECK: kill b
// CHECK: kill a
// CHECK: b3: -> b4
// CHECK: [[R16:%[0-9]+]] = constant 1
// CHECK: return [[R16]]{{ +}}@lifetimes.cpp:[[#@LINE-30]]:5
// CHECK: kill a
// CHECK: b4:

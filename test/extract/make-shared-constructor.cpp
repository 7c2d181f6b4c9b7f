// make_shared, make_unique, allocate_shared and new name the constructor that
// they call, chosen among overloads.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <memory>

struct Node {
  Node();
  explicit Node(int);
  explicit Node(std::shared_ptr<Node> parent);
};

void make(std::shared_ptr<Node> p) {
  auto a = std::make_shared<Node>();
  auto b = std::make_shared<Node>(p);
  auto c = std::make_unique<Node>(p);
  auto d = std::allocate_shared<Node>(std::allocator<Node>(), p);
  auto e = std::shared_ptr<Node>(new Node(p));
}

// CHECK-LABEL: static function make(p: strong<Node>) -> opaque
// CHECK: [[R1:%[0-9]+]] = new : Node{{ +}}@make-shared-constructor.cpp:[[#@LINE-8]]:12
// CHECK: call [[R1]] Node::Node{{ +}}@make-shared-constructor.cpp:[[#@LINE-9]]:12
// CHECK: [[R3:%[0-9]+]] = var a : strong<Node>
// CHECK: store init [[R3]] [[R1]] : strong<Node>{{ +}}@make-shared-constructor.cpp:[[#@LINE-11]]:3
// CHECK: [[R6:%[0-9]+]] = var p : strong<Node>
// CHECK: [[R7:%[0-9]+]] = new : Node{{ +}}@make-shared-constructor.cpp:[[#@LINE-12]]:12
// CHECK: [[R8:%[0-9]+]] = load [[R6]] : strong<Node>
// CHECK: call [[R7]] Node::Node([[R8]]){{ +}}@make-shared-constructor.cpp:[[#@LINE-14]]:12
// CHECK: [[R10:%[0-9]+]] = var b : strong<Node>
// CHECK: store init [[R10]] [[R7]] : strong<Node>{{ +}}@make-shared-constructor.cpp:[[#@LINE-16]]:3
// CHECK: [[R13:%[0-9]+]] = var p : strong<Node>
// CHECK: [[R14:%[0-9]+]] = new : Node{{ +}}@make-shared-constructor.cpp:[[#@LINE-17]]:12
// CHECK: [[R15:%[0-9]+]] = load [[R13]] : strong<Node>
// CHECK: call [[R14]] Node::Node([[R15]]){{ +}}@make-shared-constructor.cpp:[[#@LINE-19]]:12
// CHECK: [[R17:%[0-9]+]] = var c : unique<Node>
// CHECK: store init [[R17]] [[R14]] : unique<Node>{{ +}}@make-shared-constructor.cpp:[[#@LINE-21]]:3
// CHECK: [[R22:%[0-9]+]] = var p : strong<Node>
// CHECK: [[R23:%[0-9]+]] = new : Node{{ +}}@make-shared-constructor.cpp:[[#@LINE-22]]:12
// CHECK: [[R24:%[0-9]+]] = load [[R22]] : strong<Node>
// CHECK: call [[R23]] Node::Node([[R24]]){{ +}}@make-shared-constructor.cpp:[[#@LINE-24]]:12
// CHECK: [[R26:%[0-9]+]] = var d : strong<Node>
// CHECK: store init [[R26]] [[R23]] : strong<Node>{{ +}}@make-shared-constructor.cpp:[[#@LINE-26]]:3
// CHECK: [[R29:%[0-9]+]] = var p : strong<Node>
// CHECK: [[R30:%[0-9]+]] = load [[R29]] : strong<Node>
// CHECK: [[R31:%[0-9]+]] = new : Node{{ +}}@make-shared-constructor.cpp:[[#@LINE-28]]:38
// CHECK: call [[R31]] Node::Node([[R30]]){{ +}}@make-shared-constructor.cpp:[[#@LINE-29]]:38
// CHECK: [[R33:%[0-9]+]] = var e : strong<Node>
// CHECK: store init [[R33]] [[R31]] : strong<Node>{{ +}}@make-shared-constructor.cpp:[[#@LINE-31]]:3
// CHECK: kill e
// CHECK: kill d
// CHECK: kill c
// CHECK: kill b
// CHECK: kill a

// std::array and C arrays are sequences; elements are places by their index.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <array>
#include <memory>

struct Node {
  std::array<std::shared_ptr<Node>, 2> pair;
  std::shared_ptr<Node> plain[3];
};

void fill(Node &n, std::shared_ptr<Node> a, int i) {
  n.pair[1] = a;
  n.pair[i] = a;
  n.plain[2] = a;
}

// CHECK: record Node{{ +}}@arrays.cpp:[[#@LINE-11]]:8
// CHECK-NEXT: pair: sequence<strong<Node>>{{ +}}@arrays.cpp:[[#@LINE-11]]:40
// CHECK-NEXT: plain: sequence<strong<Node>>{{ +}}@arrays.cpp:[[#@LINE-11]]:25

// CHECK-LABEL: static function fill(n: &raw<Node>, a: strong<Node>, i: scalar) -> opaque
// CHECK: [[R5:%[0-9]+]] = field {{%[0-9]+}} Node::pair : sequence<strong<Node>>
// CHECK: [[R6:%[0-9]+]] = constant 1
// CHECK: [[R7:%[0-9]+]] = library [[R5]] subscript([[R6]]) : strong<Node>{{ +}}@arrays.cpp:[[#@LINE-12]]:3
// CHECK: [[R8:%[0-9]+]] = var a : strong<Node>
// CHECK: [[R9:%[0-9]+]] = load [[R8]] : strong<Node>
// CHECK: store [[R7]] [[R9]] : strong<Node>{{ +}}@arrays.cpp:[[#@LINE-15]]:3
// CHECK: [[R16:%[0-9]+]] = field {{%[0-9]+}} Node::pair : sequence<strong<Node>>
// CHECK: [[R17:%[0-9]+]] = var i : scalar
// CHECK: [[R18:%[0-9]+]] = load [[R17]] : scalar
// CHECK: [[R19:%[0-9]+]] = library [[R16]] subscript([[R18]]) : strong<Node>{{ +}}@arrays.cpp:[[#@LINE-18]]:3
// CHECK: [[R20:%[0-9]+]] = var a : strong<Node>
// CHECK: [[R21:%[0-9]+]] = load [[R20]] : strong<Node>
// CHECK: store [[R19]] [[R21]] : strong<Node>{{ +}}@arrays.cpp:[[#@LINE-21]]:3
// CHECK: [[R27:%[0-9]+]] = field {{%[0-9]+}} Node::plain : sequence<strong<Node>>
// CHECK: [[R28:%[0-9]+]] = library [[R27]] begin : raw<strong<Node>>
// CHECK: [[R29:%[0-9]+]] = constant 2
// CHECK: [[R30:%[0-9]+]] = library [[R28]] subscript([[R29]]) : strong<Node>{{ +}}@arrays.cpp:[[#@LINE-24]]:3
// CHECK: [[R31:%[0-9]+]] = var a : strong<Node>
// CHECK: [[R32:%[0-9]+]] = load [[R31]] : strong<Node>
// CHECK: store [[R30]] [[R32]] : strong<Node>{{ +}}@arrays.cpp:[[#@LINE-27]]:3

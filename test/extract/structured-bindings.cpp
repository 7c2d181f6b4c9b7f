// Structured bindings are places in what they take apart, or copies of it.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <map>
#include <memory>
#include <utility>

struct Node {
  std::pair<int, std::shared_ptr<Node>> home;
  std::map<int, std::shared_ptr<Node>> all;
};
struct Plain {
  std::shared_ptr<Node> first, second;
};

void pairs(Node &n, std::shared_ptr<Node> v) {
  auto &[number, node] = n.home;
  node = v;
}
void fields(Plain &p, std::shared_ptr<Node> v) {
  auto &[one, two] = p;
  two = v;
}
void elements(Node &n, std::shared_ptr<Node> v) {
  for (auto &[key, value] : n.all)
    value = v;
}

// CHECK: record Node{{ +}}@structured-bindings.cpp:[[#@LINE-21]]:8
// CHECK-NEXT: home: tuple<scalar, strong<Node>>{{ +}}@structured-bindings.cpp:[[#@LINE-21]]:41
// CHECK-NEXT: all: map<scalar, strong<Node>>{{ +}}@structured-bindings.cpp:[[#@LINE-21]]:40

// CHECK-LABEL: static function elements(n: &raw<Node>, v: strong<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: -> b2
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::all : map<scalar, strong<Node>>
// CHECK: [[R4:%[0-9]+]] = var __range1 : raw<map<scalar, strong<Node>>>
// CHECK: store init [[R4]] [[R3]] : raw<map<scalar, strong<Node>>>{{ +}}@structured-bindings.cpp:[[#@LINE-13]]:29
// CHECK: [[R6:%[0-9]+]] = var __range1 : raw<map<scalar, strong<Node>>>
// CHECK: [[R7:%[0-9]+]] = load [[R6]] : raw<map<scalar, strong<Node>>>
// CHECK: [[R8:%[0-9]+]] = deref [[R7]] : map<scalar, strong<Node>>
// CHECK: [[R9:%[0-9]+]] = library [[R8]] end : iterator{{ +}}@structured-bindings.cpp:[[#@LINE-17]]:27
// CHECK: [[R10:%[0-9]+]] = var __end1 : iterator
// CHECK: store init [[R10]] [[R9]] : iterator{{ +}}@structured-bindings.cpp:[[#@LINE-19]]:27
// CHECK: [[R12:%[0-9]+]] = var __range1 : raw<map<scalar, strong<Node>>>
// CHECK: [[R13:%[0-9]+]] = load [[R12]] : raw<map<scalar, strong<Node>>>
// CHECK: [[R14:%[0-9]+]] = deref [[R13]] : map<scalar, strong<Node>>
// CHECK: [[R15:%[0-9]+]] = library [[R14]] begin : iterator{{ +}}@structured-bindings.cpp:[[#@LINE-23]]:27
// CHECK: [[R16:%[0-9]+]] = var __begin1 : iterator
// CHECK: store init [[R16]] [[R15]] : iterator{{ +}}@structured-bindings.cpp:[[#@LINE-25]]:27
// CHECK: b2: if {{%[0-9]+}} -> b5, b3
// CHECK: [[R19:%[0-9]+]] = var __begin1 : iterator
// CHECK: [[R20:%[0-9]+]] = var __end1 : iterator
// CHECK: [[R21:%[0-9]+]] = load [[R19]] : iterator
// CHECK: [[R22:%[0-9]+]] = load [[R20]] : iterator
// CHECK: [[R23:%[0-9]+]] = compare [[R21]] [[R22]] notequal
// CHECK: b3:
// CHECK: b5: -> b6
// CHECK: [[R25:%[0-9]+]] = var __begin1 : iterator
// CHECK: [[R26:%[0-9]+]] = load [[R25]] : iterator
// CHECK: [[R27:%[0-9]+]] = deref [[R26]] : tuple<scalar, strong<Node>>
// CHECK: [[R28:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: store init [[R28]] [[R27]] : raw<tuple<scalar, strong<Node>>>{{ +}}@structured-bindings.cpp:[[#@LINE-38]]:8
// CHECK: [[R31:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R32:%[0-9]+]] = load [[R31]] : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R33:%[0-9]+]] = deref [[R32]] : tuple<scalar, strong<Node>>
// CHECK: [[R34:%[0-9]+]] = constant 0
// CHECK: [[R35:%[0-9]+]] = library [[R33]] get-element([[R34]]) : scalar{{ +}}@structured-bindings.cpp:[[#@LINE-43]]:15
// CHECK: [[R36:%[0-9]+]] = var key : raw<scalar>
// CHECK: store init [[R36]] [[R35]] : raw<scalar>{{ +}}@structured-bindings.cpp:[[#@LINE-45]]:15
// CHECK: [[R39:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R40:%[0-9]+]] = load [[R39]] : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R41:%[0-9]+]] = deref [[R40]] : tuple<scalar, strong<Node>>
// CHECK: [[R42:%[0-9]+]] = constant 1
// CHECK: [[R43:%[0-9]+]] = library [[R41]] get-element([[R42]]) : strong<Node>{{ +}}@structured-bindings.cpp:[[#@LINE-50]]:20
// CHECK: [[R44:%[0-9]+]] = var value : raw<strong<Node>>
// CHECK: store init [[R44]] [[R43]] : raw<strong<Node>>{{ +}}@structured-bindings.cpp:[[#@LINE-52]]:20
// CHECK: [[R47:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R48:%[0-9]+]] = load [[R47]] : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R49:%[0-9]+]] = deref [[R48]] : tuple<scalar, strong<Node>>
// CHECK: [[R50:%[0-9]+]] = constant 1
// CHECK: [[R51:%[0-9]+]] = library [[R49]] get-element([[R50]]) : strong<Node>
// CHECK: [[R52:%[0-9]+]] = var v : strong<Node>
// CHECK: [[R53:%[0-9]+]] = load [[R52]] : strong<Node>
// CHECK: store [[R51]] [[R53]] : strong<Node>{{ +}}@structured-bindings.cpp:[[#@LINE-59]]:5
// CHECK: b6: -> b2

// CHECK-LABEL: static function fields(p: &raw<Plain>, v: strong<Node>) -> opaque
// CHECK: [[R3:%[0-9]+]] = var ${{[0-9]+}} : raw<Plain>
// CHECK: store init [[R3]] {{%[0-9]+}} : raw<Plain>{{ +}}@structured-bindings.cpp:[[#@LINE-69]]:3
// CHECK: [[R9:%[0-9]+]] = field {{%[0-9]+}} Plain::second : strong<Node>
// CHECK: [[R10:%[0-9]+]] = var v : strong<Node>
// CHECK: [[R11:%[0-9]+]] = load [[R10]] : strong<Node>
// CHECK: store [[R9]] [[R11]] : strong<Node>{{ +}}@structured-bindings.cpp:[[#@LINE-72]]:3

// CHECK-LABEL: static function pairs(n: &raw<Node>, v: strong<Node>) -> opaque
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::home : tuple<scalar, strong<Node>>
// CHECK: [[R4:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: store init [[R4]] [[R3]] : raw<tuple<scalar, strong<Node>>>{{ +}}@structured-bindings.cpp:[[#@LINE-82]]:3
// CHECK: [[R7:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R8:%[0-9]+]] = load [[R7]] : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R9:%[0-9]+]] = deref [[R8]] : tuple<scalar, strong<Node>>
// CHECK: [[R10:%[0-9]+]] = constant 0
// CHECK: [[R11:%[0-9]+]] = library [[R9]] get-element([[R10]]) : scalar{{ +}}@structured-bindings.cpp:[[#@LINE-87]]:10
// CHECK: [[R12:%[0-9]+]] = var number : raw<scalar>
// CHECK: store init [[R12]] [[R11]] : raw<scalar>{{ +}}@structured-bindings.cpp:[[#@LINE-89]]:10
// CHECK: [[R15:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R16:%[0-9]+]] = load [[R15]] : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R17:%[0-9]+]] = deref [[R16]] : tuple<scalar, strong<Node>>
// CHECK: [[R18:%[0-9]+]] = constant 1
// CHECK: [[R19:%[0-9]+]] = library [[R17]] get-element([[R18]]) : strong<Node>{{ +}}@structured-bindings.cpp:[[#@LINE-94]]:18
// CHECK: [[R20:%[0-9]+]] = var node : raw<strong<Node>>
// CHECK: store init [[R20]] [[R19]] : raw<strong<Node>>{{ +}}@structured-bindings.cpp:[[#@LINE-96]]:18
// CHECK: [[R23:%[0-9]+]] = var ${{[0-9]+}} : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R24:%[0-9]+]] = load [[R23]] : raw<tuple<scalar, strong<Node>>>
// CHECK: [[R25:%[0-9]+]] = deref [[R24]] : tuple<scalar, strong<Node>>
// CHECK: [[R26:%[0-9]+]] = constant 1
// CHECK: [[R27:%[0-9]+]] = library [[R25]] get-element([[R26]]) : strong<Node>
// CHECK: [[R28:%[0-9]+]] = var v : strong<Node>
// CHECK: [[R29:%[0-9]+]] = load [[R28]] : strong<Node>
// CHECK: store [[R27]] [[R29]] : strong<Node>{{ +}}@structured-bindings.cpp:[[#@LINE-103]]:3

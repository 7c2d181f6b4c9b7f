// Branches on pointers, on emptiness and on what find() found.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <map>
#include <memory>
#include <vector>

struct Node {
  std::shared_ptr<Node> next;
  std::vector<std::shared_ptr<Node>> list;
  std::map<int, std::shared_ptr<Node>> map;
};

void null(Node &n) {
  if (!n.next)
    n.next = std::make_shared<Node>();
}
void emptiness(Node &n) {
  while (!n.list.empty())
    n.list.pop_back();
}
void found(Node &n) {
  auto it = n.map.find(3);
  if (it != n.map.end())
    n.map.erase(it);
}

// CHECK-LABEL: static function emptiness(n: &raw<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> b3, b2
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::list : sequence<strong<Node>>
// CHECK: [[R4:%[0-9]+]] = library [[R3]] empty : scalar{{ +}}@branches.cpp:[[#@LINE-13]]:11
// CHECK: [[R5:%[0-9]+]] = not [[R4]]
// CHECK: b2:
// CHECK: b3: -> b4
// CHECK: [[R9:%[0-9]+]] = field {{%[0-9]+}} Node::list : sequence<strong<Node>>
// CHECK: library [[R9]] pop-back{{ +}}@branches.cpp:[[#@LINE-17]]:5
// CHECK: b4: -> b1

// CHECK-LABEL: static function found(n: &raw<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> b2, b3
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::map : map<scalar, strong<Node>>
// CHECK: [[R4:%[0-9]+]] = constant 3
// CHECK: [[R5:%[0-9]+]] = var ${{[0-9]+}} : scalar
// CHECK: store init [[R5]] [[R4]] : scalar{{ +}}@branches.cpp:[[#@LINE-23]]:24
// CHECK: [[R7:%[0-9]+]] = load [[R5]] : scalar
// CHECK: [[R8:%[0-9]+]] = library [[R3]] find([[R7]]) : iterator{{ +}}@branches.cpp:[[#@LINE-25]]:13
// CHECK: [[R9:%[0-9]+]] = var it : iterator
// CHECK: store init [[R9]] [[R8]] : iterator{{ +}}@branches.cpp:[[#@LINE-27]]:3
// CHECK: [[R12:%[0-9]+]] = var it : iterator
// CHECK: [[R16:%[0-9]+]] = field {{%[0-9]+}} Node::map : map<scalar, strong<Node>>
// CHECK: [[R17:%[0-9]+]] = library [[R16]] end : iterator{{ +}}@branches.cpp:[[#@LINE-29]]:13
// CHECK: [[R18:%[0-9]+]] = var ${{[0-9]+}} : iterator
// CHECK: store init [[R18]] [[R17]] : iterator{{ +}}@branches.cpp:[[#@LINE-31]]:13
// CHECK: [[R20:%[0-9]+]] = load [[R12]] : iterator
// CHECK: [[R21:%[0-9]+]] = load [[R18]] : iterator
// CHECK: [[R22:%[0-9]+]] = compare [[R20]] [[R21]] notequal
// CHECK: b2: -> b3
// CHECK: [[R26:%[0-9]+]] = field {{%[0-9]+}} Node::map : map<scalar, strong<Node>>
// CHECK: [[R27:%[0-9]+]] = var it : iterator
// CHECK: [[R28:%[0-9]+]] = load [[R27]] : iterator
// CHECK: library [[R26]] erase([[R28]]) : iterator{{ +}}@branches.cpp:[[#@LINE-38]]:5
// CHECK: b3:

// CHECK-LABEL: static function null(n: &raw<Node>) -> opaque
// CHECK: b0: -> b1
// CHECK: b1: if {{%[0-9]+}} -> b2, b3
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R4:%[0-9]+]] = load [[R3]] : strong<Node>
// CHECK: [[R5:%[0-9]+]] = test [[R4]]
// CHECK: [[R6:%[0-9]+]] = not [[R5]]
// CHECK: b2: -> b3
// CHECK: [[R11:%[0-9]+]] = field {{%[0-9]+}} Node::next : strong<Node>
// CHECK: [[R13:%[0-9]+]] = new : Node{{ +}}@branches.cpp:[[#@LINE-59]]:14
// CHECK: call [[R13]] Node::Node{{ +}}@branches.cpp:[[#@LINE-60]]:14
// CHECK: [[R15:%[0-9]+]] = var ${{[0-9]+}} : strong<Node>
// CHECK: store init [[R15]] [[R13]] : strong<Node>{{ +}}@branches.cpp:[[#@LINE-62]]:14
// CHECK: [[R17:%[0-9]+]] = load move [[R15]] : strong<Node>
// CHECK: store [[R11]] [[R17]] : strong<Node>{{ +}}@branches.cpp:[[#@LINE-64]]:5
// CHECK: b3:

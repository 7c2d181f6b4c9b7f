// What fields own is peeled through containers, aliases and nested values.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <any>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

struct Node;
using Ptr = std::shared_ptr<Node>;
template <typename T> using Refs = std::vector<std::shared_ptr<T>>;
struct Leaf {};

struct Node {
  Ptr strong;
  std::weak_ptr<Node> weak;
  std::unique_ptr<Node> unique;
  Node *raw;
  Leaf value;
  Refs<Node> vector;
  std::deque<Ptr> deque;
  std::set<Ptr> set;
  std::map<Ptr, std::string> map;
  std::unordered_map<int, std::vector<Ptr>> nested;
  std::optional<Ptr> optional;
  std::variant<int, Ptr> variant;
  std::pair<int, Ptr> pair;
  std::tuple<int, Ptr, std::string> tuple;
  std::any any;
  std::shared_ptr<void> opaque;
  std::function<void()> function;
  std::thread thread;
  int number;
};

void use(Node &n) { n.strong = nullptr; }

// CHECK: record Node{{ +}}@types.cpp:[[#@LINE-29]]:8
// CHECK-NEXT: strong: strong<Node>{{ +}}@types.cpp:[[#@LINE-24]]:7
// CHECK-NEXT: weak: weak<Node>{{ +}}@types.cpp:[[#@LINE-24]]:23
// CHECK-NEXT: unique: unique<Node>{{ +}}@types.cpp:[[#@LINE-24]]:25
// CHECK-NEXT: raw: raw<Node>{{ +}}@types.cpp:[[#@LINE-24]]:9
// CHECK-NEXT: value: Leaf{{ +}}@types.cpp:[[#@LINE-24]]:8
// CHECK-NEXT: vector: sequence<strong<Node>>{{ +}}@types.cpp:[[#@LINE-24]]:14
// CHECK-NEXT: deque: sequence<strong<Node>>{{ +}}@types.cpp:[[#@LINE-24]]:19
// CHECK-NEXT: set: set<strong<Node>>{{ +}}@types.cpp:[[#@LINE-24]]:17
// CHECK-NEXT: map: map<strong<Node>, scalar>{{ +}}@types.cpp:[[#@LINE-24]]:30
// CHECK-NEXT: nested: map<scalar, sequence<strong<Node>>>{{ +}}@types.cpp:[[#@LINE-24]]:45
// CHECK-NEXT: optional: optional<strong<Node>>{{ +}}@types.cpp:[[#@LINE-24]]:22
// CHECK-NEXT: variant: optional<scalar, strong<Node>>{{ +}}@types.cpp:[[#@LINE-24]]:26
// CHECK-NEXT: pair: tuple<scalar, strong<Node>>{{ +}}@types.cpp:[[#@LINE-24]]:23
// CHECK-NEXT: tuple: tuple<scalar, strong<Node>, scalar>{{ +}}@types.cpp:[[#@LINE-24]]:37
// CHECK-NEXT: any: optional{{ +}}@types.cpp:[[#@LINE-24]]:12
// CHECK-NEXT: opaque: strong<opaque>{{ +}}@types.cpp:[[#@LINE-24]]:25
// CHECK-NEXT: function: callable{{ +}}@types.cpp:[[#@LINE-24]]:25
// CHECK-NEXT: thread: callable{{ +}}@types.cpp:[[#@LINE-24]]:15
// CHECK-NEXT: number: scalar{{ +}}@types.cpp:[[#@LINE-24]]:7

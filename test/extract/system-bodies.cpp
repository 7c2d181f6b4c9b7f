// Bodies in system headers are left out, but for those that instantiate code
// of the project. The summary is the same as with all of them.
// RUN: %refcycle extract %s -o %t.lean -- -std=c++17
// RUN: %refcycle extract --system-bodies %s -o %t.full -- -std=c++17
// RUN: %refcycle dump %t.lean > %t.lean.txt
// RUN: %refcycle dump %t.full > %t.full.txt
// RUN: diff %t.full.txt %t.lean.txt
// RUN: FileCheck %s < %t.lean.txt
// RUN: %refcycle extract %s -o %t.lean -- -std=c++20
// RUN: %refcycle extract --system-bodies %s -o %t.full -- -std=c++20
// RUN: %refcycle dump %t.lean > %t.lean.txt
// RUN: %refcycle dump %t.full > %t.full.txt
// RUN: diff %t.full.txt %t.lean.txt
// RUN: FileCheck %s < %t.lean.txt

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// A class template that only the library constructs.
template <typename T> struct Node {
  explicit Node(T v) : value(v) {}
  virtual ~Node() { next.reset(); }
  virtual void clear() { next = nullptr; }
  T value;
  std::shared_ptr<Node> next;
};
void unique() { auto n = std::make_unique<Node<std::string>>("n"); }
// CHECK-DAG: constructor function Node::Node(v: scalar
// CHECK-DAG: destructor nothrow function Node::~Node
// CHECK-DAG: virtual function Node::clear

void shared() { auto n = std::make_shared<Node<int>>(1); }

void emplaced() {
  std::vector<Node<char>> all;
  all.emplace_back('a');
}

// A generic lambda that only the library calls.
void visited(std::vector<std::shared_ptr<Node<long>>> all) {
  std::for_each(all.begin(), all.end(), [&](auto &n) { n->next = all[0]; });
  std::sort(all.begin(), all.end(),
            [](auto &a, auto &b) { return a->value < b->value; });
}
// CHECK-DAG: function visited::lambda::operator()(n:
// CHECK-DAG: function visited::lambda::operator()(a:

// Constructors that nobody wrote, called by the library alone.
struct Clock {
  std::shared_ptr<Clock> self = std::make_shared<Clock>();
};
struct Wall {
  Clock clock;
};
void generated() {
  auto w = std::make_shared<Wall>();
  std::optional<Clock> c;
  c.emplace();
}
// CHECK-DAG: constructor function Clock::Clock(
// CHECK-DAG: constructor function Wall::Wall(

// An inherited one.
struct Base {
  explicit Base(std::shared_ptr<Base> p) : parent(std::move(p)) {}
  std::shared_ptr<Base> parent;
};
struct Heir : Base {
  using Base::Base;
};
void inherited(std::shared_ptr<Base> b) {
  auto h = std::make_shared<Heir>(b);
}

// A template constructor, and a call operator that is one.
struct Greedy {
  template <typename T> explicit Greedy(std::shared_ptr<T> k) : kept(k) {}
  std::shared_ptr<void> kept;
};
struct Visitor {
  template <typename T> void operator()(T &t) { seen = t; }
  std::shared_ptr<Base> seen;
};
void templates(std::shared_ptr<Base> b) {
  auto g = std::make_shared<Greedy>(b);
  std::vector<std::shared_ptr<Base>> all{b};
  std::for_each(all.begin(), all.end(), Visitor());
  std::function<void(std::shared_ptr<Base> &)> f = Visitor();
}

// CHECK-DAG: constructor function Greedy::Greedy(k:
// CHECK-DAG: function Visitor::operator()(t:

// A part whose class template nothing else destroys.
template <typename T> struct Scope {
  ~Scope() { value.reset(); }
  T value;
};
struct Whole {
  Scope<std::shared_ptr<Base>> scope;
};
void parts(std::map<int, std::unique_ptr<Whole>> &all) { all.erase(1); }
// CHECK-DAG: destructor nothrow function Scope::~Scope

// A member template of a class that is none.
struct Grammar {
  template <typename T> struct Rule {
    Rule(std::shared_ptr<Base> b) : base(b) {}
    std::shared_ptr<Base> base;
  };
};
void nested(std::shared_ptr<Base> b) {
  auto r = std::make_shared<Grammar::Rule<int>>(b);
}
// CHECK-DAG: constructor function Grammar::Rule::Rule(b:

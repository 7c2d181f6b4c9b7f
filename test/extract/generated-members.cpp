// Members that nobody wrote are lowered where something calls them. Copies,
// moves and ends of life need no body: the analysis knows what they do.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s \
// RUN:   --implicit-check-not='{{^[a-z ]*function Leaf::(Leaf.[$]0|~|operator)}}'

#include <memory>

struct Leaf {
  std::shared_ptr<Leaf> next = std::make_shared<Leaf>();
  virtual ~Leaf() = default;
};
struct Base {
  explicit Base(std::shared_ptr<Leaf> l) : leaf(l) {}
  std::shared_ptr<Leaf> leaf;
};
struct Heir : Base {
  using Base::Base;
};

void uses(std::shared_ptr<Leaf> l) {
  Leaf made;
  Leaf copied = made, moved = std::move(made);
  copied = moved;
  moved = std::move(copied);
  Heir heir(l);
}

// CHECK: constructor function Base::Base(l:
// CHECK: constructor function Heir::Heir($0:
// CHECK: constructor function Leaf::Leaf() -> opaque
// CHECK: static function uses(

// A parent and a child that own each other; the same class twice; three hops.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Folder {
  std::shared_ptr<Folder> inner;
  std::shared_ptr<Folder> outer;
};

struct C;
struct A {
  std::shared_ptr<struct B> b;
};
struct B {
  std::shared_ptr<C> c;
};
struct C {
  std::shared_ptr<A> a;
};

int main() {
  auto top = std::make_shared<Folder>();
  auto leaf = std::make_shared<Folder>();
  top->inner = leaf;
  leaf->outer = top;

  auto a = std::make_shared<A>();
  a->b = std::make_shared<B>();
  a->b->c = std::make_shared<C>();
  a->b->c->a = a;
}

// CHECK: edge-plain-member.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'Folder::outer' closes a strong reference cycle: 'Folder::outer' and 'Folder::inner' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-plain-member.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Folder::outer' keeps 'Folder' alive; stored here
// CHECK: edge-plain-member.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Folder::inner' keeps 'Folder' alive; stored here
// CHECK: edge-plain-member.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: make 'Folder::outer' weak: it points back to 'Folder', which was there before and has another owner
// CHECK: edge-plain-member.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'C::a' closes a strong reference cycle: 'C::a', 'A::b' and 'B::c' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-plain-member.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'C::a' keeps 'A' alive; stored here
// CHECK: edge-plain-member.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'A::b' keeps 'B' alive; stored here
// CHECK: edge-plain-member.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'B::c' keeps 'C' alive; stored here
// CHECK: edge-plain-member.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: make 'C::a' weak: it points back to 'A', which was there before and has another owner

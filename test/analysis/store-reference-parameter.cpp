// A function that stores through a reference to a member.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Link {
  std::shared_ptr<Link> next, back;
};

static void put(std::shared_ptr<Link> &slot, std::shared_ptr<Link> what) {
  slot = std::move(what);
}
static std::shared_ptr<Link> &backOf(Link &l) { return l.back; }

int main() {
  auto a = std::make_shared<Link>();
  auto b = std::make_shared<Link>();
  put(a->next, b);
  backOf(*b) = a;
}

// CHECK: store-reference-parameter.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Link::back' closes a strong reference cycle: 'Link::back' and 'Link::next' keep each other alive [refcycle-strong-cycle]
// CHECK: store-reference-parameter.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Link::back' keeps 'Link' alive; stored here
// CHECK: store-reference-parameter.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Link::next' keeps 'Link' alive; stored here
// CHECK: store-reference-parameter.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: make 'Link::back' weak:

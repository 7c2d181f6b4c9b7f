// A lambda called in place stores by what it captures by reference.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Leaf;
struct Stem {
  std::shared_ptr<Leaf> leaf;
};
struct Leaf {
  std::shared_ptr<Stem> stem;
};

int main() {
  auto stem = std::make_shared<Stem>();
  stem->leaf = [&] {
    auto leaf = std::make_shared<Leaf>();
    leaf->stem = stem;
    return leaf;
  }();
}

// CHECK: store-lambda-in-place.cpp:[[#@LINE-5]]:{{[0-9]+}}: warning: 'Leaf::stem' closes a strong reference cycle: 'Leaf::stem' and 'Stem::leaf' keep each other alive [refcycle-strong-cycle]
// CHECK: store-lambda-in-place.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Leaf::stem' keeps 'Stem' alive; stored here
// CHECK: store-lambda-in-place.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Stem::leaf' keeps 'Leaf' alive; stored here
// CHECK: store-lambda-in-place.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'Leaf::stem' weak:

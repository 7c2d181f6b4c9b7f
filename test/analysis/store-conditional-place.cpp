// A conditional operator chooses the place; the other place gets its null back.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Twin {
  std::shared_ptr<Twin> left, right, other;
};

static void join(bool first, const std::shared_ptr<Twin> &a,
                 const std::shared_ptr<Twin> &b) {
  (first ? a->left : a->right) = b;
  b->other = first ? a : nullptr;
}

int main(int argc, char **) {
  join(argc > 0, std::make_shared<Twin>(), std::make_shared<Twin>());
}

// CHECK: store-conditional-place.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Twin::other' closes a strong reference cycle: 'Twin::other' and 'Twin::left' keep each other alive [refcycle-strong-cycle]
// CHECK: store-conditional-place.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Twin::other' keeps 'Twin' alive; stored here
// CHECK: store-conditional-place.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Twin::left' keeps 'Twin' alive; stored here
// CHECK: store-conditional-place.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Twin::other' weak:

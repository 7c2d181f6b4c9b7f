// Classes of the same name in two files are two classes.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q one.cpp two.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- one.cpp
#include <memory>
namespace {
struct Pair {
  std::shared_ptr<Pair> other;
};
} // namespace
void one() {
  auto a = std::make_shared<Pair>();
  a->other = a;
}
//--- two.cpp
#include <memory>
namespace {
struct Pair {
  std::weak_ptr<Pair> other;
};
} // namespace
void one();
int main() {
  auto a = std::make_shared<Pair>();
  a->other = a;
  one();
}

// CHECK: one.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: 'Pair::other' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: one.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Pair::other' keeps 'Pair' alive; stored here
// CHECK: one.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: make 'Pair::other' weak:

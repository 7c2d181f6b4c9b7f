// A CRTP base that keeps what it is given, and hands out its derived self.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

template <typename D> struct Partnered : std::enable_shared_from_this<D> {
  std::shared_ptr<D> partner;
  void marry(const std::shared_ptr<D> &other) {
    partner = other;
    other->partner = this->shared_from_this();
  }
};
struct Dancer : Partnered<Dancer> {};

int main() {
  auto a = std::make_shared<Dancer>();
  a->marry(std::make_shared<Dancer>());
}

// CHECK: edge-crtp.cpp:[[#@LINE-10]]:{{[0-9]+}}: warning: 'Partnered::partner' closes a strong reference cycle: objects keep each other alive through it [refcycle-strong-cycle]
// CHECK: edge-crtp.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Partnered::partner' keeps 'Dancer' alive; stored here
// CHECK: edge-crtp.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Partnered::partner' keeps 'Dancer' alive; stored here
// CHECK: edge-crtp.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: make 'Partnered::partner' weak:

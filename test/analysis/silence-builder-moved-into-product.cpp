// Callbacks collected in a builder and moved into a product that none of them captures.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Order {
  std::vector<std::function<void()>> rules;
};
struct Builder : std::enable_shared_from_this<Builder> {
  void rule() {
    rules.push_back([self = shared_from_this()] {});
  }
  std::unique_ptr<Order> build() {
    auto order = std::make_unique<Order>();
#ifdef LEAK
    order->rules = rules;
#else
    order->rules = std::move(rules);
#endif
    return order;
  }
  std::vector<std::function<void()>> rules;
};

int main() {
  auto builder = std::make_shared<Builder>();
  builder->rule();
  auto order = builder->build();
}

// CHECK: silence-builder-moved-into-product.cpp:[[#@LINE-20]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Builder::rules' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-builder-moved-into-product.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Builder' alive; captured here
// CHECK: silence-builder-moved-into-product.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: 'Builder::rules' keeps a lambda alive; stored here
// CHECK: silence-builder-moved-into-product.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: capture 'self' weakly:

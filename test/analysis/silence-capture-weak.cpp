// Weak captures, locked when the callback runs: by lambda, by bind and by functor.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Stock;
struct Alarm {
  std::weak_ptr<Stock> stock;
  void operator()() const {}
};
static void refill(const std::weak_ptr<Stock> &) {}

struct Stock : std::enable_shared_from_this<Stock> {
  void watch() {
    handlers.push_back([weak = weak_from_this()] {
      if (auto self = weak.lock())
        self->handlers.size();
    });
    handlers.push_back(std::bind(refill, weak_from_this()));
    handlers.push_back(Alarm{shared_from_this()});
#ifdef LEAK
    handlers.push_back([self = weak_from_this().lock()] {});
#endif
  }
  std::vector<std::function<void()>> handlers;
};

int main() { std::make_shared<Stock>()->watch(); }

// CHECK: silence-capture-weak.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Stock::handlers' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-capture-weak.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Stock' alive; captured here
// CHECK: silence-capture-weak.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Stock::handlers' keeps a lambda alive; stored here
// CHECK: silence-capture-weak.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: capture 'self' weakly:

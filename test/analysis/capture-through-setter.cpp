// The callback goes through a setter of the class that keeps it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <utility>

class Feed : public std::enable_shared_from_this<Feed> {
public:
  void onItem(std::function<void(int)> f) { item_ = std::move(f); }
  void start() {
    onItem([self = shared_from_this()](int) {});
  }

private:
  std::function<void(int)> item_;
};

int main() { std::make_shared<Feed>()->start(); }

// CHECK: capture-through-setter.cpp:[[#@LINE-9]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Feed::item_' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-through-setter.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Feed' alive; captured here
// CHECK: capture-through-setter.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Feed::item_' keeps a lambda alive; stored here
// CHECK: capture-through-setter.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: capture 'self' weakly:

// std::bind_front with shared_from_this().
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | FileCheck %s

#include <functional>
#include <memory>

struct Gateway : std::enable_shared_from_this<Gateway> {
  void open() {
    onFrame = std::bind_front(&Gateway::frame, shared_from_this());
  }
  void frame(int) {}
  std::function<void(int)> onFrame;
};

int main() { std::make_shared<Gateway>()->open(); }

// CHECK: capture-bind-front.cpp:9:48: warning: binding 'shared_from_this()' closes a strong reference cycle: the callback kept by 'Gateway::onFrame' keeps its owner alive [refcycle-self-capture]
// CHECK: note: the bound argument 'shared_from_this()' keeps 'Gateway' alive; bound here
// CHECK: note: 'Gateway::onFrame' keeps a bound function alive; stored here
// CHECK: note: bind 'shared_from_this()' weakly:

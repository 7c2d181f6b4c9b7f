// A member callback captures its owner by shared_from_this(), by init-capture and through a local.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Drone : std::enable_shared_from_this<Drone> {
  void start() {
    onWaypoint = [self = shared_from_this()] {};
  }
  void land() {
    auto me = shared_from_this();
    onLand = [me] {};
  }
  std::function<void()> onWaypoint, onLand;
};

int main() {
  std::make_shared<Drone>()->start();
  std::make_shared<Drone>()->land();
}

// CHECK: capture-shared-from-this.cpp:[[#@LINE-14]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Drone::onWaypoint' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-shared-from-this.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Drone' alive; captured here
// CHECK: capture-shared-from-this.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Drone::onWaypoint' keeps a lambda alive; stored here
// CHECK: capture-shared-from-this.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: capture 'self' weakly: the callback is part of what it captures, and needs it only while it runs
// CHECK: capture-shared-from-this.cpp:[[#@LINE-14]]:{{[0-9]+}}: warning: capturing 'me' closes a strong reference cycle: the callback kept by 'Drone::onLand' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-shared-from-this.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: the capture of 'me' keeps 'Drone' alive; captured here
// CHECK: capture-shared-from-this.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Drone::onLand' keeps a lambda alive; stored here
// CHECK: capture-shared-from-this.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: capture 'me' weakly: the callback is part of what it captures, and needs it only while it runs

// A timer member whose handler owns the object, and arms it again.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Timer {
  void wait(std::function<void()> f) { expiry = std::move(f); }
  void fire() {
    auto f = std::move(expiry);
    f();
  }
  std::function<void()> expiry;
};
struct Heartbeat : std::enable_shared_from_this<Heartbeat> {
  void beat() {
    timer.wait([self = shared_from_this()] { self->beat(); });
  }
  Timer timer;
};

int main() {
  auto heart = std::make_shared<Heartbeat>();
  heart->beat();
  heart->timer.fire();
}

// CHECK: capture-timer-member.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Timer::expiry' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-timer-member.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Heartbeat' alive; captured here
// CHECK: capture-timer-member.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Heartbeat::timer' keeps 'Timer' alive; declared here
// CHECK: capture-timer-member.cpp:[[#@LINE-23]]:{{[0-9]+}}: note: 'Timer::expiry' keeps a lambda alive; stored here
// CHECK: capture-timer-member.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: capture 'self' weakly:

// A timer of its own whose handler arms it again: a loop that it is never decided
// to leave is left after each round, and that is exact.
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DCANCEL | count 0

#include <functional>
#include <memory>

struct Timer {
  void after(int ms, std::function<void()> f) {
    due = now + ms;
    handler = std::move(f);
  }
  void advance(int ms) {
    int end = now + ms;
    while (handler && due <= end) {
      now = due;
      auto fire = std::move(handler);
      handler = nullptr;
      fire();
    }
    now = end;
  }
  void cancel() { handler = nullptr; }
  int now = 0, due = 0;
  std::function<void()> handler;
};

struct Heart : std::enable_shared_from_this<Heart> {
  void arm() {
    timer.after(200, [self = shared_from_this()] { self->beat(); });
  }
  void beat() {
    ++beats;
    arm();
  }
  int beats = 0;
  Timer timer;
};

int main(int argc, char **) {
  auto heart = std::make_shared<Heart>();
  heart->arm();
  heart->timer.advance(argc * 250);
#ifdef CANCEL
  heart->timer.cancel();
#endif
}

// CHECK: capture-rearmed-timer.cpp:[[#@LINE-19]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Timer::handler' keeps its owner alive [refcycle-self-capture]
// CHECK: note: the capture of 'self' keeps 'Heart' alive; captured here
// CHECK: note: 'Heart::timer' keeps 'Timer' alive; declared here
// CHECK: note: 'Timer::handler' keeps a lambda alive; stored here
// CHECK: note: capture 'self' weakly:

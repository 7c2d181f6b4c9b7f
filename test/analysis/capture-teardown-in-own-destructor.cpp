// A destructor that would take the ring apart never runs, and is no reason for silence.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Radar {
  std::function<void()> sweep;
};
struct Display : std::enable_shared_from_this<Display> {
  explicit Display(std::shared_ptr<Radar> r) : radar(std::move(r)) {}
  ~Display() { radar->sweep = nullptr; }
  void show() {
    radar->sweep = [self = shared_from_this()] {};
  }
  std::shared_ptr<Radar> radar;
};

int main() { std::make_shared<Display>(std::make_shared<Radar>())->show(); }

// CHECK: capture-teardown-in-own-destructor.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Radar::sweep' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-teardown-in-own-destructor.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Display' alive; captured here
// CHECK: capture-teardown-in-own-destructor.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Display::radar' keeps 'Radar' alive; stored here
// CHECK: capture-teardown-in-own-destructor.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Radar::sweep' keeps a lambda alive; stored here
// CHECK: capture-teardown-in-own-destructor.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Display::~Display' would take the ring apart, but never runs while the ring exists
// CHECK: capture-teardown-in-own-destructor.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: capture 'self' weakly:

// A guard that the ring owns would cut it, if it were ever destroyed. One that
// guards something else has no note.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Radar {
  std::function<void()> sweep;
};
struct Subscription {
  ~Subscription() {
    if (radar)
      radar->sweep = nullptr;
  }
  Radar *radar = nullptr;
};
struct Light {
  ~Light() { on = false; }
  bool on = true;
};
struct Display : std::enable_shared_from_this<Display> {
  void show(std::shared_ptr<Radar> r) {
    radar = r;
    radar->sweep = [self = shared_from_this()] {};
    guard = std::make_unique<Subscription>();
    guard->radar = radar.get();
  }
  Light light;
  std::shared_ptr<Radar> radar;
  std::unique_ptr<Subscription> guard;
};

int main() { std::make_shared<Display>()->show(std::make_shared<Radar>()); }

// CHECK: warning: capturing 'self' closes a strong reference cycle
// CHECK: note: the capture of 'self' keeps 'Display' alive
// CHECK: note: 'Display::radar' keeps 'Radar' alive
// CHECK: note: 'Radar::sweep' keeps a lambda alive
// CHECK: destructor-of-part.cpp:12:3: note: 'Subscription::~Subscription' would take the ring apart, but never runs while the ring exists
// CHECK: note: capture 'self' weakly

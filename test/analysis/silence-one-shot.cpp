// One-shot callbacks: moved out, exchanged or swapped out before the call, cleared after it.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <utility>

struct Request : std::enable_shared_from_this<Request> {
  void send() {
    moved = [self = shared_from_this()] {};
    exchanged = [self = shared_from_this()] {};
    swapped = [self = shared_from_this()] {};
    cleared = [self = shared_from_this()] {};
  }
  void receive() {
#ifdef LEAK
    moved();
#else
    auto m = std::move(moved);
    m();
#endif
    std::exchange(exchanged, nullptr)();
    std::function<void()> s;
    s.swap(swapped);
    s();
    cleared();
    cleared = nullptr;
  }
  std::function<void()> moved, exchanged, swapped, cleared;
};

int main() {
  auto request = std::make_shared<Request>();
  request->send();
  request->receive();
}

// CHECK: silence-one-shot.cpp:[[#@LINE-28]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Request::moved' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-one-shot.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Request' alive; captured here
// CHECK: silence-one-shot.cpp:[[#@LINE-30]]:{{[0-9]+}}: note: 'Request::moved' keeps a lambda alive; stored here
// CHECK: silence-one-shot.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: capture 'self' weakly:

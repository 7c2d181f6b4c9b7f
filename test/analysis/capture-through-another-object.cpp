// The callback is kept by another object that the captured one owns.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Transport {
  std::function<void()> onReply;
};
struct Handshake : std::enable_shared_from_this<Handshake> {
  std::shared_ptr<Transport> transport = std::make_shared<Transport>();
  void begin() {
    transport->onReply = [self = shared_from_this()] {};
  }
};

int main() { std::make_shared<Handshake>()->begin(); }

// CHECK: capture-through-another-object.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Transport::onReply' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-through-another-object.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Handshake' alive; captured here
// CHECK: note: 'Handshake::transport' keeps 'Transport' alive; stored here
// CHECK: capture-through-another-object.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Transport::onReply' keeps a lambda alive; stored here
// CHECK: capture-through-another-object.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: capture 'self' weakly:

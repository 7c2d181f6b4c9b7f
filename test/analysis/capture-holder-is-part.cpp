// The callback is stored in a part of the object it captures: by value and by pointer.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Socket {
  void onMessage(std::function<void()> f) { handler = std::move(f); }
  std::function<void()> handler;
};
struct State {
  Socket &socket() { return socket_; }
  Socket socket_;
};
struct Peer {
  std::unique_ptr<Socket> line = std::make_unique<Socket>();
};

int main() {
  auto state = std::make_shared<State>();
  state->socket().onMessage([state] {});
  auto peer = std::make_shared<Peer>();
  peer->line->onMessage([peer] {});
}

// CHECK: capture-holder-is-part.cpp:[[#@LINE-5]]:{{[0-9]+}}: warning: capturing 'state' closes a strong reference cycle: the callback kept by 'Socket::handler' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-holder-is-part.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: the capture of 'state' keeps 'State' alive; captured here
// CHECK: capture-holder-is-part.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'State::socket_' keeps 'Socket' alive; declared here
// CHECK: capture-holder-is-part.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: 'Socket::handler' keeps a lambda alive; stored here
// CHECK: capture-holder-is-part.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: capture 'state' weakly:
// CHECK: capture-holder-is-part.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: capturing 'peer' closes a strong reference cycle: the callback kept by 'Socket::handler' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-holder-is-part.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: the capture of 'peer' keeps 'Peer' alive; captured here
// CHECK: note: 'Peer::line' keeps 'Socket' alive; stored here
// CHECK: capture-holder-is-part.cpp:[[#@LINE-26]]:{{[0-9]+}}: note: 'Socket::handler' keeps a lambda alive; stored here
// CHECK: capture-holder-is-part.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: capture 'peer' weakly:

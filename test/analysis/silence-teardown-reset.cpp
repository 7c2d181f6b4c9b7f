// reset(), assignment of nullptr, std::exchange and a move out of the member.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <utility>

struct Peer {
  std::shared_ptr<Peer> other;
};

static std::shared_ptr<Peer> pairUp() {
  auto a = std::make_shared<Peer>();
  auto b = std::make_shared<Peer>();
  a->other = b;
  b->other = a;
  return a;
}

int main() {
  auto one = pairUp();
  one->other.reset();
  auto two = pairUp();
  two->other = nullptr;
  auto three = pairUp();
  std::exchange(three->other, nullptr);
  auto four = pairUp();
#ifndef LEAK
  auto out = std::move(four->other);
#endif
}

// CHECK: warning: 'Peer::other' closes a strong reference cycle: {{.*}} [refcycle-strong-cycle]
// CHECK-COUNT-2: note: {{.*}} alive; stored here
// CHECK: note: no edge of the ring can be made weak:
// CHECK: note: reset 'Peer::other'

// A default member initialiser makes the edge, in the constructor that runs it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Match;
struct Clock {
  std::shared_ptr<Match> match;
};
struct Match {
  std::shared_ptr<Clock> clock = std::make_shared<Clock>();
};

int main() {
  auto match = std::make_shared<Match>();
  match->clock->match = match;
}

// CHECK: store-default-member-initializer.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Clock::match' closes a strong reference cycle: 'Clock::match' and 'Match::clock' keep each other alive [refcycle-strong-cycle]
// CHECK: store-default-member-initializer.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Clock::match' keeps 'Match' alive; stored here
// CHECK: store-default-member-initializer.cpp:[[#@LINE-10]]:34: note: 'Match::clock' keeps 'Clock' alive; stored here
// CHECK: store-default-member-initializer.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: make 'Clock::match' weak:

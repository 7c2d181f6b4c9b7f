// get_shared() wraps shared_from_this().
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Player : std::enable_shared_from_this<Player> {
  std::shared_ptr<Player> get_shared() { return shared_from_this(); }
  void learn() {
    skills.push_back([p = get_shared()] {});
  }
  std::vector<std::function<void()>> skills;
};

int main() { std::make_shared<Player>()->learn(); }

// CHECK: capture-get-shared.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: capturing 'p' closes a strong reference cycle: the callback kept by 'Player::skills' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-get-shared.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: the capture of 'p' keeps 'Player' alive; captured here
// CHECK: capture-get-shared.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'Player::skills' keeps a lambda alive; stored here
// CHECK: capture-get-shared.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: capture 'p' weakly:

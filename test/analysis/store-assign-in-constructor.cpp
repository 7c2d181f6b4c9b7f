// The body of a constructor stores its parameter.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Team;
struct Player {
  Player(std::shared_ptr<Team> t, int n) : number(n) {
    team = std::move(t);
  }
  int number;
  std::shared_ptr<Team> team;
};
struct Team {
  std::vector<std::shared_ptr<Player>> players;
};

int main() {
  auto team = std::make_shared<Team>();
  auto player = std::make_shared<Player>(team, 9);
  team->players.push_back(player);
}

// CHECK: store-assign-in-constructor.cpp:[[#@LINE-15]]:{{[0-9]+}}: warning: 'Player::team' closes a strong reference cycle: 'Player::team' and 'Team::players' keep each other alive [refcycle-strong-cycle]
// CHECK: store-assign-in-constructor.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Player::team' keeps 'Team' alive; stored here
// CHECK: store-assign-in-constructor.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Team::players' keeps 'Player' alive; stored here
// CHECK: store-assign-in-constructor.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'Player::team' weak:

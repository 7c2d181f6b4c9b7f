// Containers that are given on as a whole: returned by value, assigned and initialised from
// parameters, sorted, searched with predicates of several statements, mapped; a reference to one
// of their pointers that is returned; references whose type is deduced.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct Team {
  std::vector<std::shared_ptr<class Player>> players;
};
using Teams = std::vector<std::shared_ptr<Team>>;
class Player {
public:
  Player() = default;
  explicit Player(std::vector<std::shared_ptr<Team>> teams) : teams_(std::move(teams)) {}
//      CHECK:  explicit Player(std::vector<std::shared_ptr<Team>> teams) : teams_(teams.begin(), teams.end()) {}
  Player(Player &&other) : teams_(std::move(other.teams_)), captainOf_(std::move(other.captainOf_)) {}
// CHECK-NEXT:  Player(Player &&other) : teams_(std::move(other.teams_)), captainOf_(std::move(other.captainOf_)) {}
  void join(const std::shared_ptr<Team> &team) { teams_.push_back(team); }
  void replace(std::vector<std::shared_ptr<Team>> teams) { teams_ = std::move(teams); }
// CHECK-NEXT:  void join(const std::shared_ptr<Team> &team) { teams_.push_back(team); }
// CHECK-NEXT:  void replace(std::vector<std::shared_ptr<Team>> teams) { teams_.assign(teams.begin(), teams.end()); }
  std::vector<std::shared_ptr<Team>> teams() const { return teams_; }
  const std::shared_ptr<Team> &team(std::size_t i) const { return teams_[i]; }
// CHECK-NEXT:  std::vector<std::weak_ptr<Team>> teams() const { return teams_; }
// CHECK-NEXT:  std::shared_ptr<Team> team(std::size_t i) const { return teams_[i].lock(); }
  void order() {
    std::sort(teams_.begin(), teams_.end(),
              [](const auto &a, const auto &b) { return a->players.size() < b->players.size(); });
    std::reverse(teams_.begin(), teams_.end());
  }
//      CHECK:    std::sort(teams_.begin(), teams_.end(),
// CHECK-NEXT:              [](const auto &weakA, const auto &weakB) {
// CHECK-NEXT:                auto a = weakA.lock(), b = weakB.lock();
// CHECK-NEXT:                if (!a || !b)
// CHECK-NEXT:                  return a && !b;
// CHECK-NEXT:                return a->players.size() < b->players.size();
// CHECK-NEXT:              });
// CHECK-NEXT:    std::reverse(teams_.begin(), teams_.end());
  std::shared_ptr<Team> largest() const {
    auto it = std::max_element(teams_.begin(), teams_.end(), [](auto &a, auto &b) { return a->players.size() < b->players.size(); });
    return it == teams_.end() ? nullptr : *it;
  }
//      CHECK:    return it == teams_.end() ? nullptr : it->lock();
  std::vector<std::size_t> sizes() const {
    std::vector<std::size_t> out;
    std::transform(teams_.begin(), teams_.end(), std::back_inserter(out), [](const auto &t) { return t->players.size(); });
    return out;
  }
//      CHECK:    std::transform(teams_.begin(), teams_.end(), std::back_inserter(out), [](const auto &t) { return t.lock()->players.size(); });
  void leaveEmpty() {
    teams_.erase(std::remove_if(teams_.begin(), teams_.end(), [](const std::shared_ptr<Team> &t) {
      const auto n = t->players.size();
      return n == 0;
    }), teams_.end());
  }
//      CHECK:    teams_.erase(std::remove_if(teams_.begin(), teams_.end(), [](const std::weak_ptr<Team> &weakT) {
// CHECK-NEXT:      auto t = weakT.lock();
// CHECK-NEXT:      if (!t)
// CHECK-NEXT:        return true;
// CHECK-NEXT:      const auto n = t->players.size();
// CHECK-NEXT:      return n == 0;
// CHECK-NEXT:    }), teams_.end());
  std::size_t first() const {
    auto &t = teams_[0];
    return t->players.size();
  }
//      CHECK:    auto &t = teams_[0];
// CHECK-NEXT:    return t.lock()->players.size();

private:
  std::vector<std::shared_ptr<Team>> teams_;
  std::shared_ptr<Team> captainOf_;
};
int main() {
  auto team = std::make_shared<Team>(), other = std::make_shared<Team>();
  auto player = std::make_shared<Player>();
  player->join(team);
  player->join(other);
  team->players.push_back(player);
  player->order();
  std::size_t n = player->largest()->players.size() + player->sizes().size() + player->first();
  for (auto &t : player->teams())
    n += t->players.size();
// CHECK:  for (auto &weakT : player->teams())
// CHECK-NEXT:    if (auto t = weakT.lock())
// CHECK-NEXT:      n += t->players.size();
  n += player->team(1)->players.size();
  player->leaveEmpty();
  player->replace({team, other});
  return n == 0;
}

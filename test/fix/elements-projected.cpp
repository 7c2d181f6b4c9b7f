// Algorithms that look at a projection of each entry: only that sees the weak pointers.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++20
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct Team;
struct Person {
  std::vector<std::shared_ptr<Team>> teams;
  // CHECK: std::vector<std::weak_ptr<Team>> teams;
  bool in(const std::string &name) const;
  std::string first() const;
  int largest() const;
  void order();
};
struct Team {
  std::string name;
  int size = 2;
  int count() const { return size; }
  std::vector<std::shared_ptr<Person>> members;
};
bool Person::in(const std::string &name) const {
  return std::ranges::find(teams, name, [](const auto &team) { return team->name; }) != teams.end();
  // CHECK: return std::ranges::find(teams, name, [](const auto &team) { return team.lock()->name; }) != teams.end();
}
std::string Person::first() const {
  return (*std::ranges::min_element(teams, {}, &Team::name))->name;
  // CHECK: return std::ranges::min_element(teams, {}, [](const auto &weak) { return weak.lock()->name; })->lock()->name;
}
int Person::largest() const {
  return std::ranges::any_of(teams, [](int n) { return n > 4; }, &Team::count) ? 5 : 0;
  // CHECK: return std::ranges::any_of(teams, [](int n) { return n > 4; }, [](const auto &weak) { return weak.lock()->count(); }) ? 5 : 0;
}
void Person::order() {
  std::ranges::sort(teams, std::ranges::less{}, [](const auto &team) { return team->size; });
  // CHECK: std::ranges::sort(teams, std::ranges::less{}, [](const auto &team) { return team.lock()->size; });
}
int main() {
  std::vector<std::shared_ptr<Team>> all{std::make_shared<Team>(), std::make_shared<Team>()};
  all[0]->name = "b";
  all[1]->name = "a";
  all[0]->members.push_back(std::make_shared<Person>());
  auto &person = *all[0]->members[0];
  for (auto &team : all)
    person.teams.push_back(team);
  person.order();
  return person.in("a") && person.first() == "a" && person.largest() == 0 ? 0 : 1;
}

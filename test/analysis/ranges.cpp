// Algorithms of std::ranges are function objects; views that give elements of a
// container lead to that container.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DCOPY | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DTRANSFORM | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DEACH | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DFILTER | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -DCOPY -DBREAK | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DFILTER -DKEPT | count 0
// CHECK: warning: 'Member::team' closes a strong reference cycle: 'Member::team' and 'Team::members' keep each other alive
// CHECK-NOT: warning:

#include <algorithm>
#include <iterator>
#include <memory>
#include <ranges>
#include <vector>

struct Team;
struct Member {
  std::shared_ptr<Team> team;
};
struct Team {
  std::vector<std::shared_ptr<Member>> members;
};

int main() {
  auto team = std::make_shared<Team>();
#ifdef COPY
  std::vector<std::shared_ptr<Member>> all{std::make_shared<Member>()};
  std::ranges::copy(all, std::back_inserter(team->members));
#elif defined(TRANSFORM)
  std::vector<int> ids{1};
  std::ranges::transform(ids, std::back_inserter(team->members), [](int) { return std::make_shared<Member>(); });
#else
  team->members.push_back(std::make_shared<Member>());
#endif

#ifdef EACH
  std::ranges::for_each(team->members, [&](auto &m) { m->team = team; });
#elif defined(FILTER)
  for (auto &m : team->members | std::views::filter([](auto &m) { return m != nullptr; }) | std::views::take(2))
    m->team = team;
#else
  for (auto &m : team->members)
    m->team = team;
#endif

#ifdef BREAK
  for (auto &m : std::views::reverse(team->members))
    m->team.reset();
#endif
#ifdef KEPT
  auto some = team->members | std::views::take(1);
  for (auto &m : some)
    m->team.reset();
#endif
}

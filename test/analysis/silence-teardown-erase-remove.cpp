// remove_if and erase, and an erase in a search loop.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <algorithm>
#include <memory>
#include <vector>

struct Club;
struct Member {
  std::shared_ptr<Club> club;
};
struct Club {
  std::vector<std::shared_ptr<Member>> members;
  void leave(const std::shared_ptr<Member> &m) {
    members.erase(std::remove(members.begin(), members.end(), m), members.end());
  }
  void leaveIf(Member *m) {
    members.erase(std::remove_if(members.begin(), members.end(),
                                 [&](const auto &x) { return x.get() == m; }),
                  members.end());
  }
  void leaveLoop(Member *m) {
    for (auto it = members.begin(); it != members.end(); ++it)
      if (it->get() == m) {
        members.erase(it);
        break;
      }
  }
};

int main() {
  auto club = std::make_shared<Club>();
  auto a = std::make_shared<Member>(), b = std::make_shared<Member>(),
       c = std::make_shared<Member>();
  for (auto &m : {a, b, c}) {
    m->club = club;
    club->members.push_back(m);
  }
  club->leave(a);
  club->leaveIf(b.get());
  club->leaveLoop(c.get());
}

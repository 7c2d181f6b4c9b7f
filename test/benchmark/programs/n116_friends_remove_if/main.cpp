#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Member {
  std::string handle;
  int year;
  std::vector<std::shared_ptr<Member>> friends;
};

using MemberPtr = std::shared_ptr<Member>;

class Club {
public:
  MemberPtr join(const std::string &handle, int year) {
    auto m = std::make_shared<Member>(Member{handle, year, {}});
    for (auto &old : members_) {
      old->friends.push_back(m);
      m->friends.push_back(old);
    }
    members_.push_back(m);
    return m;
  }

  void expel(const MemberPtr &who) {
    for (auto &m : members_) {
      auto &f = m->friends;
      f.erase(std::remove_if(f.begin(), f.end(), [&](const MemberPtr &x) { return x == who; }), f.end());
    }
    members_.erase(std::remove(members_.begin(), members_.end(), who), members_.end());
  }

  void dissolve() {
    while (!members_.empty())
      expel(MemberPtr(members_.back()));
  }

  std::size_t ties() const {
    std::size_t n = 0;
    for (const auto &m : members_)
      n += m->friends.size();
    return n;
  }

private:
  std::vector<MemberPtr> members_;
};

static void season() {
  Club club;
  auto first = club.join("rook", 2001);
  club.join("bishop", 2003);
  club.join("pawn", 2007);
  std::cout << club.ties() << '\n';
  club.expel(first);
  std::cout << club.ties() << '\n';
  first->friends.clear();
  club.join("knight", 2011);
  std::cout << club.ties() << '\n';
  club.dissolve();
  std::cout << club.ties() << '\n';
}

int main() { season(); }

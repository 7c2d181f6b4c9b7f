#include <iostream>
#include <string>

#include "signal.h"

class Roster {
public:
  explicit Roster(std::string room) : room_(std::move(room)) {}
  void join(const std::string &who) {
    ++present_;
    joined(who);
  }
  int present() const { return present_; }
  const std::string &room() const { return room_; }

  Signal<const std::string &> joined;

private:
  std::string room_;
  int present_ = 0;
};

static std::size_t meeting(const std::string &room) {
  auto roster = std::make_shared<Roster>(room);
  {
    auto greet = roster->joined.connect(
        [roster](const std::string &who) { std::cout << who << " enters " << roster->room() << '\n'; });
    auto count = roster->joined.connect(
        [roster](const std::string &) { std::cout << roster->present() << " here\n"; });
    roster->join("Uma");
    greet.disconnect();
    roster->join("Raj");
  }
  roster->join("Kim");
  return roster->joined.size();
}

int main() {
  std::cout << meeting("attic") << '\n';
  std::cout << meeting("cellar") << '\n';
}

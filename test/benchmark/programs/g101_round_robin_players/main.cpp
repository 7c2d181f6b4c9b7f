// The players of a board game sit in a circle: each knows whose turn is next.
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Player {
public:
  explicit Player(std::string name) : name_(std::move(name)) {}

  void sitBefore(std::shared_ptr<Player> next) { next_ = std::move(next); }
  std::shared_ptr<Player> next() const { return next_; }
  const std::string &name() const { return name_; }
  int score() const { return score_; }
  void roll(int dice) { score_ += dice; }

private:
  std::string name_;
  int score_ = 0;
  std::shared_ptr<Player> next_;
};

static std::shared_ptr<Player> seat(const std::vector<std::string> &names) {
  std::shared_ptr<Player> first, last;
  for (const std::string &name : names) {
    auto player = std::make_shared<Player>(name);
    if (last)
      last->sitBefore(player);
    else
      first = player;
    last = player;
  }
  if (last)
    last->sitBefore(first);
  return first;
}

static std::string play(int rounds) {
  std::shared_ptr<Player> turn = seat({"Ada", "Grace", "Barbara"});
  std::shared_ptr<Player> best = turn;
  for (int i = 0; i < rounds; ++i) {
    turn->roll(1 + (i * 5) % 6);
    if (turn->score() > best->score())
      best = turn;
    turn = turn->next();
  }
  return best->name();
}

int main() { std::cout << play(10) << " wins\n"; }

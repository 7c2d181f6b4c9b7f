#include <iostream>
#include <memory>
#include <string>

class Match;

class GameClock {
public:
  void bind(std::shared_ptr<Match> match) { match_ = std::move(match); }
  void tick(int minutes);
  int minute() const { return minute_; }

private:
  int minute_ = 0;
  std::shared_ptr<Match> match_{nullptr};
};

class Match : public std::enable_shared_from_this<Match> {
public:
  static std::shared_ptr<Match> kickOff(std::string home, std::string away) {
    auto match = std::make_shared<Match>();
    match->home_ = std::move(home);
    match->away_ = std::move(away);
    match->clock_->bind(match);
    return match;
  }

  void goal(bool home) {
    (home ? homeGoals_ : awayGoals_)++;
    std::cout << clock_->minute() << "' " << homeGoals_ << ":" << awayGoals_ << "\n";
  }
  GameClock &clock() { return *clock_; }
  void halfTime() const { std::cout << "half time: " << home_ << " - " << away_ << "\n"; }

private:
  std::string home_;
  std::string away_;
  int homeGoals_ = 0;
  int awayGoals_ = 0;
  std::shared_ptr<GameClock> clock_ = std::make_shared<GameClock>();
};

void GameClock::tick(int minutes) {
  const int before = minute_;
  minute_ += minutes;
  if (before < 45 && minute_ >= 45 && match_)
    match_->halfTime();
}

static void saturday() {
  auto match = Match::kickOff("Reds", "Blues");
  match->clock().tick(17);
  match->goal(true);
  match->clock().tick(40);
  match->goal(false);
  match->clock().tick(33);
}

int main() {
  saturday();
  return 0;
}

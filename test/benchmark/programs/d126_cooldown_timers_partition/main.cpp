#include <algorithm>
#include <functional>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

class Clock {
public:
  void after(int ticks, std::function<void()> f) { timers_.push_back({now_ + ticks, std::move(f)}); }

  void advance() {
    ++now_;
    auto due = std::stable_partition(timers_.begin(), timers_.end(), [this](const Timer &t) { return t.at > now_; });
    std::vector<Timer> fire(std::make_move_iterator(due), std::make_move_iterator(timers_.end()));
    timers_.erase(due, timers_.end());
    for (auto &t : fire)
      t.f();
  }

  bool idle() const { return timers_.empty(); }
  int now() const { return now_; }

private:
  struct Timer {
    int at;
    std::function<void()> f;
  };
  int now_ = 0;
  std::vector<Timer> timers_;
};

class Hero : public std::enable_shared_from_this<Hero> {
public:
  Hero(std::string name, std::shared_ptr<Clock> clock) : name_(std::move(name)), clock_(std::move(clock)) {}

  bool cast(int cooldown) {
    if (cooling_)
      return false;
    cooling_ = true;
    auto self = shared_from_this();
    clock_->after(cooldown, [self] {
      self->cooling_ = false;
      std::cout << self->name_ << " ready at " << self->clock_->now() << '\n';
    });
    return true;
  }

private:
  std::string name_;
  std::shared_ptr<Clock> clock_;
  bool cooling_ = false;
};

static int battle() {
  auto clock = std::make_shared<Clock>();
  auto mage = std::make_shared<Hero>("mage", clock);
  auto bard = std::make_shared<Hero>("bard", clock);
  int casts = mage->cast(3);
  casts += bard->cast(2);
  casts += mage->cast(1);
  clock->advance();
  clock->advance();
  casts += bard->cast(4);
  casts += mage->cast(1);
  while (!clock->idle())
    clock->advance();
  return casts * 100 + clock->now();
}

int main() { std::cout << battle() << '\n'; }

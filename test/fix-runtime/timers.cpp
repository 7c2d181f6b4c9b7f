// Callbacks in C++11: weak copies before the statements.
// RUN: %same-output %t %s -- -std=c++11
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class Timer : public std::enable_shared_from_this<Timer> {
public:
  explicit Timer(std::string name) : name_(std::move(name)) {}
  void start(int by) {
    std::shared_ptr<Timer> self = shared_from_this();
    if (by > 0)
      fire_ = [self, by] {
        self->ticks_ += by;
        std::printf("%s %d\n", self->name_.c_str(), self->ticks_);
      };
    std::shared_ptr<Timer> me = self;
    count_ = [=] { return me->ticks_ * by; };
  }
  void fire() { fire_(); }
  int count() const { return count_(); }

private:
  std::string name_;
  int ticks_ = 0;
  std::function<void()> fire_;
  std::function<int()> count_;
};

int main() {
  std::vector<std::shared_ptr<Timer>> timers;
  for (const char *name : {"slow", "fast"}) {
    timers.push_back(std::make_shared<Timer>(name));
    timers.back()->start(static_cast<int>(timers.size()));
  }
  for (int i = 0; i < 3; ++i)
    for (auto &timer : timers)
      timer->fire();
  for (auto &timer : timers)
    std::printf("%d\n", timer->count());
}

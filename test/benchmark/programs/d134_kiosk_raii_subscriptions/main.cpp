#include <iostream>
#include <string>
#include <vector>

#include "emitter.h"

struct Sold {
  std::string what;
  int cents;
};

class Till {
public:
  Emitter<Sold> sold;
  void sell(const std::string &what, int cents) {
    total_ += cents;
    sold.emit({what, cents});
  }
  int total() const { return total_; }

private:
  int total_ = 0;
};

class Screen {
public:
  explicit Screen(std::shared_ptr<Till> till) : till_(std::move(till)) {}
  void show(const Sold &s) { std::cout << s.what << ' ' << s.cents << " of " << till_->total() << '\n'; }

private:
  std::shared_ptr<Till> till_;
};

class Kiosk {
public:
  Kiosk() : till_(std::make_shared<Till>()), screen_(std::make_shared<Screen>(till_)) {
    subscriptions_.push_back(till_->sold.listen([screen = screen_](const Sold &s) { screen->show(s); }));
    subscriptions_.push_back(till_->sold.listen([till = till_, this](const Sold &s) {
      if (till->total() - s.cents < 500 && till->total() >= 500)
        ++milestones_;
    }));
  }

  std::shared_ptr<Till> till() const { return till_; }
  int milestones() const { return milestones_; }

private:
  std::shared_ptr<Till> till_;
  std::shared_ptr<Screen> screen_;
  int milestones_ = 0;
  std::vector<Subscription> subscriptions_;
};

static std::size_t day() {
  std::shared_ptr<Till> till;
  {
    Kiosk kiosk;
    till = kiosk.till();
    till->sell("paper", 220);
    till->sell("coffee", 310);
    till->sell("gum", 90);
    std::cout << kiosk.milestones() << '\n';
  }
  till->sell("late", 1);
  return till->sold.listeners();
}

int main() { std::cout << day() << '\n'; }

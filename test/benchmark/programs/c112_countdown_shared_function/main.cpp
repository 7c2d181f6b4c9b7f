#include <deque>
#include <functional>
#include <iostream>
#include <memory>

class Loop {
public:
  void post(std::function<void()> task) { ready_.push_back(std::move(task)); }
  int drain() {
    int ran = 0;
    while (!ready_.empty()) {
      auto task = std::move(ready_.front());
      ready_.pop_front();
      task();
      ++ran;
    }
    return ran;
  }

private:
  std::deque<std::function<void()>> ready_;
};

static void countdown(Loop &loop, int from) {
  auto remaining = std::make_shared<int>(from);
  auto step = std::make_shared<std::function<void()>>();
  *step = [&loop, remaining, step] {
    if (*remaining == 0) {
      std::cout << "lift-off\n";
      return;
    }
    std::cout << (*remaining)-- << "...\n";
    loop.post(*step);
  };
  loop.post(*step);
}

static void launch(int from) {
  Loop loop;
  countdown(loop, from);
  std::cout << loop.drain() << " tasks\n";
}

int main() {
  launch(3);
  launch(0);
}

#include <functional>
#include <iostream>
#include <memory>
#include <queue>
#include <string>
#include <utility>

class Alarm {
public:
  void after(int ms, std::function<void()> f) { due_.push({now_ + ms, order_++, std::move(f)}); }
  int run() {
    while (!due_.empty()) {
      auto next = due_.top();
      due_.pop();
      now_ = next.at;
      next.f();
    }
    return now_;
  }

private:
  struct Due {
    int at;
    int order;
    std::function<void()> f;
    bool operator<(const Due &o) const { return at != o.at ? at > o.at : order > o.order; }
  };
  int now_ = 0;
  int order_ = 0;
  std::priority_queue<Due> due_;
};

using Try = std::function<void(int)>;

// Each pending attempt owns the function; the function itself only knows itself weakly.
static void retry(Alarm &alarm, const std::string &what, int succeedsAt) {
  auto attempt = std::make_shared<Try>();
  std::weak_ptr<Try> weak = attempt;
  *attempt = [weak, &alarm, what, succeedsAt](int n) {
    std::cout << what << " try " << n << '\n';
    if (n >= succeedsAt)
      return;
    auto again = weak.lock();
    alarm.after(100 << n, [again, n] { (*again)(n + 1); });
  };
  alarm.after(10, [attempt] { (*attempt)(1); });
}

static int connect() {
  Alarm alarm;
  retry(alarm, "mail", 3);
  retry(alarm, "news", 1);
  retry(alarm, "chat", 2);
  return alarm.run();
}

int main() {
  std::cout << connect() << " ms\n";
  std::cout << connect() << " ms\n";
}

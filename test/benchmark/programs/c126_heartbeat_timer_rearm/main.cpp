#include <functional>
#include <iostream>
#include <memory>

class Timer {
public:
  void expiresAfter(int ms, std::function<void()> handler) {
    due_ = now_ + ms;
    expiry_ = std::move(handler);
  }
  void advance(int ms) {
    const int end = now_ + ms;
    while (expiry_ && due_ <= end) {
      now_ = due_;
      auto fire = std::move(expiry_);
      expiry_ = nullptr;
      fire();
    }
    now_ = end;
  }
  int now() const { return now_; }

private:
  int now_ = 0;
  int due_ = 0;
  std::function<void()> expiry_;
};

class Heartbeat : public std::enable_shared_from_this<Heartbeat> {
public:
  explicit Heartbeat(int interval) : interval_(interval) {}

  void start() { arm(); }
  void pass(int ms) { timer_.advance(ms); }
  int beats() const { return beats_; }

private:
  void arm() {
    timer_.expiresAfter(interval_, [self = shared_from_this()] { self->beat(); });
  }
  void beat() {
    ++beats_;
    std::cout << "beat at " << timer_.now() << "\n";
    arm();
  }

  int interval_;
  int beats_ = 0;
  Timer timer_;
};

static void monitor(int interval) {
  auto heart = std::make_shared<Heartbeat>(interval);
  heart->start();
  heart->pass(250);
  heart->pass(400);
  std::cout << heart->beats() << " beats\n";
}

int main() {
  monitor(200);
  monitor(1000);
}

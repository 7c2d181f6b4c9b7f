#include <cstdio>
#include <deque>
#include <functional>
#include <memory>
#include <string>

class Renderer : public std::enable_shared_from_this<Renderer> {
public:
  explicit Renderer(std::string target) : target_(std::move(target)) {}

  void post(std::function<void(Renderer&)> job) {
    auto self = shared_from_this();
    jobs_.push_back([self, job = std::move(job)] { job(*self); });
  }

  void line(int length) {
    post([length](Renderer& r) { r.ink_ += length; });
  }

  // A box is drawn by posting its four sides.
  void box(int side) {
    auto self = shared_from_this();
    jobs_.push_back([self, side] {
      for (int i = 0; i < 4; ++i) self->line(side);
      ++self->boxes_;
    });
  }

  int finish() {
    int ran = 0;
    while (!jobs_.empty()) {
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      job();
      ++ran;
    }
    std::printf("%s: %d boxes, ink %d\n", target_.c_str(), boxes_, ink_);
    return ran;
  }

private:
  std::string target_;
  int ink_ = 0;
  int boxes_ = 0;
  std::deque<std::function<void()>> jobs_;
};

static int frame(const std::string& target, int boxes) {
  auto r = std::make_shared<Renderer>(target);
  r->line(7);
  for (int i = 1; i <= boxes; ++i) r->box(i);
  r->post([boxes](Renderer& it) {
    if (boxes > 1) it.line(100);
  });
  return r->finish();
}

int main() {
  std::printf("%d\n", frame("screen", 2));
  std::printf("%d\n", frame("paper", 1));
}

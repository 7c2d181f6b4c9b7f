#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class TaskRunner {
public:
  template <class F> auto submit(F f) -> std::future<decltype(f())> {
    auto task = std::make_shared<std::packaged_task<decltype(f())()>>(std::move(f));
    auto result = task->get_future();
    jobs_.push_back([task] { (*task)(); });
    return result;
  }
  void drain() {
    for (; !jobs_.empty(); jobs_.pop_front())
      jobs_.front()();
  }

private:
  std::deque<std::function<void()>> jobs_;
};

class Survey : public std::enable_shared_from_this<Survey> {
public:
  Survey(std::shared_ptr<TaskRunner> runner, std::vector<int> depths)
      : runner_(std::move(runner)), depths_(std::move(depths)) {}

  void start() {
    auto self = shared_from_this();
    for (std::size_t i = 0; i + 1 < depths_.size(); ++i)
      slopes_.push_back(runner_->submit([self, i] { return self->depths_[i + 1] - self->depths_[i]; }));
  }

  int steepest() {
    runner_->drain();
    int best = 0;
    for (auto &s : slopes_) {
      int slope = s.get();
      std::cout << slope << ' ';
      best = std::max(best, slope < 0 ? -slope : slope);
    }
    std::cout << '\n';
    return best;
  }

private:
  std::shared_ptr<TaskRunner> runner_;
  std::vector<int> depths_;
  std::vector<std::future<int>> slopes_;
};

static int sound(std::vector<int> depths) {
  auto runner = std::make_shared<TaskRunner>();
  auto survey = std::make_shared<Survey>(runner, std::move(depths));
  survey->start();
  return survey->steepest();
}

int main() {
  std::cout << sound({4, 9, 7, 20}) << '\n';
  std::cout << sound({30, 11, 12}) << '\n';
}

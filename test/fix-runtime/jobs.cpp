// Jobs that keep their queue, in two threads.
// RUN: %same-output %t %s -- -std=c++17
#include <atomic>
#include <cstdio>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

class Queue;
class Job {
public:
  Job(std::shared_ptr<Queue> queue, int id) : queue_(std::move(queue)), id_(id) {}
  void run();
  int id() const { return id_; }

private:
  std::shared_ptr<Queue> queue_;
  int id_;
};

class Queue : public std::enable_shared_from_this<Queue> {
public:
  void add(int id) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(std::make_shared<Job>(shared_from_this(), id));
  }
  void work() {
    for (size_t i = 0; i < jobs_.size(); ++i)
      if (i % 2 == 0)
        jobs_[i]->run();
  }
  void workOdd() {
    for (size_t i = 1; i < jobs_.size(); i += 2)
      jobs_[i]->run();
  }
  void done(int id) { sum_ += id; }
  int sum() const { return sum_; }

private:
  std::mutex mutex_;
  std::deque<std::shared_ptr<Job>> jobs_;
  std::atomic<int> sum_{0};
};

void Job::run() { queue_->done(id_); }

int main() {
  auto queue = std::make_shared<Queue>();
  for (int i = 1; i <= 10; ++i)
    queue->add(i);
  std::thread other([queue] { queue->workOdd(); });
  queue->work();
  other.join();
  std::printf("%d\n", queue->sum());
}

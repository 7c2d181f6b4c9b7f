#include "worker.h"

void Worker::start() {
  thread_ = std::thread([self = shared_from_this()] { self->loop(); });
}

void Worker::post(int job) {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(job);
  }
  wake_.notify_one();
}

long Worker::finish() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    done_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable())
    thread_.join();
  return sum_;
}

void Worker::loop() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return done_ || !jobs_.empty(); });
    if (jobs_.empty())
      return;
    int job = jobs_.front();
    jobs_.pop_front();
    sum_ += static_cast<long>(job) * job;
  }
}

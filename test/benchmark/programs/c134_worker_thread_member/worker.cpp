#include "worker.h"

Worker::~Worker() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable())
    thread_.join();
}

void Worker::start() {
  thread_ = std::thread([self = shared_from_this()] { self->loop(); });
}

void Worker::submit(std::string text) {
  std::lock_guard<std::mutex> lock(mutex_);
  inbox_.push_back(std::move(text));
  ++submitted_;
  changed_.notify_all();
}

std::size_t Worker::wait() {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, [this] { return done_ == submitted_; });
  return bytes_;
}

void Worker::loop() {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopping_ || !inbox_.empty(); });
    if (stopping_)
      return;
    bytes_ += inbox_.front().size();
    inbox_.pop_front();
    ++done_;
    changed_.notify_all();
  }
}

#pragma once
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

class Worker : public std::enable_shared_from_this<Worker> {
public:
  void start();
  void post(int job);
  long finish();

private:
  void loop();
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<int> jobs_;
  bool done_ = false;
  long sum_ = 0;
  std::thread thread_;
};

#pragma once
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

class Worker : public std::enable_shared_from_this<Worker> {
public:
  ~Worker();
  void start();
  void submit(std::string text);
  std::size_t wait();

private:
  void loop();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> inbox_;
  std::size_t submitted_ = 0;
  std::size_t done_ = 0;
  std::size_t bytes_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

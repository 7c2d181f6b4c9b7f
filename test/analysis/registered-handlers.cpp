// A function that only registers a handler does not run it: what the handler does to
// a ring is not done by who is not run to the end. The handler is a candidate itself:
// bound, it may be private.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | grep warning: | FileCheck %s
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs -DALWAYS | count 0

#include "asio.h"
#include <functional>
#include <memory>

using boost::system::error_code;

class Poller : public std::enable_shared_from_this<Poller> {
public:
  explicit Poller(boost::asio::io_context &io) : timer_(io) {}
  void start() {
    // CHECK: registered-handlers.cpp:[[#@LINE+2]]:{{.*}}warning: {{.*}}'Poller::onData_' keeps its owner alive
    // CHECK-NOT: warning:
    onData_ = [self = shared_from_this()] { ++self->polls_; };
  }
  void poll() {
    timer_.async_wait(
        [self = shared_from_this()](const error_code &) { self->busy<2>(); });
  }

private:
  template <int N> void busy() {
    for (int i = 0; i < 16; ++i)
      if constexpr (N > 0)
        busy<N - 1>();
      else
        wait();
  }
  void wait() {
    timer_.async_wait(std::bind(&Poller::onTimer, shared_from_this(),
                                std::placeholders::_1));
  }
  void onTimer(const error_code &error) {
#ifndef ALWAYS
    if (!error)
      return start();
#endif
    onData_ = nullptr;
  }

  boost::asio::steady_timer timer_;
  std::function<void()> onData_;
  int polls_ = 0;
};

// A private handler that is only ever registered takes its owner's ring apart.
class Pinger : public std::enable_shared_from_this<Pinger> {
public:
  explicit Pinger(boost::asio::io_context &io) : timer_(io) {}
  void start() {
    onData_ = [self = shared_from_this()] { ++self->pings_; };
    timer_.async_wait(std::bind(&Pinger::onTimer, shared_from_this(),
                                std::placeholders::_1));
  }

private:
  void onTimer(const error_code &) { onData_ = nullptr; }

  boost::asio::steady_timer timer_;
  std::function<void()> onData_;
  int pings_ = 0;
};

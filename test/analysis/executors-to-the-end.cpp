// run() of an executor comes back when nothing waits any more: a handler that is given
// again and again has ended then, in the end with an error. What a socket waits with is
// owned by the executor, not by the socket.
// RUN: %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | count 0
// RUN: %exits 1 %refcycle scan -q --fixes %s -- -std=c++17 -I%S/Inputs -DLEAK | grep -E 'warning:|no fix:' | FileCheck %s --implicit-check-not warning:

#include "asio.h"
#include <functional>

namespace asio = boost::asio;
using Error = boost::system::error_code;
using namespace std::placeholders;

/// Reads until there is an error.
struct Session : std::enable_shared_from_this<Session> {
  explicit Session(asio::io_context &context) : socket(context) {}
  void start() {
    handler = std::bind(&Session::onRead, shared_from_this(), _1, _2);
    socket.async_read_some(buffer, handler);
  }
  void onRead(Error error, unsigned long) {
    if (error) {
      handler = nullptr;
      return;
    }
    start();
  }
  asio::socket socket;
  std::function<void(Error, unsigned long)> handler;
  char buffer[8];
};

/// Goes on for a number of times.
struct Job : std::enable_shared_from_this<Job> {
  explicit Job(asio::io_context &context) : context(context) {}
  void start() {
    step = [self = shared_from_this()] { self->run(); };
    asio::post(context, step);
  }
  void run() {
    if (--left == 0)
      step = nullptr;
    else
      start();
  }
  asio::io_context &context;
  std::function<void()> step;
  int left = 4;
};

/// Goes on until somebody says it is enough.
struct Poll : std::enable_shared_from_this<Poll> {
  explicit Poll(asio::io_context &context) : context(context) {}
  void start() {
    step = [self = shared_from_this()] { self->run(); };
    asio::post(context, step);
  }
  bool isEnough();
  void run() {
    if (isEnough())
      step = nullptr;
    else
      start();
  }
  asio::io_context &context;
  std::function<void()> step;
};

/// Goes on for ever, or once: run() comes back in the second case only.
struct Server : std::enable_shared_from_this<Server> {
  explicit Server(asio::io_context &context) : context(context) {}
  static bool isDaemon();
  void start() {
    step = [self = shared_from_this()] { self->run(); };
    asio::post(context, step);
  }
  void run() {
    if (forever)
      start();
    else
      step = nullptr;
  }
  asio::io_context &context;
  std::function<void()> step;
  const bool forever = isDaemon();
};

#ifdef LEAK
/// Forgets its handler on an error only. The handler that waits is all that owns it.
// CHECK: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Once::handler' keeps its owner alive
// CHECK: no fix: no edge of the ring can be made weak
struct Once : std::enable_shared_from_this<Once> {
  explicit Once(asio::io_context &context) : socket(context) {}
  void start() {
    handler = [self = shared_from_this()](Error error, unsigned long) {
      if (error)
        self->handler = nullptr;
    };
    socket.async_read_some(buffer, handler);
  }
  asio::socket socket;
  std::function<void(Error, unsigned long)> handler;
  char buffer[8];
};
#endif

template <class T> void runOne() {
  asio::io_context context;
  std::make_shared<T>(context)->start();
  context.run();
}

int main() {
  runOne<Server>();
  asio::io_context context;
  std::make_shared<Session>(context)->start();
  std::make_shared<Job>(context)->start();
  std::make_shared<Poll>(context)->start();
#ifdef LEAK
  std::make_shared<Once>(context)->start();
#endif
  context.run();
}

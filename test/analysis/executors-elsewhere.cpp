// What is given to somebody else's executor runs as often as it is given, and in the
// end with an error, though no code here runs it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | grep warning: | FileCheck %s --implicit-check-not warning:

#include "asio.h"
#include <functional>

namespace asio = boost::asio;
using Error = boost::system::error_code;
using Handler = std::function<void(Error, unsigned long)>;

/// Ends with an error.
struct Session : std::enable_shared_from_this<Session> {
  explicit Session(asio::io_context &context) : socket(context) {}
  void start() {
    handler = [self = shared_from_this()](Error error, unsigned long) {
      self->onRead(error);
    };
    socket.async_read_some(buffer, handler);
  }
  void onRead(Error error) {
    if (error)
      handler = nullptr;
    else
      start();
  }
  asio::socket socket;
  Handler handler;
  char buffer[8];
};

/// Reads once, and forgets its handler on an error only.
// CHECK: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Once::handler' keeps its owner alive
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
  Handler handler;
  char buffer[8];
};

void startSession(asio::io_context &context) {
  std::make_shared<Session>(context)->start();
}

void startOnce(asio::io_context &context) {
  std::make_shared<Once>(context)->start();
}

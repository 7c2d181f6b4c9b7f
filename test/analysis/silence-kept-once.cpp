// Handlers that wait for a while only.
// RUN: %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | count 0

#include "asio.h"

namespace asio = boost::asio;
using Error = boost::system::error_code;

template <typename T> using Shared = std::enable_shared_from_this<T>;

/// In an executor of somebody else, who runs it sooner or later.
struct Foreign : Shared<Foreign> {
  Foreign(asio::io_context &c, std::shared_ptr<struct Logger> l)
      : logger(l), timer(c) {}
  void arm() {
    timer.async_wait([self = shared_from_this()](Error error) {
      if (!error)
        self->arm();
    });
  }
  std::shared_ptr<Logger> logger;
  asio::steady_timer timer;
};
struct Logger {
  asio::io_context context;
};
struct Referring : Shared<Referring> {
  explicit Referring(asio::io_context &c) : context(c), timer(context) {}
  void arm() {
    timer.async_wait([self = shared_from_this()](Error error) {
      if (!error)
        self->arm();
    });
  }
  asio::io_context &context;
  asio::steady_timer timer;
};
struct Accepted : Shared<Accepted> {
  explicit Accepted(asio::socket s) : socket(std::move(s)) {}
  void read() {
    socket.async_read_some(buffer, [self = shared_from_this()](Error error) {
      if (!error)
        self->read();
    });
  }
  asio::socket socket;
  asio::io_context unrelated;
  char buffer[16];
};

/// Until it has run once.
struct OneShot : Shared<OneShot> {
  void arm() {
    timer.async_wait([self = shared_from_this()](Error) { ++self->count; });
  }
  asio::io_context context;
  asio::steady_timer timer{context};
  int count = 0;
};
/// Until a flag is set.
struct Flagged : Shared<Flagged> {
  void arm() {
    timer.async_wait([self = shared_from_this()](Error error) {
      if (!error && !self->stopped)
        self->arm();
    });
  }
  asio::io_context context;
  asio::steady_timer timer{context};
  bool stopped = false;
};
/// Until it is cancelled.
struct Cancelled : Shared<Cancelled> {
  void arm() {
    timer.async_wait([self = shared_from_this()](Error error) {
      if (!error)
        self->arm();
    });
  }
  void stop() {
    asio::post(context, [self = shared_from_this()] { self->timer.cancel(); });
  }
  asio::io_context context;
  asio::steady_timer timer{context};
};
/// Run to the end where it was made.
struct Local : Shared<Local> {
  void arm() {
    asio::post(context, [self = shared_from_this()] { ++self->count; });
  }
  asio::io_context context;
  int count = 0;
};

int main() {
  auto local = std::make_shared<Local>();
  local->arm();
  local->context.run();
}

// A handler that waits in an executor of the object it owns, and waits again
// whenever it has run.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | grep warning: | FileCheck %s

#include "asio.h"
#include <functional>

namespace asio = boost::asio;
using Error = boost::system::error_code;

template <typename T> using Shared = std::enable_shared_from_this<T>;

/// By value.
struct Monitor : Shared<Monitor> {
  Monitor() : timer(context) {}
  void arm() {
    timer.expires_after(1);
    timer.async_wait(std::bind(&Monitor::tick, shared_from_this(),
                               std::placeholders::_1));
  }
  void tick(const Error &error) {
    if (!error)
      arm();
  }
  asio::io_context context;
  asio::steady_timer timer;
};

/// Behind owning pointers, through a strand.
struct Poller : Shared<Poller> {
  void start() {
    timer = std::make_unique<asio::steady_timer>(*context);
    arm();
  }
  void arm() {
    timer->async_wait(asio::bind_executor(
        strand, [self = shared_from_this()](Error error) {
          if (error.value() == 0)
            self->arm();
        }));
  }
  std::unique_ptr<asio::io_context> context{new asio::io_context};
  asio::strand<asio::io_context::executor_type> strand{context->get_executor()};
  std::unique_ptr<asio::steady_timer> timer;
};

/// One operation arms the other.
struct Echo : Shared<Echo> {
  void read() {
    socket.async_read_some(
        buffer, [self = shared_from_this()](Error error, unsigned long) {
          if (error)
            return;
          self->write();
        });
  }
  void write() {
    asio::async_write(socket, buffer,
                      [self = shared_from_this()](Error error, unsigned long) {
                        if (!error)
                          self->read();
                      });
  }
  asio::io_context context;
  asio::socket socket{context};
  char buffer[16];
};

/// The executor itself.
struct Worker : Shared<Worker> {
  void step() {
    asio::post(context, [self = shared_from_this()] { self->step(); });
  }
  asio::io_context context;
};

/// The executor is that of an object that the session owns.
struct Server {
  asio::io_context context;
};
struct Session : Shared<Session> {
  explicit Session(std::shared_ptr<Server> s)
      : server(s), timer(s->context) {}
  void arm() {
    timer.async_wait([self = shared_from_this()](Error error) {
      if (!error)
        self->arm();
    });
  }
  std::shared_ptr<Server> server;
  asio::steady_timer timer;
};

// CHECK-DAG: warning: binding 'shared_from_this()' closes a strong reference cycle: the callback kept by 'Monitor::timer' keeps its owner alive
// CHECK-DAG: warning: capturing 'self'{{.*}}'Poller::timer'
// CHECK-DAG: warning: capturing 'self'{{.*}}'Echo::socket'
// CHECK-DAG: warning: capturing 'self'{{.*}}'Worker::context'
// CHECK-DAG: warning: capturing 'self'{{.*}}'Session::timer'

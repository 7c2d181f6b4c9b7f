// A class called like one of a library, whose code is at hand: what it does with its
// callbacks is read, not taken from what is known of the library.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DKEEPS | grep warning: | FileCheck %s

#include <deque>
#include <functional>
#include <memory>

namespace asio {
struct io_context {
  void post(std::function<void()> job) { jobs.push_back(std::move(job)); }
  void run() {
    while (!jobs.empty()) {
      auto job = std::move(jobs.front());
      jobs.pop_front();
      job();
    }
  }
  std::deque<std::function<void()>> jobs;
};
} // namespace asio

struct session : std::enable_shared_from_this<session> {
  asio::io_context &context_;
  asio::io_context socket_;
  explicit session(asio::io_context &context) : context_(context) {}
  void start() {
    // CHECK: [[#@LINE+1]]:{{.*}}: warning: {{.*}}'asio::io_context::jobs'
    socket_.post([self = shared_from_this()] {});
#ifndef KEEPS
    context_.post([self = shared_from_this()] { self->socket_.jobs.clear(); });
#endif
  }
};

int main() {
  asio::io_context context;
  std::make_shared<session>(context)->start();
  context.run();
}

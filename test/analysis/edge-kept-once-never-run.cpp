// What nobody can run any more stays, also what would run once.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | grep warning: | FileCheck %s

#include "asio.h"

struct Job : std::enable_shared_from_this<Job> {
  void post() {
    context.post([self = shared_from_this()] { ++self->count; });
  }
  boost::asio::io_context context;
  int count = 0;
};

int main() {
  auto job = std::make_shared<Job>();
  job->post();
}

// CHECK: [[#@LINE-11]]:{{[0-9]+}}: warning: capturing 'self'{{.*}}'Job::context'

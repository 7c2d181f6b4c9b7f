// A thread member keeps its callable until it is joined; the destructor that joins never runs.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <thread>

struct Worker : std::enable_shared_from_this<Worker> {
  ~Worker() { thread.join(); }
  void start() {
    thread = std::thread(
        [self = shared_from_this()] { self->run(); });
  }
  void run() {}
  std::thread thread;
};

int main() {
  auto worker = std::make_shared<Worker>();
  worker->start();
}

// CHECK: edge-thread-member.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Worker::thread' keeps its owner alive [refcycle-self-capture]
// CHECK: edge-thread-member.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Worker' alive; captured here
// CHECK: edge-thread-member.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Worker::thread' keeps a lambda alive; stored here
// CHECK: edge-thread-member.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Worker::~Worker' would take the ring apart, but never runs while the ring exists
// CHECK: edge-thread-member.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: capture 'self' as a raw pointer: a thread that locks a weak one owns 'Worker' for as long as it runs
// CHECK: edge-thread-member.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: a raw pointer is safe where the destructor of 'Worker' stops and joins the thread

// A library function that nobody told us of is counted and named where it is given
// an owner; what it is given it may call. One that is given nothing that owns is
// no gap.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <cstdio>
#include <future>
#include <memory>

struct Job : std::enable_shared_from_this<Job> {
  std::future<void> first, second;
  void start() {
    first = std::async([self = shared_from_this()] {});
    second = std::async([self = shared_from_this()] {});
    std::async([](int) {}, 1);
  }
  void stop() { std::puts("stopped"); }
};

// CHECK-LABEL: function Job::start() -> opaque
// CHECK: [[C:%[0-9]+]] = new : Job::start::lambda{{ +}}@gaps.cpp:14
// CHECK: library calls([[C]]){{ +}}@gaps.cpp:14
// CHECK: [[C:%[0-9]+]] = new : Job::start::lambda{{ +}}@gaps.cpp:15
// CHECK: library calls([[C]]){{ +}}@gaps.cpp:15
// CHECK: gap unknown-call std::async in Job::start x2{{ +}}@gaps.cpp:14:13
// CHECK-NOT: gap

// A library function that nobody told us of is counted and named; what it is
// given it may call.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <future>
#include <memory>

struct Job : std::enable_shared_from_this<Job> {
  std::future<void> first, second;
  void start() {
    first = std::async([self = shared_from_this()] {});
    second = std::async([self = shared_from_this()] {});
  }
};

// CHECK-LABEL: function Job::start() -> opaque
// CHECK: [[C:%[0-9]+]] = new : Job::start::lambda{{ +}}@gaps.cpp:[[#@LINE-6]]
// CHECK: library calls([[C]]){{ +}}@gaps.cpp:[[#@LINE-7]]
// CHECK: [[C:%[0-9]+]] = new : Job::start::lambda{{ +}}@gaps.cpp:[[#@LINE-7]]
// CHECK: library calls([[C]]){{ +}}@gaps.cpp:[[#@LINE-8]]
// CHECK: gap std::async x2

// A library function that nobody told us of is counted and named; what it is
// given may run later, and how often is not known.
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
// CHECK: escape([[C]]){{ +}}@gaps.cpp:[[#@LINE-7]]
// CHECK: unknown
// CHECK: [[C:%[0-9]+]] = new : Job::start::lambda{{ +}}@gaps.cpp:[[#@LINE-8]]
// CHECK: escape([[C]]){{ +}}@gaps.cpp:[[#@LINE-9]]
// CHECK: unknown
// CHECK: gap std::async x2

// What is thrown after the ring was built and caught outside strands it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DRETHROWN | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DIN_HANDLER | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DCALLBACK | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DNOT_RUN | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DCAUGHT_INSIDE | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DCATCH_ALL | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DGUARD | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DGUARD_IN_TRY | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DTEMPORARY_GUARD | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DNOEXCEPT | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DABORTS | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DUNCAUGHT | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DOTHER_TYPE | count 0

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <memory>
#include <stdexcept>
#include <vector>

#ifdef NOEXCEPT
#define MAY_THROW noexcept
#else
#define MAY_THROW
#endif

struct Full : std::runtime_error {
  Full() : std::runtime_error("full") {}
};
struct Other : std::exception {};

struct Job : std::enable_shared_from_this<Job> {
  explicit Job(int room) : room(room) {}
  void run(const std::vector<int> &sizes);
  void put(int size) MAY_THROW;
  int room;
  std::function<void()> onDone;
};

struct Reset {
  explicit Reset(Job &job) : job(job) {}
  ~Reset() { job.onDone = nullptr; }
  Job &job;
};

void Job::put(int size) MAY_THROW {
  if (size > room) {
#ifdef ABORTS
    std::abort();
#endif
    throw Full();
  }
  room -= size;
}

// Long, and nothing in it can be part of a ring: calls of it are not run.
int checked(int a, int b) {
  int x = a * 3 + b, y = b * 5 - a, z = b * 7;
  for (int i = 0; i < a; ++i) {
    x += i * y;
    y -= x;
    if (x > 1000)
      x -= 370 + y;
    if (y < -4000)
      y += 90 - x;
    z ^= x + y;
  }
  if (a + b > 3)
    throw Full();
  return x + y + z;
}

void use(const Reset &, int) {}
int roomFor(Job &job, int size) { return job.put(size), 1; }

void Job::run(const std::vector<int> &sizes) {
#ifdef GUARD
  Reset reset(*this);
#endif
  onDone = [self = shared_from_this()] { self->room = 0; };
#if defined(CALLBACK)
  std::for_each(sizes.begin(), sizes.end(), [this](int size) { put(size); });
#elif defined(NOT_RUN)
  room = checked(room, sizes[1]);
#elif defined(RETHROWN)
  try {
    for (int size : sizes)
      put(size);
  } catch (const Full &) {
    room = -1;
    throw;
  }
#elif defined(IN_HANDLER)
  try {
    for (int size : sizes)
      put(size);
  } catch (...) {
    throw std::logic_error("again");
  }
#elif defined(CAUGHT_INSIDE)
  try {
    for (int size : sizes)
      put(size);
  } catch (const std::exception &) {
  }
#elif defined(CATCH_ALL)
  try {
    for (int size : sizes)
      put(size);
  } catch (...) {
    onDone = nullptr;
    throw;
  }
#elif defined(GUARD_IN_TRY)
  try {
    Reset reset(*this);
    for (int size : sizes)
      put(size);
  } catch (const Full &) {
    room = 0;
  }
#elif defined(TEMPORARY_GUARD)
  use(Reset(*this), roomFor(*this, sizes[0]));
#else
  for (int size : sizes)
    put(size);
#endif
  onDone = nullptr;
}

static void attempt(int room) {
  auto job = std::make_shared<Job>(room);
#ifdef UNCAUGHT
  job->run({1, 2});
#else
  try {
    job->run({1, 2});
#ifdef OTHER_TYPE
  } catch (const Other &) {
#else
  } catch (const std::exception &) {
#endif
  }
#endif
}

int main(int argc, char **) {
  attempt(argc);
  attempt(argc * 4);
}

// CHECK: throw-skips-teardown.cpp:[[#@LINE-72]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Job::onDone' keeps its owner alive [refcycle-self-capture]
// CHECK: note: the capture of 'self' keeps 'Job' alive; captured here
// CHECK: note: 'Job::onDone' keeps a lambda alive; stored here
// CHECK: note: capture 'self' weakly:

// A callback that stays where it is when it is called, and is all that keeps its
// object: the call that should take it out first is named. So is the method that
// does, where nobody calls it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Job {
  std::function<void()> done;
  void finish() {
    if (done)
      done();
  }
};

struct Task {
  std::function<void()> done;
  void finish() {
    auto f = std::move(done);
    f();
  }
};

template <typename T> std::function<void()> start() {
  auto job = std::make_shared<T>();
  job->done = [job] {};
  return [done = job->done] { done(); };
}

int main() {
  start<Job>()();
  start<Task>()();
}

// CHECK: advice-move-out.cpp:27:16: warning: {{.*}} 'Job::done' {{.*}} [refcycle-self-capture]
// CHECK: advice-move-out.cpp:27:16: note: the capture of 'job' keeps 'Job' alive; captured here
// CHECK: advice-move-out.cpp:27:3: note: 'Job::done' keeps a lambda alive; stored here
// CHECK: advice-move-out.cpp:27:16: note: no edge of the ring can be made weak: the capture of 'job' is the only owner of 'Job'
// CHECK: advice-move-out.cpp:13:7: note: move 'Job::done' out before it is called here: 'auto f = std::exchange(done, nullptr)'
// CHECK: advice-move-out.cpp:27:16: warning: {{.*}} 'Task::done' {{.*}} [refcycle-self-capture]
// CHECK: advice-move-out.cpp:27:16: note: the capture of 'job' keeps 'Task' alive; captured here
// CHECK: advice-move-out.cpp:27:3: note: 'Task::done' keeps a lambda alive; stored here
// CHECK: advice-move-out.cpp:27:16: note: no edge of the ring can be made weak: the capture of 'job' is the only owner of 'Task'
// CHECK: advice-move-out.cpp:19:8: note: call 'Task::finish' when it is done: it takes the ring apart

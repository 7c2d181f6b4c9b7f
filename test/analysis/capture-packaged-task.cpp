// A packaged_task member that is never run.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <future>
#include <memory>

struct RenderJob : std::enable_shared_from_this<RenderJob> {
  void prepare() {
    work = std::packaged_task<int()>([self = shared_from_this()] { return 1; });
  }
  std::packaged_task<int()> work;
};

int main() { std::make_shared<RenderJob>()->prepare(); }

// CHECK: capture-packaged-task.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'RenderJob::work' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-packaged-task.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: the capture of 'self' keeps 'RenderJob' alive; captured here
// CHECK: capture-packaged-task.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'RenderJob::work' keeps a lambda alive; stored here
// CHECK: capture-packaged-task.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: capture 'self' weakly:

// The callback is kept by an object that what it captures does not lead to.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Loop {
  void post(std::function<void()> f) { queue.push_back(std::move(f)); }
  std::vector<std::function<void()>> queue;
};
struct Job : std::enable_shared_from_this<Job> {
  explicit Job(std::shared_ptr<Loop> l) : loop(std::move(l)) {}
  void start(Loop &where) {
    where.post([self = shared_from_this()] {});
  }
  std::shared_ptr<Loop> loop;
};

int main() {
  auto mine = std::make_shared<Loop>();
  auto other = std::make_shared<Loop>();
  auto job = std::make_shared<Job>(mine);
#ifdef LEAK
  job->start(*mine);
#else
  job->start(*other);
#endif
}

// CHECK: silence-foreign-holder.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Loop::queue' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-foreign-holder.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Job' alive; captured here
// CHECK: silence-foreign-holder.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: 'Job::loop' keeps 'Loop' alive; stored here
// CHECK: silence-foreign-holder.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: 'Loop::queue' keeps a lambda alive; stored here
// CHECK: silence-foreign-holder.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: capture 'self' weakly:

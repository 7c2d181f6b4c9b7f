// A size that is kept is what it was then: loops down from it, marks, counters.
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++20 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DLESS | grep warning: | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

#ifdef LESS
constexpr int Left = 1;
#else
constexpr int Left = 0;
#endif

struct Part;
struct Whole {
  std::vector<std::shared_ptr<Part>> parts;
};
struct Part {
  std::shared_ptr<Whole> whole;
};
// CHECK-DAG: warning: {{.*}}'Whole::parts'
void countDown() {
  auto whole = std::make_shared<Whole>();
  for (int i = 0; i < 2; ++i) {
    whole->parts.push_back(std::make_shared<Part>());
    whole->parts.back()->whole = whole;
  }
  for (std::size_t i = whole->parts.size(); i-- > Left;)
    whole->parts[i]->whole.reset();
}

struct Stack {
  std::vector<std::function<void()>> hooks;
};
// CHECK-DAG: warning: {{.*}}'Stack::hooks'
void mark() {
  auto stack = std::make_shared<Stack>();
  stack->hooks.push_back([] {});
  auto depth = stack->hooks.size();
  stack->hooks.push_back([stack] {});
  stack->hooks.resize(depth + Left);
}

struct Batch;
struct Job {
  std::shared_ptr<Batch> batch;
};
struct Batch : std::enable_shared_from_this<Batch> {
  std::vector<std::shared_ptr<Job>> jobs;
  std::size_t pending = 0;
  void run() {
    pending = jobs.size();
    for (auto &job : jobs)
      job->batch = shared_from_this();
  }
  void done() {
    if (--pending == 0)
      jobs.clear();
  }
};
// CHECK-DAG: warning: {{.*}}'{{Batch::jobs|Job::batch}}'
void counter() {
  auto batch = std::make_shared<Batch>();
  batch->jobs = {std::make_shared<Job>(), std::make_shared<Job>()};
  batch->run();
  batch->done();
  if (!Left)
    batch->done();
}

// The setter keeps the callback two calls down, in a struct, in another file.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q scheduler.cpp main.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- scheduler.h
#include <functional>
#include <memory>
#include <vector>
struct Slot {
  int minute;
  std::function<void()> action;
};
class Scheduler {
public:
  void every(int minutes, std::function<void()> f);

private:
  void put(int at, std::function<void()> f);
  std::vector<Slot> table_;
};
//--- scheduler.cpp
#include "scheduler.h"
void Scheduler::every(int minutes, std::function<void()> f) {
  put(minutes % 60, std::move(f));
}
void Scheduler::put(int at, std::function<void()> f) {
  table_.push_back(Slot{at, std::move(f)});
}
//--- main.cpp
#include "scheduler.h"
struct Greenhouse : std::enable_shared_from_this<Greenhouse> {
  std::shared_ptr<Scheduler> scheduler = std::make_shared<Scheduler>();
  void start() {
    scheduler->every(5, [self = shared_from_this()] {});
  }
};
int main() { std::make_shared<Greenhouse>()->start(); }

// CHECK: main.cpp:[[#@LINE-5]]:{{[0-9]+}}: warning: capturing 'self' closes a strong reference cycle: the callback kept by 'Slot::action' keeps its owner alive [refcycle-self-capture]
// CHECK: main.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: the capture of 'self' keeps 'Greenhouse' alive; captured here
// CHECK: note: 'Greenhouse::scheduler' keeps 'Scheduler' alive; stored here
// CHECK: scheduler.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: 'Scheduler::table_' keeps 'Slot' alive; stored here
// CHECK: scheduler.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: 'Slot::action' keeps a lambda alive; stored here
// CHECK: main.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: capture 'self' weakly:

// A capture that the lambda does not use is left out; not where it keeps valid
// what another one refers to.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>

struct Task : std::enable_shared_from_this<Task> {
  int n = 1;
  std::function<void()> onEmpty, onOther, onPlace, onThis;
  void empty();
  void other(int by);
  void place();
  void viaThis();
};

void Task::empty() {
  onEmpty = [self = shared_from_this()] {};
  // CHECK: onEmpty = [] {};
}
void Task::other(int by) {
  onOther = [self = shared_from_this(), by] { std::printf("%d\n", by); };
  // CHECK: onOther = [by] { std::printf("%d\n", by); };
}
void Task::place() {
  int &count = n;
  onPlace = [self = shared_from_this(), &count] { count++; };
  // CHECK: onPlace = [weakSelf = weak_from_this(), &count] { if (auto self = weakSelf.lock()) count++; };
}
void Task::viaThis() {
  onThis = [this, self = shared_from_this()] { n++; };
  // CHECK: onThis = [this, weakSelf = weak_from_this()] { if (auto self = weakSelf.lock()) n++; };
}

int main() {
  auto task = std::make_shared<Task>();
  task->empty(), task->onEmpty();
  task->other(2), task->onOther();
  task->place(), task->onPlace();
  task->viaThis(), task->onThis();
}

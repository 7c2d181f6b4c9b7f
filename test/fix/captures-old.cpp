// In C++11, which has no init captures, the weak copy stands before the statement.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++11
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <functional>
#include <memory>
#include <vector>

struct Timer : std::enable_shared_from_this<Timer> {
  int ticks = 0;
  std::function<void()> fire, onDefault, onGiven, onIf;
  std::function<int()> count;
  std::vector<std::function<void()>> all;
  void start();
  void defaulted(int by);
  void given(const std::shared_ptr<Timer> &timer);
  void inside(bool yes);
  void value();
  void two();
};

void Timer::start() {
  auto self = shared_from_this();
  fire = [self] { ++self->ticks; };
  // CHECK: std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT: fire = [weakSelf] { if (auto self = weakSelf.lock()) ++self->ticks; };
}
void Timer::defaulted(int by) {
  auto self = shared_from_this();
  onDefault = [=] { self->ticks += by; };
  // CHECK: std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT: onDefault = [=] { if (auto self = weakSelf.lock()) self->ticks += by; };
}
void Timer::given(const std::shared_ptr<Timer> &timer) {
  timer->onGiven = [timer] { ++timer->ticks; };
  // CHECK: std::weak_ptr<Timer> weakTimer = timer;
  // CHECK-NEXT: timer->onGiven = [weakTimer] { if (auto timer = weakTimer.lock()) ++timer->ticks; };
}
void Timer::inside(bool yes) {
  auto self = shared_from_this();
  if (yes)
    onIf = [self, this] {
      ++self->ticks;
      --ticks;
    };
  // CHECK: std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT: if (yes)
  // CHECK-NEXT: onIf = [weakSelf, this] {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return;
  // CHECK-NEXT: ++self->ticks;
}
void Timer::value() {
  auto self = shared_from_this();
  count = [self] { return self->ticks; };
  // CHECK: std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT: count = [weakSelf] { auto self = weakSelf.lock(); if (!self) return 0; return self->ticks; };
}
void Timer::two() {
  auto self = shared_from_this();
  all.push_back([self] { ++self->ticks; });
  all.push_back([self] { --self->ticks; });
  // CHECK: std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT: all.push_back([weakSelf] { if (auto self = weakSelf.lock()) ++self->ticks; });
  // CHECK-NEXT: std::weak_ptr<Timer> weakSelf2 = self;
  // CHECK-NEXT: all.push_back([weakSelf2] { if (auto self = weakSelf2.lock()) --self->ticks; });
}

int main() {
  auto timer = std::make_shared<Timer>();
  timer->start(), timer->fire();
  timer->defaulted(2), timer->onDefault();
  timer->given(timer), timer->onGiven();
  timer->inside(true), timer->onIf();
  timer->value(), timer->count();
  timer->two(), timer->all[0]();
}

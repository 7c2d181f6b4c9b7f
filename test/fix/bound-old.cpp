// In C++11, which has no init captures, the weak copy of what is bound stands
// before the statement.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++11
// RUN: FileCheck %s --match-full-lines --strict-whitespace < %t.cpp

#include <boost/bind/bind.hpp>
#include <functional>
#include <memory>

struct Timer : std::enable_shared_from_this<Timer> {
  int ticks = 0;
  std::function<void(int)> fire, onIf, onAsked, onOne;
  std::function<void()> onBoost, onElse;
  std::function<int()> count;
  void tick(int by) { ticks += by; }
  void tock() { ++ticks; }
  int value() const { return ticks; }
  void start();
  void inside(bool yes);
  void asked(bool yes);
  void oneLine(bool yes);
  void other();
};

void Timer::start() {
  auto self = shared_from_this();
  fire = std::bind(&Timer::tick, self, std::placeholders::_1);
  count = std::bind(&Timer::value, self);
  //      CHECK:  std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT:  fire = [weakSelf](int by) { if (auto self = weakSelf.lock()) self->tick(by); };
  // CHECK-NEXT:  std::weak_ptr<Timer> weakSelf2 = self;
  // CHECK-NEXT:  count = [weakSelf2]() {
  // CHECK-NEXT:    auto self = weakSelf2.lock();
  // CHECK-NEXT:    if (!self)
  // CHECK-NEXT:      return 0;
  // CHECK-NEXT:    return self->value();
  // CHECK-NEXT:  };
}
void Timer::inside(bool yes) {
  auto self = shared_from_this();
  if (yes)
    onIf = std::bind(&Timer::tock, self);
  //      CHECK:  std::weak_ptr<Timer> weakSelf = self;
  // CHECK-NEXT:  if (yes)
  // CHECK-NEXT:    onIf = [weakSelf](int) { if (auto self = weakSelf.lock()) self->tock(); };
}
void Timer::asked(bool yes) {
  if (yes)
    onAsked = std::bind(&Timer::tick, shared_from_this(), std::placeholders::_1);
  else
    onElse = boost::bind(&Timer::tock, shared_from_this());
  // Nobody is asked for an owner who was not before.
  //      CHECK:  if (yes) {
  // CHECK-NEXT:    std::weak_ptr<Timer> weakSelf = shared_from_this();
  // CHECK-NEXT:    onAsked = [weakSelf](int by) { if (auto self = weakSelf.lock()) self->tick(by); };
  // CHECK-NEXT:  }
  // CHECK-NEXT:  else {
  // CHECK-NEXT:    std::weak_ptr<Timer> weakSelf = shared_from_this();
  // CHECK-NEXT:    onElse = [weakSelf]() { if (auto self = weakSelf.lock()) self->tock(); };
  // CHECK-NEXT:  }
}
void Timer::oneLine(bool yes) {
  if (yes) onOne = std::bind(&Timer::tick, shared_from_this(), 3);
  //      CHECK:  if (yes) {
  // CHECK-NEXT:    std::weak_ptr<Timer> weakSelf = shared_from_this();
  // CHECK-NEXT:    onOne = [weakSelf](int) { if (auto self = weakSelf.lock()) self->tick(3); };
  // CHECK-NEXT:  }
}
void Timer::other() {
  onBoost = boost::bind(&Timer::tock, shared_from_this());
  //      CHECK:  std::weak_ptr<Timer> weakSelf = shared_from_this();
  // CHECK-NEXT:  onBoost = [weakSelf]() { if (auto self = weakSelf.lock()) self->tock(); };
}

int main() {
  auto timer = std::make_shared<Timer>();
  timer->start(), timer->fire(2), timer->count();
  timer->inside(true), timer->onIf(1);
  timer->asked(true), timer->onAsked(1);
  timer->asked(false), timer->onElse();
  timer->oneLine(true), timer->onOne(1);
  timer->other(), timer->onBoost();
}

// A capture stays one of the object, and becomes weak, where the object is used as
// a whole, where what is read may change, or owns, or where something else that
// the lambda captures or is given may lead into the object. And where what it calls
// may end the object, and so the lambda while it runs.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <utility>

struct Lock {
  int code = 1;
};
void forget(const std::string &name);
void forget(int width);

class Door : public std::enable_shared_from_this<Door> {
public:
  void method();
  void changed();
  void owner();
  void place();
  void given();
  void pointer();
  void ending();
  void endingLast();
  const std::string &name() const { return name_; }
  std::function<void()> onMethod, onChanged, onOwner, onPlace, onPointer, onEnding, onEndingLast;
  std::function<void(Door &)> onGiven;

private:
  std::string name_ = "door";
  const int width_ = 2;
  int opened_ = 0;
  int *raw_ = &opened_;
  std::shared_ptr<Lock> lock_ = std::make_shared<Lock>();
};

void Door::method() {
  onMethod = [self = shared_from_this()] { std::printf("%s %s\n", self->name_.c_str(), self->name().c_str()); };
  // CHECK: onMethod = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: std::printf("%s %s\n", self->name_.c_str(), self->name().c_str());
  // CHECK-NEXT: };
}
void Door::changed() {
  ++opened_;
  onChanged = [self = shared_from_this()] { std::printf("%d\n", self->opened_); };
  // CHECK: onChanged = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: std::printf("%d\n", self->opened_);
  // CHECK-NEXT: };
}
void Door::owner() {
  onOwner = [self = shared_from_this()] { std::printf("%d\n", self->lock_->code); };
  // CHECK: onOwner = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: std::printf("%d\n", self->lock_->code);
  // CHECK-NEXT: };
}
void Door::place() {
  const std::string &name = name_;
  onPlace = [self = shared_from_this(), &name] { std::printf("%s %s\n", self->name_.c_str(), name.c_str()); };
  // CHECK: onPlace = [weakSelf = weak_from_this(), &name] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: std::printf("%s %s\n", self->name_.c_str(), name.c_str());
  // CHECK-NEXT: };
}
void Door::given() {
  onGiven = [self = shared_from_this()](Door &door) { std::printf("%s %s\n", self->name_.c_str(), door.name_.c_str()); };
  // CHECK: onGiven = [weakSelf = weak_from_this()](Door &door) {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: std::printf("%s %s\n", self->name_.c_str(), door.name_.c_str());
  // CHECK-NEXT: };
}
void Door::pointer() {
  onPointer = [self = shared_from_this()] { std::printf("%d\n", *self->raw_); };
  // CHECK: onPointer = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: std::printf("%d\n", *self->raw_);
  // CHECK-NEXT: };
}
void Door::ending() {
  onEnding = [self = shared_from_this()] { forget(self->name_); };
  // CHECK: onEnding = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: forget(self->name_);
  // CHECK-NEXT: };
}
void Door::endingLast() {
  onEndingLast = [self = shared_from_this()] { forget(self->width_); };
  // CHECK: onEndingLast = [width = width_] { forget(width); };
}

int main() {
  auto door = std::make_shared<Door>();
  door->method(), door->onMethod();
  door->changed(), door->onChanged();
  door->owner(), door->onOwner();
  door->place(), door->onPlace();
  door->given(), door->onGiven(*door);
  door->pointer(), door->onPointer();
  door->ending();
  door->endingLast();
}

// In C++11 members that never change are copied before the statement.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++11
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
class Door : public std::enable_shared_from_this<Door> {
public:
  explicit Door(std::string name) : name_(std::move(name)) {}
  ~Door() {
    if (onEnd)
      onEnd();
  }
  void setup(bool both);
  void taken(const std::string &name);
  std::function<void()> onEnd, onOther, onIf;

private:
  std::string name_;
  const int number = 3;
};
void Door::setup(bool both) {
  auto self = shared_from_this();
  onEnd = [self] { std::printf("%s %d\n", self->name_.c_str(), self->number); };
  if (both)
    onIf = [self] { std::printf("%s\n", self->name_.c_str()); };
//      CHECK:  auto name = self->name_;
// CHECK-NEXT:  auto number = self->number;
// CHECK-NEXT:  onEnd = [name, number] { std::printf("%s %d\n", name.c_str(), number); };
//      CHECK:  if (both) {
// CHECK-NEXT:    auto copied_name = self->name_;
// CHECK-NEXT:    onIf = [copied_name] { std::printf("%s\n", copied_name.c_str()); };
// CHECK-NEXT:  }
}
void Door::taken(const std::string &name) {
  auto self = shared_from_this();
  std::puts(name.c_str());
  onOther = [self] { std::puts(self->name_.c_str()); };
//      CHECK:  auto name_ = self->name_;
// CHECK-NEXT:  onOther = [name_] { std::puts(name_.c_str()); };
}
int main() {
  auto d = std::make_shared<Door>("front");
  d->setup(true);
  d->taken("x");
  d->onOther();
  d->onIf();
}

// A lambda that only reads members which never change takes their values: it
// needs neither a lock nor the object.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>

enum class State { Open, Shut };
struct Size {
  int width = 1, height = 2;
};
class Door : public std::enable_shared_from_this<Door> {
public:
  explicit Door(std::string name) : name_(std::move(name)) { width = 2; }
  ~Door() {
    if (onEnd)
      onEnd();
  }
  void local();
  void member();
  void beside();
  void hidden(int width);
  void inside();
  void defaulted();
  void atEnd();
  void cast();
  void guard();
  std::function<State()> onLocal, onMember, onBeside, onHidden;
  std::function<void()> onInside, onDefault, onEnd, onCast;
  std::shared_ptr<void> guard_;
  const std::string &name() const { return name_; }

private:
  const State state = State::Shut;
  std::string name_;
  int width = 1;
  Size size_;
  std::chrono::seconds delay_{1};
};

void Door::local() {
  auto self = shared_from_this();
  onLocal = [self] { return self->state; };
  // CHECK: onLocal = [state = self->state] { return state; };
}
void Door::member() {
  onMember = [self = shared_from_this()] {
    std::puts(self->name_.c_str());
    return self->name_.empty() ? State::Open : self->state;
  };
  // CHECK: onMember = [name = name_, state = state] {
  // CHECK-NEXT: std::puts(name.c_str());
  // CHECK-NEXT: return name.empty() ? State::Open : state;
}
void Door::beside() {
  onBeside = [this, self = shared_from_this()] { return width > 1 ? State::Open : self->state; };
  // CHECK: onBeside = [width = width, state = state] { return width > 1 ? State::Open : state; };
}
void Door::hidden(int width) {
  onHidden = [self = shared_from_this()] { return self->width ? State::Open : State::Shut; };
  onHidden = width ? onHidden : nullptr;
  // CHECK: onHidden = [width = this->width] { return width ? State::Open : State::Shut; };
}
void Door::inside() {
  onInside = [self = shared_from_this()] {
    int width = 3, name = 4;
    std::printf("%d %d %d %s\n", width, name, self->width, self->name_.c_str());
  };
  // CHECK: onInside = [copied_width = this->width, name_ = name_] {
  // CHECK: std::printf("%d %d %d %s\n", width, name, copied_width, name_.c_str());
}
void Door::defaulted() {
  auto self = shared_from_this();
  int by = 2;
  onDefault = [=] { std::printf("%d %d\n", by, self->width); };
  // CHECK: onDefault = [=, width = self->width] { std::printf("%d %d\n", by, width); };
}
void Door::atEnd() {
  onEnd = [self = shared_from_this()] { std::printf("end %s\n", self->name_.c_str()); };
  // CHECK: onEnd = [name = name_] { std::printf("end %s\n", name.c_str()); };
}
void Door::cast() {
  onCast = [self = std::static_pointer_cast<Door>(shared_from_this())] { std::printf("%d %d\n", self->size_.width, int(self->delay_.count())); };
  // CHECK: onCast = [size = size_, delay = delay_] { std::printf("%d %d\n", size.width, int(delay.count())); };
}
void Door::guard() {
  guard_ = std::shared_ptr<void>(nullptr, [self = shared_from_this()](void *) { std::puts(self->name_.c_str()); });
  // CHECK: guard_ = std::shared_ptr<void>(nullptr, [name = name_](void *) { std::puts(name.c_str()); });
}

struct Bell {
  const int tone = 3;
  std::function<void()> ring;
};
std::shared_ptr<Bell> makeBell() {
  auto bell = std::make_shared<Bell>();
  bell->ring = [bell] { std::printf("%d\n", bell->tone); };
  // CHECK: bell->ring = [tone = bell->tone] { std::printf("%d\n", tone); };
  return bell;
}

int main() {
  makeBell()->ring();
  auto door = std::make_shared<Door>("front");
  door->local(), door->onLocal();
  door->member(), door->onMember();
  door->beside(), door->onBeside();
  door->hidden(1), door->onHidden();
  door->inside(), door->onInside();
  door->defaulted(), door->onDefault();
  door->atEnd();
  door->cast(), door->onCast();
  door->guard();
  std::puts(door->name().c_str());
}

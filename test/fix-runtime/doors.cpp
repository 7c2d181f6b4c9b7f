// A callback that answers for a door, and a scope guard of it, with what never
// changes of the door.
// RUN: %same-output %t %s -- -std=c++17
// RUN: FileCheck %s --input-file=%t/doors.cpp
// CHECK: ask_ = [name = name_, kind = kind_] {
// CHECK: guard_ = std::shared_ptr<void>(nullptr, [name = name_](void *) {
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

enum class Kind { Front, Back };

class Door : public std::enable_shared_from_this<Door> {
public:
  Door(std::string name, Kind kind) : name_(std::move(name)) { kind_ = kind; }
  void open() {
    ++opened_;
    ask_ = [self = shared_from_this()] {
      std::printf("ask %s\n", self->name_.c_str());
      return self->kind_;
    };
    guard_ = std::shared_ptr<void>(nullptr, [self = shared_from_this()](void *) {
      std::printf("shut %s\n", self->name_.c_str());
    });
  }
  void shut() { guard_.reset(); }
  std::function<Kind()> question() const { return ask_; }
  int opened() const { return opened_; }

private:
  std::string name_;
  Kind kind_ = Kind::Front;
  int opened_ = 0;
  std::function<Kind()> ask_;
  std::shared_ptr<void> guard_;
};

int main() {
  std::vector<std::shared_ptr<Door>> doors = {std::make_shared<Door>("front", Kind::Front),
                                              std::make_shared<Door>("back", Kind::Back)};
  std::vector<std::function<Kind()>> questions;
  for (auto &door : doors) {
    door->open();
    questions.push_back(door->question());
    std::printf("%d\n", door->opened());
  }
  for (auto &ask : questions)
    std::puts(ask() == Kind::Front ? "front" : "back");
  doors.front()->shut();
  doors.back()->shut();
}

// Of an object all of whose owners are known it is known how many they are.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK-NOT: {{Two|More|Moved|Gone}}
// CHECK: warning: 'Three::up' closes
// CHECK-NOT: {{Two|More|Moved|Gone}}

#include <memory>
#include <utility>

struct Two { std::shared_ptr<Two> up; };
struct More { std::shared_ptr<More> up; };
struct Moved { std::shared_ptr<Moved> up; };
struct Three { std::shared_ptr<Three> up; };
struct Gone { std::shared_ptr<Gone> up; };

void sever(std::shared_ptr<Moved> moved) {
  if (moved.use_count() == 2)
    moved->up.reset();
}
int main() {
  auto two = std::make_shared<Two>();
  two->up = two;
  if (two.use_count() == 2)
    two->up.reset();
  auto more = std::make_shared<More>();
  more->up = more;
  if (more.use_count() > 1)
    more->up.reset();
  auto moved = std::make_shared<Moved>();
  moved->up = moved;
  sever(std::move(moved));
  auto three = std::make_shared<Three>();
  three->up = three;
  if (three.use_count() == 3)
    three->up.reset();
  std::weak_ptr<Gone> gone = std::make_shared<Gone>();
  auto other = std::make_shared<Gone>();
  other->up = gone.use_count() == 0 ? nullptr : other;
}

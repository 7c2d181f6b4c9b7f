// A closure without captures becomes a pointer to a function: a call of it runs its body.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK-NOT: Cleared
// CHECK: warning: 'Set::up' closes
// CHECK-NOT: Cleared

#include <memory>

struct Cleared { std::shared_ptr<Cleared> up; };
using Act = void (*)(Cleared &, std::shared_ptr<Cleared>);
const Act table[] = {
    [](Cleared &c, std::shared_ptr<Cleared> up) { c.up = up; },
    [](Cleared &c, std::shared_ptr<Cleared>) { c.up = nullptr; }};

struct Set { std::shared_ptr<Set> up; };

int main() {
  auto cleared = std::make_shared<Cleared>();
  for (Act act : table)
    act(*cleared, cleared);
  auto set = std::make_shared<Set>();
  void (*put)(Set &, std::shared_ptr<Set>) =
      +[](Set &s, std::shared_ptr<Set> up) { s.up = up; };
  put(*set, set);
}

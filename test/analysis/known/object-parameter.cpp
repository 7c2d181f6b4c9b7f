// Operators with an explicit object parameter: the arguments are off by one.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++23 | grep warning: | FileCheck %s
// CHECK: 'T::up'
// XFAIL: *

#include <memory>
struct T { std::shared_ptr<T> up; };
static void work() {
  auto t = std::make_shared<T>();
  auto f = [](this auto, const std::shared_ptr<T> &x) { x->up = x; };
  f(t);
}
int main() { work(); }

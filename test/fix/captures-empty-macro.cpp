// The lock stands before a macro that is nothing.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <functional>
#include <memory>
#define debug(...)
struct S : std::enable_shared_from_this<S> {
  std::function<void(int)> f;
  int n = 0;
  void start() {
    f = [self = shared_from_this()](int k) {
      // CHECK: auto self = weakSelf.lock();
      // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return;
      // CHECK-NEXT: debug("got %d\n", k);
      debug("got %d\n", k);
      self->n += k;
    };
  }
};
int main() {
  auto s = std::make_shared<S>();
  s->start();
  s->f(2);
}

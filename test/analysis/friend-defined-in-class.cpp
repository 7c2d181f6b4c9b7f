// A friend that is defined in its class closes a ring like any other function.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: friend-defined-in-class.cpp:[[@LINE+19]]:{{.*}} 'Right::left' closes a strong reference cycle: 'Right::left' and 'Left::right' keep each other alive
// CHECK-NOT: warning:

#include <memory>
#include <utility>

struct Right;
struct Left {
  std::shared_ptr<Right> right;
  friend void join(const std::shared_ptr<Left> &l, std::shared_ptr<Right> r) {
    l->right = std::move(r);
  }
};
struct Right {
  std::shared_ptr<Left> left;
};
int main() {
  auto l = std::make_shared<Left>();
  auto r = std::make_shared<Right>();
  r->left = l;
  join(l, r);
}

// `std::tie` on the left of an assignment stores into what it names; elsewhere it
// can be read.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DSTORE | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DSTORE -DCLEAR | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DREAD | grep warning: | FileCheck %s
// CHECK: warning: 'B::a' closes a strong reference cycle: 'B::a' and 'A::b' keep each other alive
// CHECK-NOT: warning:

#include <memory>
#include <tuple>
#include <utility>
#include <vector>

struct B;
struct A {
  std::shared_ptr<B> b;
  std::vector<int> numbers;
  int n = 0;
  auto key() const { return std::tie(n, b); }
};
struct B {
  std::shared_ptr<A> a;
  int n = 1;
};
std::tuple<std::shared_ptr<B>, std::vector<int>, int> make(const std::shared_ptr<A> &a) {
  auto b = std::make_shared<B>();
  b->a = a;
  return {b, {1, 2}, 2};
}
int main() {
  auto a = std::make_shared<A>();
#ifdef STORE
  std::tie(a->b, a->numbers, std::ignore) = make(a);
#else
  a->b = std::get<0>(make(a));
  auto [n, b] = a->key();
  return n == b->n;
#endif
#ifdef CLEAR
  std::tie(a->n, a->b) = std::make_tuple(1, nullptr);
#endif
}

// What a variable at namespace scope is initialised with is known where it is called.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DCLOSURE | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DGENERIC | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DCALLABLE | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DMEMBER | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DKEPT | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DOTHER_FILE | count 0
// CHECK: warning: 'B::a' closes a strong reference cycle: 'B::a' and 'A::b' keep each other alive
// CHECK-NOT: warning:

#include <functional>
#include <memory>

struct B;
struct A {
  std::shared_ptr<B> b;
};
struct B {
  std::shared_ptr<A> a;
};
using Link = std::function<void(std::shared_ptr<A>, std::shared_ptr<B>)>;

#ifdef CLOSURE
const auto link = [](std::shared_ptr<A> a, std::shared_ptr<B> b) { a->b = b; b->a = a; };
#elif defined(GENERIC)
const auto link = [](const auto &a, const auto &b) { a->b = b; b->a = a; };
#elif defined(CALLABLE)
static Link link = [](auto a, auto b) { a->b = b; b->a = a; };
#elif defined(MEMBER)
struct Hooks {
  static inline const Link link{[](auto a, auto b) { a->b = b; b->a = a; }};
};
#define link Hooks::link
#elif defined(OTHER_FILE)
extern Link link;
#else
struct Test {
  explicit Test(std::function<void()> body) { body(); }
};
static void link(std::shared_ptr<A>, std::shared_ptr<B>) {}
static Test kept([] {
  auto a = std::make_shared<A>();
  a->b = std::make_shared<B>();
  a->b->a = a;
});
#endif

int main() {
  link(std::make_shared<A>(), std::make_shared<B>());
}

// Constant tables of functions are called with what stands in them.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DPOINTER | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DARRAY | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DSTRUCT | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DMAP | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DMAP -DBREAKS | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DARRAY -DBREAKS | count 0
// CHECK: warning: 'B::a' closes a strong reference cycle: 'B::a' and 'A::b' keep each other alive
// CHECK-NOT: warning:

#include <functional>
#include <map>
#include <memory>
#include <string>

struct B;
struct A {
  std::shared_ptr<B> b;
};
struct B {
  std::shared_ptr<A> a;
};
using Step = void (*)(const std::shared_ptr<A> &, const std::shared_ptr<B> &);

static void forth(const std::shared_ptr<A> &a, const std::shared_ptr<B> &b) { a->b = b; }
#ifdef BREAKS
static void back(const std::shared_ptr<A> &a, const std::shared_ptr<B> &) { a->b = nullptr; }
#else
static void back(const std::shared_ptr<A> &, const std::shared_ptr<B> &) {}
#endif

#ifdef POINTER
static const Step step = forth;
#elif defined(ARRAY)
static const Step steps[] = {forth, &back};
#elif defined(STRUCT)
struct Named {
  const char *name;
  Step step;
};
constexpr Named named{"forth", forth};
#else
const std::map<std::string, std::function<void(std::shared_ptr<A>, std::shared_ptr<B>)>> table = {
    {"forth", forth}, {"back", [](auto a, auto b) { back(a, b); }}};
#endif

int main() {
  auto a = std::make_shared<A>();
  auto b = std::make_shared<B>();
  b->a = a;
#ifdef POINTER
  step(a, b);
#elif defined(ARRAY)
  for (Step step : steps)
    step(a, b);
#elif defined(STRUCT)
  named.step(a, b);
#else
  table.at("forth")(a, b);
  table.at("back")(a, b);
#endif
}

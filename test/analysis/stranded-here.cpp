// A note says where the last owner outside the ring ends, where a run of the
// program's own code shows it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep -E "warning:|last" \
// RUN:   | FileCheck %s --implicit-check-not=note:

#include <memory>
#include <vector>

struct A { std::shared_ptr<A> a; };
struct B : std::enable_shared_from_this<B> {
  std::shared_ptr<B> b;
  void keep() { b = shared_from_this(); }
};
struct C { std::shared_ptr<C> c; };
struct D { std::shared_ptr<D> d; };
struct E { std::shared_ptr<E> e; };
struct F { std::shared_ptr<F> f; };
struct G { std::shared_ptr<G> g; };

static void local(bool early) {
  auto a = std::make_shared<A>();
  a->a = a;
  if (early)
    return;
}
static void temporary() { std::make_shared<B>()->keep(); }
static void reset() {
  auto c = std::make_shared<C>();
  c->c = c;
  c.reset();
  std::vector<int> later;
}
static void cleared() {
  std::vector<std::shared_ptr<D>> all{std::make_shared<D>()};
  all.back()->d = all.back();
  all.clear();
  std::vector<int> later;
}
static void taken(std::shared_ptr<E> e) { e->e = e; }
static std::shared_ptr<F> make() {
  auto f = std::make_shared<F>();
  f->f = f;
  return f;
}
std::shared_ptr<G> toCaller() {
  auto g = std::make_shared<G>();
  g->g = g;
  return g;
}

int main(int argc, char **) {
  local(argc > 1);
  temporary();
  reset();
  cleared();
  taken(std::make_shared<E>());
  make();
}
// CHECK: stranded-here.cpp:12:17: warning: 'B::b' closes
// CHECK: stranded-here.cpp:26:27: note: last owner outside the ring, a temporary, ends here
// CHECK: stranded-here.cpp:22:3: warning: 'A::a' closes
// CHECK: stranded-here.cpp:25:1: note: last owner outside the ring, 'a', ends here
// CHECK: stranded-here.cpp:29:3: warning: 'C::c' closes
// CHECK: stranded-here.cpp:30:3: note: last owner outside the ring ends here
// CHECK: stranded-here.cpp:35:3: warning: 'D::d' closes
// CHECK: stranded-here.cpp:36:3: note: last owner outside the ring ends here
// CHECK: stranded-here.cpp:39:43: warning: 'E::e' closes
// CHECK: stranded-here.cpp:56:9: note: last owner outside the ring, a temporary, ends here
// CHECK: stranded-here.cpp:42:3: warning: 'F::f' closes
// CHECK: stranded-here.cpp:57:3: note: last owner outside the ring, a temporary, ends here
// CHECK: stranded-here.cpp:47:3: warning: 'G::g' closes

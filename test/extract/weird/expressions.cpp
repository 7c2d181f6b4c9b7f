// Expressions and declarations of C++17 and C++20.
// RUN: %exits 1 %refcycle scan %s -- -std=c++20 2>&1 | FileCheck %s

#include <functional>
#include <map>
#include <memory>
#include <tuple>

struct Node {
  std::shared_ptr<Node> next;
  std::function<void()> call;
};
struct Designated { int a = 1; std::shared_ptr<Node> p; struct { std::shared_ptr<Node> q; } in; int array[3]; };
consteval int compileTime(int n) { return n ? compileTime(n - 1) : 42; }
constinit int initialised = compileTime(5);
template <class... N> void linkAll(std::shared_ptr<Node> first, N... rest) {
  ((first->next = rest), ...);
  (..., (rest->next = first));
}
struct Many { std::function<void()> keeps; };
template <class... N> void keepPack(std::shared_ptr<Many> m, N... each) {
  m->keeps = [... kept = each] { (void)sizeof...(kept); };
}
template <class... N> void keepAll(N... each) {
  auto packed = [... kept = std::move(each), all = std::make_tuple(each...)](auto &&f) -> decltype(auto) { return f(kept...); };
  packed([](auto &...p) { ((p->next = p), ...); });
}
template <auto F = [] { return 1; }> int value() { return F(); }
using Unevaluated = decltype([](auto x) requires true { return x; });
template <class T> inline constexpr bool big = sizeof(T) > 8;
struct Any { template <class T> operator T() const; };

int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  linkAll(a, b);
  keepAll(a, b);
  auto many = std::make_shared<Many>();
  keepPack(many, a, many);
  Designated d{.a = 2, .p = a, .in = {.q = b}, .array = {[1] = 3}};
  auto &[x, p, in, array] = d;
  std::map<int, std::pair<std::shared_ptr<Node>, int>> m{{1, {p, 2}}};
  for (auto &[key, both] : m)
    if (auto &[ptr, n] = both; n)
      ptr->next = ptr;
  auto generic = []<class T, auto N = 3>(T t, auto... more) mutable noexcept { return sizeof...(more) + N; };
  a->call = [self = a, &d, u = Unevaluated()] { (void)u(1); };
  (void)(generic(a, 1, 2) + value() + big<Node> + alignof(Node));
  (void)typeid(*a->next).name();
  using T = std::shared_ptr<Node>;
  T *raw = new (std::nothrow) T[3]{a, {}, T(b)};
  delete[] raw;
  T here = ({ T inner = a; inner; }), other = a ?: b;
  static thread_local T kept;
  b->next.~shared_ptr(), new (&b->next) T();
  if (int (*fn)(int) = +[](int i) { return i; }; fn && a <=> b != 0) [[likely]]
    return *__builtin_launder(&initialised) + ""[0] + 'ab' + 0x1p3 + u8"x"[0] + __func__[0];
}

// CHECK-DAG: warning: {{.*}}'Many::keeps'
// CHECK-DAG: warning: {{.*}}'Node::call'
// CHECK-DAG: warning: {{.*}}'Node::next'
// CHECK: in 1 translation unit{{$}}

// Recursion of templates: what ends is extracted, what does not is reported.
// RUN: %exits 1 %refcycle scan %s -- -std=c++20 2>&1 | FileCheck %s
// RUN: %exits 2 %refcycle scan %s -- -std=c++20 -DENDLESS 2>&1 | FileCheck %s --check-prefix=ENDLESS

#include <memory>
#include <utility>

template <int N> struct Deep : Deep<N - 1> { std::shared_ptr<Deep> own; };
template <> struct Deep<0> { std::shared_ptr<Deep<0>> end; virtual ~Deep() = default; };
template <int N> int count(std::shared_ptr<Deep<0>> p) {
  if constexpr (N > 0)
    return count<N - 1>(p);
  else
    return p->end == nullptr;
}
template <std::size_t... I> int sum(std::index_sequence<I...>) { return (0 + ... + I); }
#ifdef ENDLESS
template <class T> struct Endless { Endless<Endless<T>> more; };
Endless<int> endless;
template <int N> int up() { return up<N + 1>(); }
int at = up<0>();
#endif

int main() {
  auto d = std::make_shared<Deep<200>>();
  d->end = d;
  return count<400>(d) + sum(std::make_index_sequence<200>());
}

// CHECK: warning: {{.*}}'Deep::end'
// CHECK: in 1 translation unit{{$}}
// ENDLESS: templates.cpp:18:{{[0-9]+}}: error: recursive template instantiation exceeded maximum depth of 1024

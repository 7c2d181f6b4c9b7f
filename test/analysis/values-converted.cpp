// What is stored as another pair, tuple or optional is as strong as the type it is stored
// as says, also as an entry.
// RUN: %refcycle scan -q %s -- -std=c++20 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DLEAK | grep warning: | FileCheck %s --implicit-check-not warning:
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>
template <int> struct Owner;
template <int I> struct N {
  using P = std::shared_ptr<Owner<I>>;
  using W = std::weak_ptr<Owner<I>>;
  P strong;
  std::pair<int, P> sp; std::tuple<int, P> st; std::map<int, P> sm; std::optional<P> so; std::vector<std::pair<int, P>> sv;
  std::tuple<int, W> t; std::pair<int, W> p; std::map<int, W> m; std::optional<W> o; std::vector<std::pair<int, W>> v;
  std::map<int, std::pair<int, W>> mp;
  std::pair<int, std::pair<int, W>> pp;
};
template <int I> struct Owner {
  std::shared_ptr<N<I>> n;
};
template <class T> std::pair<int, std::shared_ptr<T>> entry(std::shared_ptr<T> t) { return {1, t}; }
#define F(I, ...)                                                              \
  void f##I() {                                                                \
    using T = N<I>;                                                            \
    using P = T::P;                                                            \
    auto o = std::make_shared<Owner<I>>();                                     \
    auto n = o->n = std::make_shared<T>();                                     \
    std::pair<int, P> x{1, o};                                                 \
    std::tuple<int, P> y(1, o);                                                \
    __VA_ARGS__;                                                               \
  }

F(1, n->t = std::make_tuple(1, o))
F(2, n->p = std::make_pair(1, o))
F(3, n->m.insert(std::make_pair(1, o)))
F(4, n->p = {1, o})
F(5, n->p = x)
F(6, std::pair<int, T::W> z(x); n->p = z)
F(7, n->m.insert(x); n->m.insert(entry(o)))
F(8, n->m.emplace(1, o); n->m[2] = o; n->m.insert({3, o}); n->m.insert_or_assign(4, o); n->m.try_emplace(5, o))
F(9, n->o = o; n->o.emplace(o); n->o = std::optional<P>(o))
F(10, n->v.push_back(std::make_pair(1, o)); n->v.emplace_back(1, o); n->v.push_back({1, o}); n->v.push_back(x); n->v.emplace_back(x))
F(11, n->mp[1] = std::make_pair(1, o); n->mp.insert(std::make_pair(2, std::make_pair(1, o))); n->mp.emplace(3, x))
F(12, n->pp = std::make_pair(1, x); n->pp.second = x)
F(13, n->t = y; n->t = std::move(y); n->t = x)
F(14, n->m.insert(n->sm.begin(), n->sm.end()); std::map<int, P> all{{1, o}}; n->m.insert(all.begin(), all.end()))
#ifdef LEAK
// CHECK-DAG: warning: {{.*}}: 'N::st' and 'Owner::n' keep each other alive
F(21, n->st = std::make_tuple(1, o))
// CHECK-DAG: warning: {{.*}}: 'N::sp' and 'Owner::n' keep each other alive
F(22, n->sp = x)
// CHECK-DAG: warning: {{.*}}: 'Owner::n' and 'N::sm' keep each other alive
F(23, n->sm.insert(x))
// CHECK-DAG: warning: {{.*}}: 'N::so' and 'Owner::n' keep each other alive
F(24, n->so = o)
// CHECK-DAG: warning: {{.*}}: 'Owner::n' and 'N::sv' keep each other alive
F(25, n->sv.push_back(x))
F(26, n->sm.insert(entry(o)))
#endif

// Whether a weak pointer has expired, whether an optional has a value for value_or().
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 | count 0

#include <memory>
#include <optional>

#ifdef LEAK
#define CUT_IF(N, C)                                                           \
  struct N {                                                                   \
    std::shared_ptr<N> next;                                                   \
  };                                                                           \
  void on##N() {                                                               \
    auto n = std::make_shared<N>();                                            \
    n->next = n;                                                               \
    std::weak_ptr<N> w;                                                        \
    std::optional<bool> o;                                                     \
    if (C)                                                                     \
      n->next = nullptr;                                                       \
  }
CUT_IF(Default, !w.expired())
// CHECK-DAG: warning: 'Default::next' closes
CUT_IF(Alive, ((w = n), w.expired()))
// CHECK-DAG: warning: 'Alive::next' closes
CUT_IF(Without, o.value_or(false))
// CHECK-DAG: warning: 'Without::next' closes
CUT_IF(With, ((o = true), !o.value_or(false)))
// CHECK-DAG: warning: 'With::next' closes
#else
struct Node {
  std::shared_ptr<Node> next;
};
#define CUT_IF(N, C)                                                           \
  void on##N() {                                                               \
    auto n = std::make_shared<Node>();                                         \
    n->next = n;                                                               \
    std::weak_ptr<Node> w;                                                     \
    std::optional<bool> o;                                                     \
    if (C)                                                                     \
      n->next = nullptr;                                                       \
  }
CUT_IF(Default, w.expired())
CUT_IF(Alive, ((w = n), !w.expired()))
CUT_IF(Without, o.value_or(true))
CUT_IF(With, ((o = true), o.value_or(false)))
void onDead() {
  auto n = std::make_shared<Node>();
  n->next = n;
  std::weak_ptr<Node> w = std::make_shared<Node>();
  if (w.expired())
    n->next = nullptr;
}
#endif

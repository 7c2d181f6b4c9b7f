// Whether a weak pointer has expired, whether an optional has a value for value_or().
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -I%S/Inputs | count 0

#include "cut-if.h"
#include <optional>

#define CUT_IF(N, C)                                                           \
  RING_CUT_IF(N, , std::weak_ptr<N> w; std::optional<bool> o, C)

#ifdef LEAK
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

// Keys and other values of classes are equal if what is in them is, whatever objects
// they are.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -I%S/Inputs | count 0

#include "cut-if.h"
#include <array>
#include <map>
#include <set>
#include <utility>

struct Key {
  int v;
  bool operator<(const Key &o) const { return v < o.v; }
  bool operator==(const Key &o) const { return v == o.v; }
};
struct Own {
  std::array<unsigned char, 2> id{};
  std::pair<int, Key> both;
};
using Pair = std::pair<int, int>;
#define LOCALS                                                                 \
  Key k{7}, other{8};                                                          \
  std::map<Key, int> m;                                                        \
  m[k] = 1;                                                                    \
  Own a, b = a;                                                                \
  Pair p{1, 2}, q = p;                                                         \
  std::set<Pair> s { p }
#define CUT_IF(N, C) RING_CUT_IF(N, , LOCALS, C)

#ifdef LEAK
CUT_IF(NotCounted, m.count(k) == 0)
// CHECK-DAG: warning: 'NotCounted::next' closes
CUT_IF(NotFound, m.find(k) == m.end())
// CHECK-DAG: warning: 'NotFound::next' closes
CUT_IF(OtherFound, m.count(other) != 0)
// CHECK-DAG: warning: 'OtherFound::next' closes
CUT_IF(Arrays, a.id != b.id)
// CHECK-DAG: warning: 'Arrays::next' closes
CUT_IF(Pairs, p != q)
// CHECK-DAG: warning: 'Pairs::next' closes
CUT_IF(Changed, (q.first = 3, p == q))
// CHECK-DAG: warning: 'Changed::next' closes
CUT_IF(PartChanged, (b.both.first = 1, a.both.first = 0, a.both == b.both))
// CHECK-DAG: warning: 'PartChanged::next' closes
CUT_IF(Erased, (m.erase(k), m.count(k) != 0))
// CHECK-DAG: warning: 'Erased::next' closes
// CHECK-DAG: warning: 'Given::next' closes
struct Given {
  std::shared_ptr<Given> next;
};
void onGiven(const Pair &given) {
  auto n = std::make_shared<Given>();
  n->next = n;
  Pair copy = given;
  copy.first = 3;
  if (copy == given)
    n->next = nullptr;
}
#else
void onGiven(const Pair &given) {
  struct Given {
    std::shared_ptr<Given> next;
  };
  auto n = std::make_shared<Given>();
  n->next = n;
  Pair copy = given;
  if (copy == given)
    n->next = nullptr;
}
CUT_IF(Counted, m.count(k))
CUT_IF(CountedCopy, m.count(Key{7}))
CUT_IF(Found, m.find(k) != m.end())
CUT_IF(OtherNotFound, m.count(other) == 0)
CUT_IF(KeyChanged, (k.v = 8, m.count(k) == 0))
CUT_IF(Arrays, a.id == b.id)
CUT_IF(Pairs, p == q)
CUT_IF(InSet, s.count(q))
CUT_IF(Changed, (q.first = 3, p != q))
CUT_IF(Erased, (m.erase(k), m.empty()))

struct Hub;
struct Node {
  std::shared_ptr<Hub> hub;
};
struct Hub : std::enable_shared_from_this<Hub> {
  void add(const std::array<int, 4> &id, std::shared_ptr<Node> n) {
    all[id] = n;
    n->hub = shared_from_this();
  }
  void remove(const std::array<int, 4> &id) { all.erase(id); }
  std::map<std::array<int, 4>, std::shared_ptr<Node>> all;
};
void addAndRemove(std::array<int, 4> id) {
  auto hub = std::make_shared<Hub>();
  hub->add(id, std::make_shared<Node>());
  hub->remove(id);
}
#endif

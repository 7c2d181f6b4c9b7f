// An atomic is what its argument is: read, written and tested as that.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 | count 0

#include <atomic>
#include <memory>

struct Node {
  std::shared_ptr<Node> next;
  std::atomic<std::shared_ptr<Node>> shared;
  std::atomic<bool> closed{false};
  std::atomic<int> count{1};
  std::atomic_int users = 0;
};

#ifdef LEAK
struct Loop {
  std::shared_ptr<Loop> next;
  std::atomic<bool> closed{false};
};
void isFalse() {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (n->closed.load())
    n->next = nullptr;
}
// CHECK-DAG: atomics.cpp:[[@LINE-4]]:{{.*}} warning: 'Node::next' closes
void converted() {
  auto n = std::make_shared<Loop>();
  n->next = n;
  if (n->closed)
    n->next = nullptr;
}
// CHECK-DAG: atomics.cpp:[[@LINE-4]]:{{.*}} warning: 'Loop::next' closes
void holds() {
  auto n = std::make_shared<Node>();
  n->shared = n;
}
// CHECK-DAG: atomics.cpp:[[@LINE-2]]:{{.*}} warning: 'Node::shared' closes
#else
void isTrue() {
  auto n = std::make_shared<Node>();
  n->next = n;
  n->closed = true;
  if (n->closed)
    n->next = nullptr;
}
void onlyOnce() {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (!n->closed.exchange(true))
    n->next = nullptr;
}
void ifItWas() {
  auto n = std::make_shared<Node>();
  n->next = n;
  bool expected = false;
  if (n->closed.compare_exchange_strong(expected, true))
    n->next = nullptr;
}
void lastOne() {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (--n->count == 0)
    n->next = nullptr;
}
void fetched() {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (n->count.fetch_sub(1) == 1)
    n->next = nullptr;
}
void counted() {
  auto n = std::make_shared<Node>();
  n->next = n;
  n->users++;
  if (n->users.load(std::memory_order_relaxed) > 0)
    n->next = nullptr;
}
void stored() {
  auto n = std::make_shared<Node>();
  n->shared.store(n);
  n->shared.store(nullptr);
}
void exchanged() {
  auto n = std::make_shared<Node>();
  n->shared = n;
  n->shared.exchange(nullptr);
}
void loaded() {
  auto n = std::make_shared<Node>();
  n->shared = n;
  if (auto held = n->shared.load())
    held->shared = std::shared_ptr<Node>();
}
void failed() {
  auto n = std::make_shared<Node>();
  n->next = n;
  bool expected = true;
  if (!n->closed.compare_exchange_strong(expected, true) && !expected)
    n->next = nullptr;
}
#endif

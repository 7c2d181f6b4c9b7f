// A library function without a model may call what it is given, now; it keeps
// nothing.
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 -DBUILDS | FileCheck %s
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 -DUNRELATED | FileCheck %s
// RUN: %exits 1 %refcycle scan -q --level=proven %s -- -std=c++17 -DBOUND | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DTEARS_DOWN | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DKEEPS_NOTHING | count 0

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

struct Node {
  explicit Node(int id) : id(id) {}
  void setOther(const std::shared_ptr<Node> &to) {
    other = to;
  }
  int id;
  std::shared_ptr<Node> other;
};

int main() {
  auto a = std::make_shared<Node>(1), b = std::make_shared<Node>(2);
  std::vector<std::shared_ptr<Node>> all{a, b};
  std::once_flag once;
  (void)once;
#if defined(BUILDS)
  b->setOther(a);
  std::call_once(once, [&] { a->setOther(b); });
#elif defined(BOUND)
  b->setOther(a);
  std::call_once(once, std::bind(&Node::setOther, a, b));
#elif defined(UNRELATED)
  a->setOther(b);
  b->setOther(a);
  std::sort(all.begin(), all.end(),
            [](const auto &x, const auto &y) { return x->id < y->id; });
#elif defined(TEARS_DOWN)
  a->setOther(b);
  b->setOther(a);
  std::for_each_n(all.begin(), 2, [](auto &node) { node->other = nullptr; });
#else
  std::call_once(once, [a, b] { a->setOther(b); });
  std::generate(all.begin(), all.end(), [all] { return all[0]; });
#endif
}

// CHECK: callback-of-unknown-algorithm.cpp:[[#@LINE-32]]:{{[0-9]+}}: warning: 'Node::other' closes a strong reference cycle
// CHECK: note: 'Node::other' keeps 'Node' alive; stored here
// CHECK: note: make 'Node::other' weak:

// What a loop declares first is the strong pointer; tests for null that are there already are not
// written twice; what has expired is taken out; generic lambdas leave.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

#include <algorithm>
#include <map>
#include <memory>
#include <vector>
struct Node : std::enable_shared_from_this<Node> {
  explicit Node(int n) : n(n) {}
  void link(const std::shared_ptr<Node> &o) {
    peers.push_back(o);
    o->peers.push_back(shared_from_this());
    o->named[n] = shared_from_this();
  }
  int sum() {
    int total = 0;
    for (size_t i = 0; i < peers.size(); ++i) {
      const std::shared_ptr<Node> &p = peers[i];
      total += p->n;
      total += peers[i]->n;
    }
//      CHECK:      auto p = peers[i].lock();
// CHECK-NEXT:      if (!p)
// CHECK-NEXT:        continue;
// CHECK-NEXT:      total += p->n;
// CHECK-NEXT:      total += p->n;
    for (auto &entry : named) {
      auto &p = entry.second;
      if (p->n == 3)
        continue;
      total += p->n;
    }
//      CHECK:      auto p = entry.second.lock();
// CHECK-NEXT:      if (!p)
// CHECK-NEXT:        continue;
// CHECK-NEXT:      if (p->n == 3)
    for (const auto &entry : named) {
      const auto &p = entry.second;
      if (!p)
        continue;
      total += p->n;
    }
//      CHECK:      auto p = entry.second.lock();
// CHECK-NEXT:      if (!p)
// CHECK-NEXT:        continue;
// CHECK-NEXT:      total += p->n;
    for (auto &p : peers)
      if (p && p->n > 1)
        total += p->n;
//      CHECK:    for (auto &weakP : peers)
// CHECK-NEXT:      if (auto p = weakP.lock(); p && p->n > 1)
// CHECK-NEXT:        total += p->n;
    for (auto &p : peers)
      if (p)
        total += p->n;
// CHECK-NEXT:    for (auto &weakP : peers)
// CHECK-NEXT:      if (auto p = weakP.lock())
// CHECK-NEXT:        total += p->n;
    std::for_each(peers.begin(), peers.end(), [&](const auto &p) {
      if (p->n > 1)
        ++total;
    });
//      CHECK:    std::for_each(peers.begin(), peers.end(), [&](const auto &weakP) {
// CHECK-NEXT:      auto p = weakP.lock();
// CHECK-NEXT:      if (!p)
// CHECK-NEXT:        return;
// CHECK-NEXT:      if (p->n > 1)
    peers.erase(std::remove_if(peers.begin(), peers.end(), [](const auto &p) { return p->n > 100; }), peers.end());
//      CHECK:    peers.erase(std::remove_if(peers.begin(), peers.end(), [](const auto &weakP) {
//      CHECK-NEXT:      auto p = weakP.lock();
//      CHECK-NEXT:      return !p || p->n > 100;
//      CHECK-NEXT:    }), peers.end());
    return total;
  }
  int n;
  std::vector<std::shared_ptr<Node>> peers;
  std::map<int, std::shared_ptr<Node>> named;
};
int main() {
  auto one = std::make_shared<Node>(1), two = std::make_shared<Node>(2);
  one->link(two);
  two->link(one);
  return one->sum();
}

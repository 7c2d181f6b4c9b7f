// Views that stop at the first entry, or begin there: what has expired is neither.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++20
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <memory>
#include <ranges>
#include <vector>
struct Node : std::enable_shared_from_this<Node> {
  explicit Node(int n) : n(n) {}
  void link(const std::shared_ptr<Node> &o) {
    peers.push_back(o);
    o->peers.push_back(shared_from_this());
  }
  int sum() const;
  int n;
  std::vector<std::shared_ptr<Node>> peers;
};
int Node::sum() const {
  int total = 0;
  for (const auto &p : peers | std::views::take_while([](const auto &p) { return p->n < 3; }))
    total += p->n;
  for (const auto &p : std::views::drop_while(peers, [](const auto &p) { return p->n < 2; }))
    total += p->n;
  // CHECK: for (const auto &weakP : peers | std::views::take_while([](const auto &weakP) {
  // CHECK-NEXT:   auto p = weakP.lock();
  // CHECK-NEXT:   return !p || p->n < 3;
  // CHECK-NEXT: }))
  // CHECK: for (const auto &weakP : std::views::drop_while(peers, [](const auto &weakP) {
  // CHECK-NEXT:   auto p = weakP.lock();
  // CHECK-NEXT:   return !p || p->n < 2;
  // CHECK-NEXT: }))
  return total;
}
int main() {
  auto one = std::make_shared<Node>(1), two = std::make_shared<Node>(2);
  one->link(two);
  return one->sum();
}

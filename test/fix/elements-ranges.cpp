// Algorithms and views of std::ranges, folds, and predicates that pass over what is true of
// them.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++20
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <ranges>
#include <string>
#include <vector>
struct Node : std::enable_shared_from_this<Node> {
  explicit Node(int n) : n(n) {}
  void link(const std::shared_ptr<Node> &o) {
    peers.push_back(o);
    o->peers.push_back(shared_from_this());
    o->named[n] = shared_from_this();
  }
  int sum() const {
    return std::accumulate(peers.begin(), peers.end(), 0,
                           [](int total, const auto &p) { return total + p->n; });
  }
  // CHECK: [](int total, const auto &weakP) {
  // CHECK-NEXT: auto p = weakP.lock();
  // CHECK-NEXT: if (!p)
  // CHECK-NEXT: return total;
  // CHECK-NEXT: return total + p->n;
  // CHECK-NEXT: });
  bool knows(const std::shared_ptr<Node> &o) const {
    return std::ranges::find(peers, o) != peers.end();
  }
  // CHECK: return std::ranges::find_if(peers, [&](const auto &weak) { return weak.lock() == o; }) != peers.end();
  int large() const {
    int count = 0;
    for (const auto &p : peers | std::views::filter([](const auto &p) { return p->n > 1; }) | std::views::take(5))
      count += p->n;
    // CHECK: for (const auto &weakP : peers | std::views::filter([](const auto &weakP) {
    // CHECK-NEXT:   auto p = weakP.lock();
    // CHECK-NEXT:   return p && p->n > 1;
    // CHECK-NEXT: }) | std::views::take(5))
    // CHECK-NEXT: if (auto p = weakP.lock())
    // CHECK-NEXT: count += p->n;
    for (const auto &p : std::views::reverse(peers))
      count += p->n;
    // CHECK: for (const auto &weakP : std::views::reverse(peers))
    return count;
  }
  bool all() const {
    return std::ranges::all_of(peers, [](const auto &p) { return p->n > 0; }) &&
           std::all_of(peers.begin(), peers.end(), [](auto &p) { return p->n > 0 || p->n < -3; });
  }
  // CHECK: return std::ranges::all_of(peers, [](const auto &weakP) {
  // CHECK-NEXT:   auto p = weakP.lock();
  // CHECK-NEXT:   return !p || p->n > 0;
  // CHECK-NEXT: }) &&
  // CHECK-NEXT: std::all_of(peers.begin(), peers.end(), [](auto &weakP) {
  // CHECK-NEXT:   auto p = weakP.lock();
  // CHECK-NEXT:   return !p || p->n > 0 || p->n < -3;
  // CHECK-NEXT: });
  bool has(int other) const {
    return std::ranges::any_of(named, [other](const auto &entry) { return entry.second->n == other; });
  }
  // CHECK: return std::ranges::any_of(named, [other](const auto &entry) {
  // CHECK-NEXT:   auto node = entry.second.lock();
  // CHECK-NEXT:   return node && node->n == other;
  // CHECK-NEXT: });
  int n;
  std::vector<std::shared_ptr<Node>> peers;
  // CHECK: std::vector<std::weak_ptr<Node>> peers;
  std::map<int, std::shared_ptr<Node>> named;
};
int main() {
  auto one = std::make_shared<Node>(1), two = std::make_shared<Node>(2);
  one->link(two);
  two->link(one);
  return one->sum() + one->knows(two) + one->large() + one->all() + one->has(2);
}

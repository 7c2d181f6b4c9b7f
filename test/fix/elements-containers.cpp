// Pointers in an optional, a pair, a set, as keys, in containers of containers.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>
struct Hub;
struct Node {
  explicit Node(std::shared_ptr<Hub> h, int i) : hub(std::move(h)), id(i) {}
  std::shared_ptr<Hub> hub;
  int id;
  void ping() const { std::printf("ping %d\n", id); }
};
struct Hub {
  std::optional<std::shared_ptr<Node>> last;
  std::pair<std::string, std::shared_ptr<Node>> best;
  std::set<std::shared_ptr<Node>> known;
  std::map<std::shared_ptr<Node>, int> score;
  std::unordered_map<int, std::vector<std::shared_ptr<Node>>> groups;
  std::list<std::pair<int, std::shared_ptr<Node>>> queue;
    // CHECK: std::optional<std::weak_ptr<Node>> last;
    // CHECK-NEXT: std::pair<std::string, std::weak_ptr<Node>> best;
    // CHECK-NEXT: std::set<std::weak_ptr<Node>, std::owner_less<std::weak_ptr<Node>>> known;
    // CHECK-NEXT: std::map<std::weak_ptr<Node>, int, std::owner_less<std::weak_ptr<Node>>> score;
    // CHECK-NEXT: std::unordered_map<int, std::vector<std::weak_ptr<Node>>> groups;
    // CHECK-NEXT: std::list<std::pair<int, std::weak_ptr<Node>>> queue;
  void add(const std::shared_ptr<Node> &n) {
    last = n;
    best = {"b", n};
    known.insert(n);
    score[n] = n->id;
    groups[n->id % 2].push_back(n);
    queue.emplace_back(n->id, n);
  }
  void show() {
    if (last)
      (*last)->ping();
    if (last && *last)
      last.value()->ping();
    if (best.second)
      best.second->ping();
    for (auto &n : known)
      n->ping();
    for (auto &[n, s] : score)
      std::printf("%d %d\n", n->id, s);
    // CHECK: last->lock()->ping();
    // CHECK-NEXT: if (last && last->lock())
    // CHECK-NEXT: last.value().lock()->ping();
    // CHECK-NEXT: if (auto node = best.second.lock())
    // CHECK-NEXT: node->ping();
    // CHECK-NEXT: for (auto &weakN : known)
    // CHECK-NEXT: if (auto n = weakN.lock())
    // CHECK-NEXT: n->ping();
    // CHECK-NEXT: for (auto &[weakN, s] : score)
    // CHECK-NEXT: if (auto n = weakN.lock())
    // CHECK-NEXT: std::printf("%d %d\n", n->id, s);
    for (auto &[k, nodes] : groups)
      for (auto &n : nodes)
        n->ping();
    // CHECK: for (auto &weakN : nodes)
    // CHECK-NEXT: if (auto n = weakN.lock())
    // CHECK-NEXT: n->ping();
    for (auto &e : groups)
      std::printf("%zu %d\n", e.second.size(), e.second.front()->id);
    for (auto &[k, n] : queue) {
    // CHECK: std::printf("%zu %d\n", e.second.size(), e.second.front().lock()->id);
    // CHECK-NEXT: for (auto &[k, weakN] : queue) {
    // CHECK-NEXT: auto n = weakN.lock();
    // CHECK-NEXT: if (!n)
    // CHECK-NEXT: continue;
      std::printf("%d ", k);
      n->ping();
    }
    auto g = groups.find(1);
    if (g != groups.end() && !g->second.empty())
      g->second[0]->ping();
    // CHECK: g->second[0].lock()->ping();
  }
  void drop(const std::shared_ptr<Node> &n) {
    known.erase(n);
    score.erase(n);
    queue.remove_if([&](const std::pair<int, std::shared_ptr<Node>> &e) { return e.second == n; });
    // CHECK: queue.remove_if([&](const std::pair<int, std::weak_ptr<Node>> &e) {
    // CHECK-NEXT:   auto node = e.second.lock();
    // CHECK-NEXT:   return !node || node == n;
    // CHECK-NEXT: });
  }
};
static std::vector<std::shared_ptr<Node>> build() {
  std::vector<std::shared_ptr<Node>> keep;
  auto h = std::make_shared<Hub>();
  for (int i = 0; i < 3; ++i) {
    auto n = std::make_shared<Node>(h, i);
    h->add(n);
    keep.push_back(n);
  }
  return keep;
}
int main() {
  auto keep = build();
  auto h = keep[0]->hub;
  h->show();
}

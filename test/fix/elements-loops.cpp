// Pointers of a vector and a map become weak: loops, iterators, predicates, searches.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct Hub;
struct Node {
  explicit Node(std::shared_ptr<Hub> h, int i) : hub(std::move(h)), id(i) {}
  std::shared_ptr<Hub> hub;
  int id;
  void ping() { std::printf("ping %d\n", id); }
};
struct Hub : std::enable_shared_from_this<Hub> {
  std::vector<std::shared_ptr<Node>> nodes;
  std::map<std::string, std::shared_ptr<Node>> named;
    // CHECK: std::vector<std::weak_ptr<Node>> nodes;
    // CHECK-NEXT: std::map<std::string, std::weak_ptr<Node>> named;
  void add(const std::shared_ptr<Node> &n) {
    nodes.push_back(n);
    named["n" + std::to_string(n->id)] = n;
  }
  void all() {
    for (auto &n : nodes)
      n->ping();
    for (const std::shared_ptr<Node> &n : nodes) {
    // CHECK: for (auto &weakN : nodes)
    // CHECK-NEXT: if (auto n = weakN.lock())
    // CHECK-NEXT: n->ping();
    // CHECK-NEXT: for (const std::weak_ptr<Node> &weakN : nodes) {
    // CHECK-NEXT: auto n = weakN.lock();
    // CHECK-NEXT: if (!n)
    // CHECK-NEXT: continue;
      n->ping();
      std::puts("-");
    }
    for (auto &[name, n] : named) {
    // CHECK: for (auto &[name, weakN] : named) {
    // CHECK-NEXT: auto n = weakN.lock();
    // CHECK-NEXT: if (!n)
    // CHECK-NEXT: continue;
      std::puts(name.c_str());
      n->ping();
    }
    for (auto &e : named)
      e.second->ping();
    // CHECK: if (auto node = e.second.lock())
    // CHECK-NEXT: node->ping();
    for (auto it = nodes.begin(); it != nodes.end(); ++it)
      (*it)->ping();
    // CHECK: if (auto node = it->lock())
    // CHECK-NEXT: node->ping();
  }
  Node *find(int id) {
    auto it = std::find_if(nodes.begin(), nodes.end(),
                           [&](const auto &n) { return n->id == id; });
    return it == nodes.end() ? nullptr : it->get();
    // CHECK: [&](const auto &weakN) { auto n = weakN.lock(); return n && n->id == id; });
    // CHECK-NEXT: return it == nodes.end() ? nullptr : it->lock().get();
  }
  bool has(const std::shared_ptr<Node> &n) {
    return std::find(nodes.begin(), nodes.end(), n) != nodes.end();
    // CHECK: return std::find_if(nodes.begin(), nodes.end(), [&](const auto &weak) { return weak.lock() == n; }) != nodes.end();
  }
  void remove(const std::shared_ptr<Node> &n) {
    nodes.erase(std::remove(nodes.begin(), nodes.end(), n), nodes.end());
    // CHECK: nodes.erase(std::remove_if(nodes.begin(), nodes.end(), [&](const auto &weak) { return weak.lock() == n; }), nodes.end());
  }
  std::shared_ptr<Node> byName(const std::string &s) {
    auto it = named.find(s);
    if (it == named.end())
      return nullptr;
    return it->second;
    // CHECK: return it->second.lock();
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
  h->all();
  std::printf("%d\n", h->has(keep[1]));
  if (auto n = h->byName("n2"))
    n->ping();
}

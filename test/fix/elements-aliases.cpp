// A name for what a container holds, or for a class that is long to write.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Node {
  using Edge = std::pair<std::shared_ptr<Node>, int>;
  std::vector<Edge> edges;
  // CHECK: std::vector<std::pair<std::weak_ptr<Node>, int>> edges;
  bool leadsTo(const std::shared_ptr<Node> &to) const {
    return std::any_of(edges.begin(), edges.end(), [&](const Edge &e) { return e.first == to; });
    // CHECK: return std::any_of(edges.begin(), edges.end(), [&](const auto &e) {
    // CHECK-NEXT: auto node = e.first.lock();
    // CHECK-NEXT: return node && node == to;
    // CHECK-NEXT: });
  }
  int sum() const {
    int n = 0;
    for (const Edge &e : edges)
    // CHECK: for (const auto &e : edges)
      n += e.second;
    return n;
  }
};

template <typename Key, typename Argument> struct Bus {
  std::map<Key, std::function<int(Argument)>> handlers;
  int fire(const Key &key, Argument argument) {
    auto found = handlers.find(key);
    return found == handlers.end() ? 0 : found->second(argument);
  }
};
using Names = Bus<std::string, int>;
static int relayed() {
  auto bus = std::make_shared<Names>();
  bus->handlers["sum"] = [](int n) { return n + 1; };
  bus->handlers["relay"] = [bus](int n) { return bus->fire("sum", n); };
  // CHECK: bus->handlers["relay"] = [weakBus = std::weak_ptr(bus)](int n) {
  return bus->fire("relay", 1);
}

// Hungarian names.
struct Leaf;
struct Tree {
  std::vector<std::shared_ptr<Leaf>> m_aLeaves;
  int m_nSize = 3;
};
struct Leaf {
  std::shared_ptr<Tree> m_pTree;
  int size() const {
    if (m_pTree->m_nSize > 2)
      return m_pTree->m_nSize;
    return 0;
  }
  // CHECK: auto tree = m_pTree.lock();
  // CHECK-NEXT: if (tree->m_nSize > 2)
};

int main() {
  std::vector<std::shared_ptr<Node>> all{std::make_shared<Node>(), std::make_shared<Node>()};
  all[0]->edges.push_back({all[1], 1});
  all[1]->edges.push_back({all[0], 2});
  auto tree = std::make_shared<Tree>();
  tree->m_aLeaves.push_back(std::make_shared<Leaf>());
  tree->m_aLeaves[0]->m_pTree = tree;
  return all[0]->leadsTo(all[1]) && all[0]->sum() == 1 && relayed() == 2 &&
                 tree->m_aLeaves[0]->size() == 3
             ? 0
             : 1;
}

// Loops over positions pass over what has expired, as range-based ones do: where the head says
// that there is an entry each time, and the body neither moves on nor changes it.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++20
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

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
  int sum() const;
  int pairs() const;
  int tested() const;
  int first(unsigned count) const;
  bool drop(int n);
  int n;
  std::vector<std::shared_ptr<Node>> peers;
  std::map<int, std::shared_ptr<Node>> named;
};
int Node::sum() const {
  int total = 0;
  for (auto it = named.begin(); it != named.end(); ++it) {
    total += it->second->n;
    total -= int(it->second->peers.size());
  }
//      CHECK:  for (auto it = named.begin(); it != named.end(); ++it) {
// CHECK-NEXT:    auto node = it->second.lock();
// CHECK-NEXT:    if (!node)
// CHECK-NEXT:      continue;
// CHECK-NEXT:    total += node->n;
// CHECK-NEXT:    total -= int(node->peers.size());
  for (int i = int(peers.size()) - 1; i >= 0; --i)
    if (peers[i]->n > 1)
      // more than one
      total += peers[i]->n;
//      CHECK:  for (int i = int(peers.size()) - 1; i >= 0; --i)
// CHECK-NEXT:    if (auto node = peers[i].lock())
// CHECK-NEXT:      if (node->n > 1)
// CHECK-NEXT:        // more than one
// CHECK-NEXT:        total += node->n;
  return total;
}
// Two variables in one place have two names.
int Node::pairs() const {
  int total = 0;
  for (unsigned i = 0; i < peers.size(); ++i)
    for (unsigned j = 0; j < i; ++j)
      for (const auto &entry : named)
        total += peers[i]->n * entry.second->n;
  for (const auto &a : named)
    for (const auto &b : named)
      total += a.second->n < b.second->n;
//      CHECK:  for (unsigned i = 0; i < peers.size(); ++i)
// CHECK-NEXT:    if (auto strongNode = peers[i].lock())
// CHECK-NEXT:      for (unsigned j = 0; j < i; ++j)
// CHECK-NEXT:        for (const auto &entry : named)
// CHECK-NEXT:          if (auto node = entry.second.lock())
// CHECK-NEXT:            total += strongNode->n * node->n;
// CHECK-NEXT:  for (const auto &a : named)
// CHECK-NEXT:    if (auto node = a.second.lock())
// CHECK-NEXT:      for (const auto &b : named)
// CHECK-NEXT:        if (auto strongNode = b.second.lock())
// CHECK-NEXT:          total += node->n < strongNode->n;
  return total;
}
// It asks for null itself.
int Node::tested() const {
  int total = 0;
  for (unsigned i = 0; i < peers.size(); ++i) {
    if (!peers[i])
      ++total;
    else
      total += peers[i]->n;
  }
//      CHECK:  for (unsigned i = 0; i < peers.size(); ++i) {
// CHECK-NEXT:    auto node = peers[i].lock();
// CHECK-NEXT:    if (!node)
// CHECK-NEXT:      ++total;
// CHECK-NEXT:    else
// CHECK-NEXT:      total += node->n;
  return total;
}
// Nothing but the body knows whether there is one; and it moves on.
int Node::first(unsigned count) const {
  int total = 0;
  for (unsigned i = 0; i < count; ++i)
    if (i < peers.size())
      total += peers[i]->n;
//      CHECK:  for (unsigned i = 0; i < count; ++i)
// CHECK-NEXT:    if (i < peers.size())
// CHECK-NEXT:      total += peers[i].lock()->n;
  for (unsigned i = 0; i < peers.size(); ++i)
    total += peers[i++]->n;
//      CHECK:    total += peers[i++].lock()->n;
  for (unsigned i = 0; i < peers.size(); ++i) {
    total += peers[i]->n;
    i += 2;
  }
//      CHECK:    total += peers[i].lock()->n;
// CHECK-NEXT:    i += 2;
  return total;
}
bool Node::drop(int n) {
  for (auto it = peers.begin(); it != peers.end(); ++it) {
    if ((*it)->n == n) {
      peers.erase(it);
      return true;
    }
  }
//      CHECK:    auto node = it->lock();
// CHECK-NEXT:    if (!node)
// CHECK-NEXT:      continue;
// CHECK-NEXT:    if (node->n == n) {
  return false;
}
int main() {
  auto one = std::make_shared<Node>(1), two = std::make_shared<Node>(2);
  one->link(two);
  two->link(one);
  return one->sum() + one->pairs() + one->tested() + one->first(3) + two->drop(1);
}

// A position is an entry only where the head says so of this position and this container, and
// nothing changes the container between two uses. `row[0]` is not `row[1]`.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

#include <map>
#include <memory>
#include <vector>
struct Node : std::enable_shared_from_this<Node> {
  explicit Node(int n) : n(n) {}
  void link(const std::shared_ptr<Node> &o) {
    peers.push_back(o);
    o->peers.push_back(shared_from_this());
    o->rows.push_back({shared_from_this(), o});
  }
  int beside(const std::vector<int> &numbers) const;
  int taken();
  int other(const std::vector<int> &speers) const;
  int rowed() const;
  int n;
  std::vector<std::shared_ptr<Node>> peers;
  std::vector<std::vector<std::shared_ptr<Node>>> rows;
};
int Node::beside(const std::vector<int> &numbers) const {
  int total = 0;
  auto it = peers.begin();
  for (auto number = numbers.begin(); number != numbers.end(); ++number, ++it) {
    if (it == peers.end())
      break;
    total += *number * (*it)->n;
  }
// CHECK:    total += *number * it->lock()->n;
  auto last = numbers.end();
  for (auto number = numbers.begin(), end = last; number != end; ++number)
    for (auto it = peers.begin(); number != end; ++it) {
      if (it == peers.end() || ++number == end)
        break;
      total += (*it)->n;
    }
// CHECK:      total += it->lock()->n;
  return total;
}
int Node::taken() {
  int total = 0;
  for (unsigned i = 0; i < peers.size(); ++i) {
    total += peers[i]->n;
    if (peers.size() > 1)
      peers.erase(peers.begin());
    total += i < peers.size() ? peers[i]->n : 0;
  }
//      CHECK:    total += peers[i].lock()->n;
// CHECK-NEXT:    if (peers.size() > 1)
// CHECK-NEXT:      peers.erase(peers.begin());
// CHECK-NEXT:    total += i < peers.size() ? peers[i].lock()->n : 0;
  return total;
}
int Node::other(const std::vector<int> &speers) const {
  int total = 0;
  for (unsigned i = 0; i < speers.size(); ++i)
    total += i < peers.size() ? peers[i]->n : 0;
//      CHECK:  for (unsigned i = 0; i < speers.size(); ++i)
// CHECK-NEXT:    total += i < peers.size() ? peers[i].lock()->n : 0;
  return total;
}
int Node::rowed() const {
  int total = 0;
  for (const auto &row : rows) {
    const auto &p = row[0];
    total += p->n + row[1]->n;
  }
//      CHECK:    const auto &p = row[0].lock();
// CHECK-NEXT:    total += p->n + row[1].lock()->n;
  for (const auto &row : rows) {
    const std::shared_ptr<const Node> p = row[0];
    total += p->n;
  }
// CHECK:    const std::shared_ptr<const Node> p = row[0].lock();
  return total;
}
int main() {
  auto one = std::make_shared<Node>(1), two = std::make_shared<Node>(2);
  one->link(two);
  return one->beside({1, 2}) + one->taken() + one->other({1}) + one->rowed();
}

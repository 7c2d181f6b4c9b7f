// Where no edge is to be made weak, a method that takes the ring apart is named.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Link {
  std::shared_ptr<Link> next;
  int n = 0;
  void touch() { ++n; }
  void replace(std::shared_ptr<Link> other) { next = std::move(other); }
  std::shared_ptr<Link> take() { return std::move(next); }
  void cut(bool count) {
    if (count)
      ++n;
    next.reset();
  }
};

// Nobody outside may call its method, and another depends on what it is told.
class Chain {
public:
  explicit Chain(int n) : n(n) {}
  void follow(std::shared_ptr<Chain> other) { next.push_back(other); }
  void drop(int which) {
    if (n == which)
      clear();
  }

private:
  void clear() { next.clear(); }
  std::vector<std::shared_ptr<Chain>> next;
  int n;
};

int main() {
  auto link = std::make_shared<Link>();
  link->next = std::make_shared<Link>();
  link->next->next = link;
  auto chain = std::make_shared<Chain>(1);
  auto second = std::make_shared<Chain>(2);
  chain->follow(second);
  second.reset();
  chain->follow(chain);
}

// CHECK: advice-method.cpp:24:47: warning: 'Chain::next' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: advice-method.cpp:24:47: note: 'Chain::next' keeps 'Chain' alive; stored here
// CHECK: advice-method.cpp:32:39: note: no edge of the ring can be made weak: 'Chain::next' is the only owner of 'Chain'
// CHECK: advice-method.cpp:32:39: note: reset 'Chain::next' in a function that the ring's user calls; a destructor of the ring never runs
// CHECK: advice-method.cpp:39:3: warning: 'Link::next' closes a strong reference cycle: objects keep each other alive through it [refcycle-strong-cycle]
// CHECK: advice-method.cpp:39:3: note: 'Link::next' keeps 'Link' alive; stored here
// CHECK: advice-method.cpp:38:3: note: 'Link::next' keeps 'Link' alive; stored here
// CHECK: advice-method.cpp:8:25: note: no edge of the ring can be made weak: 'Link::next' is the only owner of 'Link'
// CHECK: advice-method.cpp:13:8: note: call 'Link::cut' when it is done: it takes the ring apart

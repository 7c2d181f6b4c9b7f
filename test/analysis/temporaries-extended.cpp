// An object that a reference is bound to, or that a range-based loop goes over, ends with that:
// with its destructor, and what it owned.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not warning:

#include <functional>
#include <initializer_list>
#include <memory>
#include <vector>
struct Node {
  std::shared_ptr<Node> next;
};
struct Cutter {
  std::shared_ptr<Node> node;
  ~Cutter() {
    if (node)
      node->next = nullptr;
  }
};
struct Holder {
  std::shared_ptr<Node> node;
};
struct Guard {
  std::function<void()> f;
  ~Guard() { f(); }
};
static Guard defer(std::function<void()> f) { return {std::move(f)}; }
static std::vector<std::shared_ptr<Cutter>> all(std::shared_ptr<Cutter> c) {
  return {c};
}
static std::shared_ptr<Node> ring() {
  auto node = std::make_shared<Node>();
  node->next = node;
  return node;
}

static void bound() {
  auto node = ring();
  const Cutter &cutter = Cutter{node};
  (void)cutter;
}
static void called() {
  auto node = ring();
  auto &&guard = defer([&node] { node->next.reset(); });
  (void)guard;
}
static void part() {
  auto node = ring();
  const std::shared_ptr<Node> &same = Cutter{node}.node;
  (void)same;
}
static void range() {
  auto node = ring();
  auto cutter = std::make_shared<Cutter>();
  for (auto &each : all(cutter))
    each->node = node;
}
static void list() {
  auto node = ring();
  auto cutter = std::make_shared<Cutter>(), other = std::make_shared<Cutter>();
  for (auto &each : {cutter, other})
    each->node = node;
}
static void named() {
  auto node = ring();
  auto cutter = std::make_shared<Cutter>();
  std::initializer_list<std::shared_ptr<Cutter>> cutters = {cutter};
  (*cutters.begin())->node = node;
}

// What ends takes nothing apart.
struct Other {
  std::shared_ptr<Other> self;
};
static void leaks() {
  auto other = std::make_shared<Other>();
  other->self = other; // CHECK: :[[#@LINE]]:{{.*}}'Other::self'
  auto &&holder = Holder{};
  for (const auto &each : {other})
    each->self = other;
  (void)holder;
}
int main() {
  bound();
  called();
  part();
  range();
  list();
  named();
  leaks();
}

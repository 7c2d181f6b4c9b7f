// Default arguments are computed for each call; chains of || and && have the value of what was
// computed last; what is negated is a number; arrays are copied as a whole.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not warning:

#include <memory>
struct Node {
  std::shared_ptr<Node> next;
};
static std::shared_ptr<Node> make(std::shared_ptr<Node> p = std::make_shared<Node>()) {
  return p;
}
static std::shared_ptr<Node> ring() {
  auto node = std::make_shared<Node>();
  node->next = node;
  return node;
}

static void defaults() {
  auto a = make(), b = make();
  a->next = b;
}
static bool any(bool a, bool b, bool c) { return a || b || c; }
static bool all(bool a, bool b, bool c) { return a && (b && c); }
static void chains() {
  auto a = ring(), b = ring(), c = ring();
  if (any(true, false, false))
    a->next = nullptr;
  if (any(false, true, false))
    b->next = nullptr;
  if (!all(false, true, true))
    c->next = nullptr;
}
static void negations() {
  auto a = ring(), b = ring();
  int missing = !a->next;
  if (missing == 0)
    a->next = nullptr;
  bool other = !(b->next == b);
  switch (other) {
  case true:
    break;
  default:
    b->next = nullptr;
  }
}
static void arrays() {
  std::shared_ptr<Node> nodes[2] = {std::make_shared<Node>(), std::make_shared<Node>()};
  const int ends[2] = {0, 1};
  auto [from, to] = ends;
  nodes[from]->next = nodes[to];
}

struct Copied {
  std::shared_ptr<Copied> other;
};
static void copied() {
  std::shared_ptr<Copied> all[2] = {std::make_shared<Copied>(), std::make_shared<Copied>()};
  auto [a, b] = all;
  all[0]->other = b; // CHECK: :[[#@LINE+1]]:{{.*}}'Copied::other'
  all[1]->other = a;
}
struct Given {
  std::shared_ptr<Given> self;
};
static std::shared_ptr<Given> give(std::shared_ptr<Given> p = std::make_shared<Given>()) {
  return p;
}
static void given() {
  auto a = give(), b = give();
  a->self = a; // CHECK: :[[#@LINE]]:{{.*}}'Given::self'
  b->self = nullptr;
}
int main() {
  defaults();
  chains();
  negations();
  arrays();
  copied();
  given();
}

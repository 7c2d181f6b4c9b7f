// A default member initialiser that reads other members, in an aggregate, reads nothing.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <memory>
struct N { std::shared_ptr<N> next; };
struct Opt { int n = 1; bool strong = n > 1; };
static void work() {
  auto n = std::make_shared<N>();
  Opt o{1};
  if (o.strong) n->next = n;
}
int main() { work(); }

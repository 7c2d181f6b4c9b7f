// Of two temporaries in the arms of a conditional operator only the first one's destructor runs.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <memory>
#include <utility>
struct N { std::shared_ptr<N> p; };
struct Hold { std::shared_ptr<N> n; explicit Hold(std::shared_ptr<N> x) : n(std::move(x)) { n->p = n; } ~Hold() { n->p = nullptr; } };
static void work(bool f) {
  auto a = std::make_shared<N>(), b = std::make_shared<N>();
  int k = f ? (Hold(b), 1) : (Hold(a), 2);
  (void)k;
}
int main() { work(true); }

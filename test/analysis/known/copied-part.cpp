// A copy that the compiler makes copies slots, and runs no copy constructor of a part.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <memory>
struct B { std::shared_ptr<B> l; };
struct G { std::shared_ptr<B> b; G() = default; G(const G &) {} };
struct P { G g; };
static void work() {
  auto x = std::make_shared<B>();
  P p; p.g.b = x; P q = p;
  x->l = q.g.b;
}
int main() { work(); }

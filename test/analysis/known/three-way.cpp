// Three-way comparisons of known numbers are unknown.
// RUN: %refcycle scan -q %s -- -std=c++20 | count 0
// XFAIL: *

#include <compare>
#include <memory>
struct N { std::shared_ptr<N> p; };
static void work() { auto x = std::make_shared<N>(); int a = 1, b = 2; if ((a <=> b) > 0) x->p = x; }
int main() { work(); }

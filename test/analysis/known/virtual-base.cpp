// A virtual base is initialised by every class that names it, not by the whole object's alone.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <memory>
struct R { std::shared_ptr<R> link; bool own; explicit R(bool o) : own(o) {} virtual ~R() = default; };
struct A : virtual R { A() : R(true) {} };
struct C : A { C() : R(false) {} };
static void work() { auto c = std::make_shared<C>(); if (c->own) c->link = c; }
int main() { work(); }

// Code with errors is reported; what could be made of the rest is analysed.
// RUN: %exits 2 %refcycle scan %s -- -std=c++20 2>&1 | FileCheck %s

#include <memory>

struct Good { std::shared_ptr<Good> next; };
void good() {
  auto g = std::make_shared<Good>();
  g->next = g;
}
struct Node { std::shared_ptr<Node> next; Missing gone; };
struct Own : Own { Own me; };
struct Ring2;
struct Ring1 : Ring2 { std::shared_ptr<Ring1> p; };
struct Ring2 : Ring1 {};
template <class T> struct Open { T t; typename T::none n; Open<Open<T>> o; };
Open<int> instance;
template <int N> struct Down { static constexpr int value = Down<N - 1>::value; };
int deep = Down<7>::value;
auto unknown() { return unknown(); }
union U { std::shared_ptr<U> p; virtual void f(); };
enum E : std::string { A };
void lacking(Gone g, int = , ...) { g.f(; return 1 + ; }
int array[-1], huge[1ull << 62];
struct Bits { int b : 99; std::shared_ptr<Bits> p : 2; };
void labels() { goto nowhere; case 1: break; continue; l: l: ; }
template <class... T> void pack(T... t) { (t + ...); f(t); }
constexpr int endless() { for (;;) ; }
static_assert(endless());
int main() {
  auto node = std::make_shared<Node>();
  node->next = node;
  node->missing = node->next->alsoMissing(undeclared, [node, &] { return *this; });
  auto [x, y, z] = *node;
  for (auto &each : node) each->next = ;
  switch (node) { case "a": ; default: default: ; }
  node->~Missing();
  delete 5; throw; co_await node;
}
struct Last { void f() { if (

// CHECK: {{.*}}ill-formed.cpp:{{[0-9]+}}:{{[0-9]+}}: error: {{.*}} (and {{[0-9]+}} more errors)
// CHECK: warning: {{.*}}'Good::next'
// CHECK: warning: {{.*}}'Node::next'
// CHECK: refcycle: 2 findings in 1 translation unit (1 did not parse)

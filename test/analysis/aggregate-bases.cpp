// The bases of an aggregate are initialised by its braces, as its members are.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Links::next' closes a strong reference cycle
// CHECK: warning: 'Slot::owner' closes a strong reference cycle
// CHECK-NOT: warning:

#include <memory>

struct Node;
struct Links {
  std::shared_ptr<Node> next;
};
struct Node : Links {
  int n = 0;
};
void base() {
  auto first = std::make_shared<Node>();
  std::shared_ptr<Node> second(new Node{{first}, 2});
  first->next = second;
}

struct Owner;
struct Slot {
  std::shared_ptr<Owner> owner;
};
struct Owner : std::enable_shared_from_this<Owner> {
  std::shared_ptr<Slot> slot = std::make_shared<Slot>();
  void fill();
};
template <typename... F> struct Overloaded : F... {
  using F::operator()...;
};
template <typename... F> Overloaded(F...) -> Overloaded<F...>;
void Owner::fill() {
  Overloaded{[](int) {}, [this](Slot &s) { s.owner = shared_from_this(); }}(*slot);
}
void closures() { std::make_shared<Owner>()->fill(); }

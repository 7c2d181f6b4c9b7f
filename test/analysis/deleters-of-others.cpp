// A pointer with a deleter around what somebody else owns, or around a variable, ends when its
// own owners do: then its deleter runs, not when the object ends. One that is released calls none.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Kept::self'
// CHECK-NOT: warning:

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
void aroundOwned() {
  auto node = std::make_shared<Node>();
  node->next = node;
  std::shared_ptr<void> guard(node.get(), [node](void *) { node->next = nullptr; });
}
void aroundVariable() {
  auto node = std::make_shared<Node>();
  node->next = node;
  int count = 1;
  std::shared_ptr<int> guard(&count, [node](int *) { node->next = nullptr; });
}
void throughArgument() {
  auto node = std::make_shared<Node>();
  node->next = node;
  auto clear = [](Node *n) { n->next = nullptr; };
  std::unique_ptr<Node, decltype(clear)> guard(node.get(), clear);
}
struct Kept {
  std::shared_ptr<Kept> self;
};
void released() {
  auto kept = std::make_shared<Kept>();
  kept->self = kept;
  auto clear = [](Kept *k) { k->self = nullptr; };
  std::unique_ptr<Kept, decltype(clear)> guard(kept.get(), clear);
  guard.release();
}

int main() {
  aroundOwned();
  aroundVariable();
  throughArgument();
  released();
}

// A callable that captures itself by reference, in its own initialiser, is called; what is
// around it goes on.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not warning:

#include <functional>
#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
void around() {
  auto a = std::make_shared<Node>();
  // CHECK: :[[#@LINE+1]]:{{.*}}warning: 'Node::next' closes
  a->next = a;
  std::function<void(int)> visit = [&visit](int n) {
    if (n > 0)
      visit(n - 1);
  };
  visit(1);
}

struct Item {
  std::shared_ptr<Item> next;
};
void inside() {
  auto a = std::make_shared<Item>();
  a->next = a;
  std::function<void(int)> visit = [&](int n) {
    if (n > 0)
      return visit(n - 1);
    a->next = nullptr;
  };
  visit(2);
}
int main() {
  around();
  inside();
}

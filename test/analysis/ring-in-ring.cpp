// A ring that has all fields of another one, and the same edge to weaken, says
// nothing new.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s

#include <memory>

struct Child;
struct Parent {
  std::shared_ptr<Child> first;
};
struct Child {
  std::shared_ptr<Child> next;
  std::shared_ptr<Parent> parent;
};

int main() {
  auto parent = std::make_shared<Parent>();
  parent->first = std::make_shared<Child>();
  parent->first->parent = parent;
  parent->first->next = std::make_shared<Child>();
  parent->first->next->parent = parent;
}

// CHECK: warning: 'Child::parent' closes a strong reference cycle: 'Child::parent' and 'Parent::first' keep each other alive

// A number that unknown code was given to write may be any, and stays what it is.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DSTREAM | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DADDRESS | grep warning: | FileCheck %s
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DPROJECT | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++17 -DADDRESS -DBREAK | count 0
// RUN: %refcycle scan -q %s -- -std=c++17 -DBY_VALUE | count 0
// CHECK: warning: 'Node::next' closes a strong reference cycle
// CHECK-NOT: warning:

#include <cstdio>
#include <iostream>
#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
void read(int &);

int main() {
  auto node = std::make_shared<Node>();
  int choice = 0;
#ifdef STREAM
  std::cin >> choice;
#elif defined(ADDRESS)
  std::scanf("%d", &choice);
#elif defined(PROJECT)
  read(choice);
#else
  std::printf("%d", choice);
#endif
  if (choice)
    node->next = node;
#ifdef BREAK
  if (choice)
    node->next = nullptr;
#endif
}

// What is moved out of an object of a class, or out of a container, is gone from there.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s

#include <memory>
#include <vector>

struct One;
struct Link {
  std::shared_ptr<One> to;
};
struct One {
  Link link;
};
struct Many {
  std::vector<std::shared_ptr<Many>> links;
};

int main() {
  auto one = std::make_shared<One>();
  one->link.to = one;
  auto many = std::make_shared<Many>();
  many->links.push_back(many);
#ifndef LEAK
  Link link = std::move(one->link);
  auto links = std::move(many->links);
#endif
}

// CHECK: warning: 'Link::to' closes a strong reference cycle
// CHECK: warning: 'Many::links' closes a strong reference cycle

// One of several that are declared together gets a declaration of its own.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp
// RUN: grep -v CHECK %s | sed 's/tail, up;/tail, \/\* the way up \*\/ up;/' > %t.comment.cpp
// RUN: %exits 1 %refcycle scan -q --fix-dry-run %t.comment.cpp -- -std=c++17 2>&1 | FileCheck %s --check-prefix=COMMENT
// COMMENT: note: no fix: 'last::Node::up' cannot be made weak: it is declared together with others

#include <memory>
#include <vector>

namespace last {
struct Node {
  std::shared_ptr<Node> tail, up;
  // CHECK: std::shared_ptr<Node> tail;
  // CHECK-NEXT: std::weak_ptr<Node> up;
};
void build() {
  auto first = std::make_shared<Node>();
  first->tail = std::make_shared<Node>();
  first->tail->up = first;
}
} // namespace last

namespace first {
struct Node {
  mutable std::shared_ptr<Node> up = nullptr, tail = nullptr;
  // CHECK: mutable std::weak_ptr<Node> up;
  // CHECK-NEXT: mutable std::shared_ptr<Node> tail = nullptr;
};
void build() {
  auto first = std::make_shared<Node>();
  first->tail = std::make_shared<Node>();
  first->tail->up = first;
}
} // namespace first

namespace middle {
template <typename T> struct Tree {
  struct Node {
    std::vector<std::shared_ptr<Node>> kids, parents, spare;
    // CHECK: std::vector<std::shared_ptr<Node>> kids;
    // CHECK-NEXT: std::vector<std::weak_ptr<Node>> parents;
    // CHECK-NEXT: std::vector<std::shared_ptr<Node>> spare;
  };
};
template <typename T> void build() {
  using Node = typename Tree<T>::Node;
  auto first = std::make_shared<Node>();
  first->kids.push_back(std::make_shared<Node>());
  first->kids[0]->parents.push_back(first);
}
} // namespace middle

namespace two {
struct Node {
  std::shared_ptr<Node> self, other;
  // CHECK: std::weak_ptr<Node> self;
  // CHECK-NEXT: std::weak_ptr<Node> other;
};
void build() {
  auto owner = std::make_shared<Node>();
  owner->self = owner;
  auto alone = std::make_shared<Node>();
  alone->other = alone;
}
} // namespace two

int main() {
  last::build();
  first::build();
  middle::build<int>();
  two::build();
}

// What copies and swaps the member with that of another object stays as it is; a
// list of initialisers names it as any other does.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <memory>
#include <utility>
#include <vector>

struct Parent;
struct Child {
  int id = 0;
  std::shared_ptr<Parent> parent;
  // CHECK: std::weak_ptr<Parent> parent;
};
struct Copied {
  explicit Copied(std::shared_ptr<Parent> parent) : parent_(std::move(parent)) {}
  Copied(const Copied &other) : parent_(other.parent_) {}
  // CHECK: Copied(const Copied &other) : parent_(other.parent_) {}
  Copied &operator=(const Copied &) = default;
  void exchange(Copied &other) { parent_.swap(other.parent_); }
  // CHECK: void exchange(Copied &other) { parent_.swap(other.parent_); }
  std::shared_ptr<Parent> parent_;
  // CHECK: std::weak_ptr<Parent> parent_;
};
std::shared_ptr<Parent> detach(Child &child) {
  std::exchange(child.parent, nullptr);
  // CHECK: child.parent.reset();
  return std::exchange(child.parent, nullptr);
  // CHECK: return std::exchange(child.parent, {}).lock();
}
struct Parent {
  std::vector<std::shared_ptr<Child>> children;
  std::vector<std::shared_ptr<Copied>> copied;
  int id = 0;
};

int take(const Child &child) {
  auto &[id, parent] = child;
  return id + parent->id;
  // CHECK: return id + parent.lock()->id;
}

int main() {
  const Child none{1, nullptr};
  // CHECK: const Child none{1, {}};
  auto parent = std::make_shared<Parent>();
  auto child = std::make_shared<Child>();
  child->parent = parent;
  parent->children.push_back(child);
  parent->copied.push_back(std::make_shared<Copied>(parent));
  return take(*child) + none.id;
}

// The ways to declare a member that becomes weak, and to initialise it.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++20
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace alias {
struct Parent;
using ParentRef = std::shared_ptr<Parent>;
struct Child {
  ParentRef parent; // the way up
  // CHECK: std::weak_ptr<Parent> parent; // the way up
  ParentRef up() const { return parent; }
  // CHECK: ParentRef up() const { return parent.lock(); }
};
struct Parent {
  std::vector<std::shared_ptr<Child>> children;
};
void build() {
  auto p = std::make_shared<Parent>();
  p->children.push_back(std::make_shared<Child>());
  p->children[0]->parent = p;
  std::printf("%d\n", p->children[0]->up() == p);
}
} // namespace alias

namespace templated {
template <typename T> struct Node : std::enable_shared_from_this<Node<T>> {
  using Pointer = std::shared_ptr<Node>;
  std::shared_ptr<Node<T>> parent;
  // CHECK: std::weak_ptr<Node<T>> parent;
  std::vector<Pointer> children;
  T value{};
  void add(Pointer child) {
    child->parent = this->shared_from_this();
    // CHECK: child->parent = this->shared_from_this();
    children.push_back(std::move(child));
  }
  T sum() const { return value + (parent ? parent->sum() : T{}); }
  // CHECK: T sum() const {
  // CHECK-NEXT:   auto strongParent = parent.lock();
  // CHECK-NEXT:   return value + (strongParent ? strongParent->sum() : T{});
  // CHECK-NEXT: }
  int depth() const;
};
template <typename T> int Node<T>::depth() const {
  int n = 0;
  for (auto p = parent; p; p = p->parent)
    ++n;
  // CHECK: for (auto p = parent.lock(); p; p = p->parent.lock())
  // CHECK-NEXT: ++n;
  return n;
}
template <typename T> T build(T value) {
  auto root = std::make_shared<Node<T>>();
  auto leaf = std::make_shared<Node<T>>();
  root->value = value;
  root->add(leaf);
  std::printf("%d\n", leaf->depth());
  return leaf->sum();
}
} // namespace templated

namespace base {
class Widget : public std::enable_shared_from_this<Widget> {
public:
  virtual ~Widget() = default;

protected:
  std::shared_ptr<Widget> owner = nullptr;
  // CHECK: std::weak_ptr<Widget> owner;
  friend class Panel;
};
class Button : public Widget {
public:
  bool isOwned() const { return this->owner != nullptr && owner->weak_from_this().use_count() > 1; }
  // CHECK: bool isOwned() const {
  // CHECK-NEXT:   auto strongOwner = this->owner.lock();
  // CHECK-NEXT:   return strongOwner != nullptr && strongOwner->weak_from_this().use_count() > 1;
  // CHECK-NEXT: }
};
class Panel : public Widget {
public:
  void add(const std::shared_ptr<Button> &b) {
    b->owner = shared_from_this();
    buttons.push_back(b);
  }
  std::vector<std::shared_ptr<Button>> buttons;
};
void build() {
  auto panel = std::make_shared<Panel>();
  panel->add(std::make_shared<Button>());
  std::printf("%d\n", panel->buttons[0]->isOwned());
}
} // namespace base

namespace nested {
class Graph : public std::enable_shared_from_this<Graph> {
public:
  class Cursor {
    friend class Graph;
    std::shared_ptr<const Graph> graph_{nullptr};
    // CHECK: std::weak_ptr<const Graph> graph_;
  public:
    Cursor &operator++() {
      if (graph_)
        at_ = (at_ + 1) % graph_->size_;
      // CHECK: if (auto graph = graph_.lock())
      // CHECK-NEXT: at_ = (at_ + 1) % graph->size_;
      return *this;
    }
    const Graph *operator->() const { return graph_.get(); }
    // CHECK: const Graph *operator->() const { return graph_.lock().get(); }
    int at_ = 0;
  };
  Cursor &cursor() {
    cursor_ = std::make_unique<Cursor>();
    cursor_->graph_ = shared_from_this();
    return *cursor_;
  }
  int size_ = 2;

private:
  std::unique_ptr<Cursor> cursor_;
};
void build() {
  auto graph = std::make_shared<Graph>();
  auto &cursor = graph->cursor();
  ++cursor;
  std::printf("%d %d\n", cursor.at_, cursor->size_);
}
} // namespace nested

namespace aggregate {
struct Parent;
struct Child {
  int id;
  std::shared_ptr<Parent> const parent;
  // CHECK: std::weak_ptr<Parent> const parent;
};
struct Parent : std::enable_shared_from_this<Parent> {
  std::vector<std::shared_ptr<Child>> children;
  void add(int id) { children.push_back(std::make_shared<Child>(Child{id, shared_from_this()})); }
  // CHECK: void add(int id) { children.push_back(std::make_shared<Child>(Child{id, shared_from_this()})); }
};
void build() {
  auto parent = std::make_shared<Parent>();
  parent->add(1);
  std::printf("%d\n", parent->children[0]->parent == parent);
  // CHECK: std::printf("%d\n", parent->children[0]->parent.lock() == parent);
}
} // namespace aggregate

namespace designated {
struct Parent;
struct Child {
  const std::shared_ptr<Parent> parent;
  // CHECK: const std::weak_ptr<Parent> parent;
  int n = 0;
};
struct Parent {
  std::vector<std::shared_ptr<Child>> children;
};
void build() {
  Child plain{.parent = nullptr, .n = 2};
  // CHECK: Child plain{.parent = {}, .n = 2};
  auto p = std::make_shared<Parent>();
  p->children.push_back(std::make_shared<Child>(Child{p, 1}));
  std::printf("%d %d\n", p->children[0]->parent == p, plain.n);
}
} // namespace designated

int main() {
  designated::build();
  alias::build();
  std::printf("%d\n", templated::build(3));
  std::printf("%s\n", templated::build(std::string("x")).c_str());
  base::build();
  nested::build();
  aggregate::build();
}

// Every use of a member that becomes weak.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

struct Parent;
void greet(const std::shared_ptr<Parent> &parent);
void keep(std::shared_ptr<Parent> parent);
void look(const Parent *parent);

class Child {
public:
  // A parameter stays strong.
  Child(std::shared_ptr<Parent> parent, int id) : parent_(std::move(parent)), id_(id) {}
  // CHECK: Child(std::shared_ptr<Parent> parent, int id) : parent_(std::move(parent)), id_(id) {}
  Child() : parent_(nullptr), id_(0) {}
  // CHECK: Child() : parent_(), id_(0) {}
  Child(const Child &other) : parent_(other.parent_), id_(other.id_) {}
  Child &operator=(const Child &) = default;

  std::shared_ptr<Parent> parent() const { return parent_; }
  // CHECK: std::shared_ptr<Parent> parent() const { return parent_.lock(); }
  void setParent(const std::shared_ptr<Parent> &parent) { parent_ = parent; }
  // CHECK: void setParent(const std::shared_ptr<Parent> &parent) { parent_ = parent; }
  void moveTo(std::shared_ptr<Parent> parent) { parent_ = std::move(parent); }
  // CHECK: void moveTo(std::shared_ptr<Parent> parent) { parent_ = std::move(parent); }
  void detach() { parent_ = nullptr; }
  // CHECK: void detach() { parent_.reset(); }
  void forget() { parent_.reset(); }
  // CHECK: void forget() { parent_.reset(); }
  void clear() { parent_ = {}; }
  // CHECK: void clear() { parent_ = {}; }
  std::shared_ptr<Parent> take() { return std::move(parent_); }
  // CHECK: std::shared_ptr<Parent> take() { return std::exchange(parent_, {}).lock(); }
  void swapIn(std::shared_ptr<Parent> &other) { std::swap(parent_, other); }
  // CHECK: void swapIn(std::shared_ptr<Parent> &other) { other = std::exchange(parent_, other).lock(); }

  void call();
  int count() const;
  int deref() const { return (*parent_).*field(); }
  // CHECK: int deref() const { return (*parent_.lock()).*field(); }
  const Parent *raw() const { return parent_.get(); }
  // CHECK: const Parent *raw() const { return parent_.lock().get(); }
  bool isRoot() const { return !parent_; }
  // CHECK: bool isRoot() const { return !parent_.lock(); }
  bool isNull() const { return parent_ == nullptr; }
  // CHECK: bool isNull() const { return parent_.lock() == nullptr; }
  bool isSet() const { return nullptr != parent_; }
  // CHECK: bool isSet() const { return nullptr != parent_.lock(); }
  bool isSibling(const Child &other) const { return parent_ == other.parent_; }
  // CHECK: bool isSibling(const Child &other) const { return parent_.lock() == other.parent_.lock(); }
  bool isChildOf(const std::shared_ptr<Parent> &p) const { return p == parent_; }
  // CHECK: bool isChildOf(const std::shared_ptr<Parent> &p) const { return p == parent_.lock(); }
  explicit operator bool() const { return static_cast<bool>(parent_); }
  // CHECK: explicit operator bool() const { return static_cast<bool>(parent_.lock()); }
  std::shared_ptr<Parent> orElse(std::shared_ptr<Parent> p) const { return parent_ ? parent_ : p; }
  // CHECK: {{.*}} {
  // CHECK-NEXT:   auto parent = parent_.lock();
  // CHECK-NEXT:   return parent ? parent : p;
  // CHECK-NEXT: }
  void arguments() const;
  auto later() const;
  long owners() const { return parent_.use_count(); }
  // CHECK: long owners() const { return parent_.lock().use_count(); }

private:
  static int Parent::*field();
  std::shared_ptr<Parent> parent_;
  // CHECK: std::weak_ptr<Parent> parent_;
  int id_;
};

struct Parent : std::enable_shared_from_this<Parent> {
  std::vector<std::shared_ptr<Child>> children;
  int n = 1;
  void add() { children.push_back(std::make_shared<Child>(shared_from_this(), 7)); }
  void rename() { ++n; }
};

int Parent::*Child::field() { return &Parent::n; }
void Child::call() { parent_->rename(); }
// CHECK: void Child::call() { parent_.lock()->rename(); }
int Child::count() const { return parent_->n + id_; }
// CHECK: int Child::count() const { return parent_.lock()->n + id_; }
void Child::arguments() const {
  greet(parent_);
  // CHECK: auto parent = parent_.lock();
  // CHECK-NEXT: greet(parent);
  keep(parent_);
  // CHECK-NEXT: keep(parent);
  look(parent_.get());
  // CHECK-NEXT: look(parent.get());
}
auto Child::later() const {
  return [p = parent_] { return p->n; };
  // CHECK: return [p = parent_.lock()] { return p->n; };
}

void greet(const std::shared_ptr<Parent> &parent) { ++parent->n; }
void keep(std::shared_ptr<Parent> parent) { ++parent->n; }
void look(const Parent *parent) { std::printf("%d\n", parent->n); }

int main() {
  auto parent = std::make_shared<Parent>();
  parent->add();
  parent->children[0]->arguments();
  std::printf("%d\n", parent->children[0]->later()());
}

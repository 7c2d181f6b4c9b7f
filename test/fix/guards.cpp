// A test of the pointer becomes a lock; several uses in one function share one.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct Group;
struct Item {
  std::shared_ptr<Group> group_;
  // CHECK: std::weak_ptr<Group> group_;
  void guarded();
  void braces();
  void both(int limit);
  void notNull();
  void otherwise();
  void early();
  void shared();
  void clash(const std::string &group);
  void lambda();
  void loop();
  void pick(int which);
  std::string path() const;
};
struct Group : std::enable_shared_from_this<Group> {
  std::vector<std::shared_ptr<Item>> items;
  std::string name = "all";
  int size = 0;
  void add() {
    items.push_back(std::make_shared<Item>());
    items.back()->group_ = shared_from_this();
    // CHECK: items.back()->group_ = shared_from_this();
  }
  void note(const std::string &word) { size += word.size(); }
};

void Item::guarded() {
  if (group_)
    group_->note("guarded");
  // CHECK: if (auto group = group_.lock())
  // CHECK-NEXT: group->note("guarded");
}
void Item::braces() {
  if (group_) {
    group_->note("one");
    group_->note("two");
  }
  // CHECK: if (auto group = group_.lock()) {
  // CHECK-NEXT: group->note("one");
  // CHECK-NEXT: group->note("two");
  // CHECK-NEXT: }
}
void Item::both(int limit) {
  if (group_ && group_->size < limit)
    group_->note("both");
  // CHECK: if (auto group = group_.lock(); group && group->size < limit)
  // CHECK-NEXT: group->note("both");
}
void Item::notNull() {
  if (group_ != nullptr)
    group_->note("not null");
  // CHECK: if (auto group = group_.lock())
  // CHECK-NEXT: group->note("not null");
}
void Item::otherwise() {
  if (group_)
    group_->note("there");
  else
    std::puts("no group");
  // CHECK: if (auto group = group_.lock())
  // CHECK-NEXT: group->note("there");
  // CHECK-NEXT: else
  // CHECK-NEXT: std::puts("no group");
}
void Item::early() {
  if (!group_)
    return;
  group_->note("early");
  // CHECK: auto group = group_.lock();
  // CHECK-NEXT: if (!group)
  // CHECK-NEXT: return;
  // CHECK-NEXT: group->note("early");
}
void Item::shared() {
  group_->note("first"); // a comment
  std::puts(group_->name.c_str());
  // CHECK: auto group = group_.lock();
  // CHECK-NEXT: group->note("first"); // a comment
  // CHECK-NEXT: std::puts(group->name.c_str());
}
void Item::clash(const std::string &group) {
  if (group_)
    group_->note(group);
  // CHECK: if (auto strongGroup = group_.lock())
  // CHECK-NEXT: strongGroup->note(group);
}
void Item::lambda() {
  auto size = [this] { return group_->size; };
  std::printf("%d\n", size() + group_->size);
  // CHECK: auto size = [this] { return group_.lock()->size; };
  // CHECK-NEXT: std::printf("%d\n", size() + group_.lock()->size);
}
void Item::loop() {
  for (int i = 0; i < 2; ++i)
    group_->note("loop");
  // CHECK: for (int i = 0; i < 2; ++i)
  // CHECK-NEXT: group_.lock()->note("loop");
}
void Item::pick(int which) {
  switch (which) {
  case 0:
    group_->note("zero");
    // CHECK: group_.lock()->note("zero");
    break;
  default:
    group_->note("other");
    // CHECK: group_.lock()->note("other");
  }
}
std::string Item::path() const {
  return group_ ? group_->name + "/" : "";
  // CHECK: auto group = group_.lock();
  // CHECK-NEXT: return group ? group->name + "/" : "";
}

int main() {
  auto group = std::make_shared<Group>();
  group->add();
  group->items[0]->guarded();
  group->items[0]->both(100);
  std::printf("%s %d\n", group->items[0]->path().c_str(), group->size);
}

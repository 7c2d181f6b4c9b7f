// clear() of the container, and a swap with an empty one, and an assignment of {}.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <vector>

struct Item;
struct Box {
  std::vector<std::shared_ptr<Item>> items;
};
struct Item {
  std::shared_ptr<Box> box;
};

static std::shared_ptr<Box> make() {
  auto box = std::make_shared<Box>();
  auto item = std::make_shared<Item>();
  item->box = box;
  box->items.push_back(item);
  return box;
}

int main() {
  auto a = make();
  a->items.clear();
  auto b = make();
  std::vector<std::shared_ptr<Item>>().swap(b->items);
  auto c = make();
#ifndef LEAK
  c->items = {};
#endif
}

// CHECK: silence-teardown-clear.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: 'Item::box' closes a strong reference cycle: 'Item::box' and 'Box::items' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-teardown-clear.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Item::box' keeps 'Box' alive; stored here
// CHECK: silence-teardown-clear.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Box::items' keeps 'Item' alive; stored here
// CHECK: silence-teardown-clear.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: make 'Item::box' weak:

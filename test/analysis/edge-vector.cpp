// Elements of a vector that own its holder.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Item;
struct Box {
  std::vector<std::shared_ptr<Item>> items;
};
struct Item {
  std::shared_ptr<Box> box;
};

int main() {
  auto box = std::make_shared<Box>();
  for (int i = 0; i < 3; ++i) {
    auto item = std::make_shared<Item>();
    item->box = box;
    box->items.push_back(item);
  }
}

// CHECK: edge-vector.cpp:[[#@LINE-5]]:{{[0-9]+}}: warning: 'Item::box' closes a strong reference cycle: 'Item::box' and 'Box::items' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-vector.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Item::box' keeps 'Box' alive; stored here
// CHECK: edge-vector.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Box::items' keeps 'Item' alive; stored here
// CHECK: edge-vector.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'Item::box' weak: it points back to 'Box', which was there before and has another owner

// Of two objects that were there before, who stored its `this` says nothing of who
// owns the other.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s --check-prefix=GUESS
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DNAMED | FileCheck %s --check-prefix=NAMED

#ifdef NAMED
#define box parentBox_
#endif

#include <memory>

struct Item : std::enable_shared_from_this<Item> {
  std::shared_ptr<struct Box> box;
  void putInto(std::shared_ptr<Box> to);
};
struct Box {
  std::shared_ptr<Item> item;
};

void Item::putInto(std::shared_ptr<Box> to) {
  box = to;
  to->item = shared_from_this();
}
// GUESS: :[[#@LINE-2]]:{{.*}}warning: 'Box::item' closes a strong reference cycle
// GUESS: note: 'Box::item' keeps
// GUESS: note: 'Item::box' keeps
// GUESS: note: make 'Box::item' weak, or 'Item::box': it points back to 'Item', which has another owner

// NAMED: :[[#@LINE-8]]:{{.*}}warning: 'Item::parentBox_' closes a strong reference cycle
// NAMED: note: 'Item::parentBox_' keeps
// NAMED: note: 'Box::item' keeps
// NAMED: note: make 'Item::parentBox_' weak: 'Box' has another owner

// An array of which the first n elements are in use: as long as n is not known, that may be
// none. The constructors of its elements run.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s --implicit-check-not=warning:

#include <memory>

template <typename T> struct Few {
  T *begin() { return all; }
  T *end() { return all + count; }
  void add(T t) { all[count++] = t; }
  T all[4];
  unsigned count = 0;
};
struct Node {
  Few<std::shared_ptr<Node>> rows[2];
  int position = 0;
};

// The second row is empty, whatever is in the first.
void emptyRow() {
  auto n = std::make_shared<Node>();
  n->rows[0].add(n);
#ifdef LEAK
  // CHECK-DAG: warning: 'Few::all' closes
  for (auto &other : n->rows[1])
    other->rows[0].all[0] = nullptr;
#else
  for (auto &other : n->rows[0])
    other = nullptr;
#endif
}

struct Item {
  std::shared_ptr<Item> next;
};
void some(unsigned count) {
  auto i = std::make_shared<Item>();
  i->next = i;
  int numbers[4], *end = numbers + count;
#ifdef LEAK
  // CHECK-DAG: warning: 'Item::next' closes
  if (numbers != end)
    i->next = nullptr;
#else
  i->next = nullptr;
  if (numbers != end)
    *numbers = 1;
#endif
}
int main(int argc, char **) {
  emptyRow();
  some(argc - 1);
}

// splice of one entry or a range moves no other; iter_swap swaps what the positions name.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK-NOT: {{Other|Kept|Recent}}
// CHECK: warning: 'Itself::all' closes
// CHECK: warning: 'Ranged::all' closes
// CHECK: warning: 'Swapped::all' closes
// CHECK-NOT: {{Other|Kept|Recent}}

#include <algorithm>
#include <list>
#include <memory>
#include <vector>

struct Other { std::list<std::shared_ptr<Other>> all; };
void other() {
  auto a = std::make_shared<Other>(), b = std::make_shared<Other>();
  std::list<std::shared_ptr<Other>> pool{b, a};
  a->all.splice(a->all.end(), pool, pool.begin());
}
struct Itself { std::list<std::shared_ptr<Itself>> all; };
void itself() {
  auto a = std::make_shared<Itself>(), b = std::make_shared<Itself>();
  std::list<std::shared_ptr<Itself>> pool{b, a};
  a->all.splice(a->all.end(), pool, std::next(pool.begin()));
}
struct Kept { std::list<std::shared_ptr<Kept>> all; };
void kept() {
  auto a = std::make_shared<Kept>(), b = std::make_shared<Kept>();
  std::list<std::shared_ptr<Kept>> pool{b, b, a};
  a->all.splice(a->all.end(), pool, pool.begin(), std::prev(pool.end()));
}
struct Ranged { std::list<std::shared_ptr<Ranged>> all; };
void ranged() {
  auto a = std::make_shared<Ranged>(), b = std::make_shared<Ranged>();
  std::list<std::shared_ptr<Ranged>> pool{b, b, a};
  a->all.splice(a->all.begin(), pool, std::next(pool.begin()), pool.end());
}
struct Recent { std::shared_ptr<Recent> up; };
void recent() { // what is used becomes the first; the last two go
  std::list<std::shared_ptr<Recent>> order;
  for (int i = 0; i < 3; ++i)
    order.push_back(std::make_shared<Recent>());
  auto used = std::prev(order.end());
  (*used)->up = *used;
  order.splice(order.begin(), order, used);
  order.pop_back();
  order.front()->up = nullptr;
}
struct Swapped { std::vector<std::shared_ptr<Swapped>> all; };
void swapped() {
  auto a = std::make_shared<Swapped>();
  std::vector<std::shared_ptr<Swapped>> pool{a};
  a->all.push_back(nullptr);
  std::iter_swap(a->all.begin(), pool.begin());
}
int main() {
  other();
  itself();
  kept();
  ranged();
  recent();
  swapped();
}

// A view has the entries that its predicate is true of, or as many as it says; what is done to
// them is done to those of the container.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK-DAG: warning: 'Taken::up'
// CHECK-DAG: warning: 'Dropped::up'
// CHECK-DAG: warning: 'Filtered::up'
// CHECK-DAG: warning: 'Chained::up'

#include <memory>
#include <ranges>
#include <vector>

template <typename T> std::vector<std::shared_ptr<T>> three() {
  std::vector<std::shared_ptr<T>> out;
  for (int i = 0; i < 3; ++i)
    out.push_back(std::make_shared<T>());
  for (auto &each : out)
    each->up = each;
  return out;
}
struct Taken { std::shared_ptr<Taken> up; };
void take() {
  auto all = three<Taken>();
  for (auto &each : all | std::views::take(2))
    each->up = nullptr;
}
struct Dropped { std::shared_ptr<Dropped> up; };
void drop() {
  auto all = three<Dropped>();
  for (auto &each : std::views::drop(all, 1))
    each->up = nullptr;
}
struct Filtered { std::shared_ptr<Filtered> up; bool last = false; };
void filter() {
  auto all = three<Filtered>();
  all.back()->last = true;
  for (auto &each : all | std::views::filter([](auto &f) { return !f->last; }))
    each->up = nullptr;
}
struct Chained { std::shared_ptr<Chained> up; bool last = false; };
void chain() {
  auto all = three<Chained>();
  all.back()->last = true;
  auto isLast = [](auto &f) { return f->last; };
  for (auto &each : all | std::views::filter(isLast) | std::views::take(0))
    each->up = nullptr;
}
struct Clean { std::shared_ptr<Clean> up; bool marked = false; };
void all() {
  auto all = three<Clean>();
  for (auto &each : all | std::views::take(2))
    each->marked = true;
  for (auto &each : all | std::views::filter([](auto &c) { return c->marked; }))
    each->up = nullptr;
  for (auto &each : all | std::views::drop(2))
    each->up = nullptr;
}
struct Other { std::shared_ptr<Other> up; };
void other() {
  std::vector<std::shared_ptr<Other>> all = {std::make_shared<Other>(), std::make_shared<Other>()};
  for (auto &each : all | std::views::take(1))
    each->up = all[1];
}
int main() {
  take();
  drop();
  filter();
  chain();
  all();
  other();
}

// The numbers of an iota and the index of a variant are known.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK-NOT: {{All|Held|Never}}
// CHECK: warning: 'Some::up' closes
// CHECK: warning: 'First::held' closes
// CHECK-NOT: {{All|Held|Never}}

#include <memory>
#include <ranges>
#include <variant>
#include <vector>

template <typename T> std::vector<std::shared_ptr<T>> three() {
  std::vector<std::shared_ptr<T>> out;
  for (int i : std::views::iota(0, 3)) {
    out.push_back(std::make_shared<T>());
    out[i]->up = out[i];
  }
  return out;
}
struct All { std::shared_ptr<All> up; };
struct Some { std::shared_ptr<Some> up; };
struct Held { std::variant<int, std::shared_ptr<Held>> held; };
struct First { std::variant<int, std::shared_ptr<First>> held; };
struct Never { std::variant<int, std::shared_ptr<Never>> held; };

int main() {
  auto all = three<All>();
  for (int i : std::ranges::iota_view(0, 3))
    all[i]->up = nullptr;
  auto some = three<Some>();
  for (int i : std::views::iota(0, 2))
    some[i]->up = nullptr;
  auto held = std::make_shared<Held>();
  held->held = held;
  if (held->held.index() == 1)
    held->held = 3;
  auto first = std::make_shared<First>();
  first->held = first;
  if (first->held.index() == 0)
    first->held = 3;
  auto never = std::make_shared<Never>();
  if (never->held.index() != 0)
    never->held = never;
}

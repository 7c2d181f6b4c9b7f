// What any_of, all_of, none_of, count_if and count say is known where their predicate is.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK-NOT: {{Any|Every|Count|Same}}
// CHECK: warning: 'Absent::up' closes
// CHECK: warning: 'All::up' closes
// CHECK: warning: 'None::up' closes
// CHECK-NOT: {{Any|Every|Count|Same}}

#include <algorithm>
#include <memory>
#include <vector>

template <typename T> using Group = std::vector<std::shared_ptr<T>>;
struct Any { std::shared_ptr<Any> up; bool last = false; };
struct Every { std::shared_ptr<Every> up; bool last = false; };
struct All { std::shared_ptr<All> up; bool last = false; };
struct None { std::shared_ptr<None> up; bool last = false; };
struct Count { std::shared_ptr<Count> up; bool last = false; };
struct Same { std::shared_ptr<Same> up; bool last = false; };
struct Absent { std::shared_ptr<Absent> up; bool last = false; };

template <typename T> Group<T> three() {
  Group<T> all;
  for (int i = 0; i < 3; ++i) {
    all.push_back(std::make_shared<T>());
    all[i]->up = all[i];
    all[i]->last = i == 2;
  }
  return all;
}
template <typename T> void cut(Group<T> &all) {
  for (auto &each : all)
    each->up = nullptr;
}
int main() {
  auto last = [](const auto &each) { return each->last; };
  auto any = three<Any>();
  if (std::any_of(any.begin(), any.end(), last))
    cut(any);
  auto every = three<Every>();
  if (std::all_of(every.begin(), every.end(), [](auto &e) { return e->up; }))
    cut(every);
  auto all = three<All>();
  if (std::all_of(all.begin(), all.end(), last))
    cut(all);
  auto none = three<None>();
  if (std::ranges::none_of(none, last))
    cut(none);
  auto count = three<Count>();
  if (std::count_if(count.begin(), count.end(), last) == 1)
    cut(count);
  auto same = three<Same>();
  if (std::ranges::count(same, same[1]) == 1)
    cut(same);
  auto absent = three<Absent>();
  if (std::count(absent.begin(), absent.end(), nullptr) != 0)
    cut(absent);
}

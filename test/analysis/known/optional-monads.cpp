// optional::transform, and_then and or_else call nothing.
// RUN: %refcycle scan -q %s -- -std=c++23 | count 0
// XFAIL: *

#include <memory>
#include <optional>
struct S { std::shared_ptr<S> next; };
static void work() {
  auto s = std::make_shared<S>(); s->next = s;
  std::optional<int> o = 3;
  o.transform([&](int) { s->next = nullptr; return 0; });
}
int main() { work(); }

// Concepts, requires expressions, ranges and views.
// RUN: %exits 1 %refcycle scan %s -- -std=c++20 2>&1 | FileCheck %s

#include <concepts>
#include <memory>
#include <ranges>
#include <vector>

template <class T>
concept Linked = requires(T t) {
  { t.next } -> std::convertible_to<std::shared_ptr<T>>;
  requires sizeof(T) > 1;
};
template <Linked T>
  requires(!std::is_abstract_v<T>)
void link(std::shared_ptr<T> a, std::shared_ptr<T> b) {
  if constexpr (requires { a->next = b; })
    a->next = b;
}
void odd(Linked auto &x, std::integral auto... i) { x.count = (i + ... + 0); }

struct Node {
  std::shared_ptr<Node> next;
  int count = 0;
  bool operator==(const Node &) const = default;
  auto operator<=>(const Node &) const = default;
};

int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  std::vector<std::shared_ptr<Node>> all{a, b};
  for (auto *each : all | std::views::filter([](auto &n) { return n != nullptr; }) |
                        std::views::transform([](auto &n) { return n.get(); }) |
                        std::views::take(1))
    odd(*each, 1, 2);
  link(a, b);
  link(b, a);
}

// CHECK: warning: {{.*}}'Node::next'
// CHECK: refcycle: 1 finding in 1 translation unit{{$}}

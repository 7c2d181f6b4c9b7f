// Deducing this, static call operators, subscripts of many, if consteval.
// RUN: %exits 1 %refcycle scan %s -- -std=c++23 2>&1 | FileCheck %s

#include <memory>

struct Node : std::enable_shared_from_this<Node> {
  std::shared_ptr<Node> next;
  template <class Self> auto &&link(this Self &&self, std::shared_ptr<Node> to) {
    self.next = to;
    return self;
  }
  void by(this Node self) { self.next.reset(); }
  std::shared_ptr<Node> &operator[](int, int) { return next; }
};
struct Less {
  static bool operator()(int a, int b) { return a < b; }
};
consteval int twice(int n) { return 2 * n; }
constexpr int either(int n) {
  if consteval {
    return twice(n);
  } else {
    return n;
  }
}

int main() {
  auto a = std::make_shared<Node>(), b = std::make_shared<Node>();
  a->by();
  auto fib = [](this auto self, int n) -> int { return n < 2 ? n : self(n - 1) + self(n - 2); };
  if (fib(either(3)) && Less()(1, 2))
    a->link(b).link(b);
  (*b)[1, 2] = a;
}

// CHECK: warning: {{.*}}'Node::next'
// CHECK: refcycle: 1 finding in 1 translation unit{{$}}

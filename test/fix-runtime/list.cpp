// A doubly linked list, a template, whose nodes own both neighbours.
// RUN: %same-output %t %s -- -std=c++14
#include <cstdio>
#include <memory>
#include <utility>

template <typename T> class List {
  struct Node {
    explicit Node(T value) : value(std::move(value)) {}
    T value;
    std::shared_ptr<Node> next;
    std::shared_ptr<Node> previous;
  };

public:
  void append(T value) {
    auto node = std::make_shared<Node>(std::move(value));
    if (!last_) {
      first_ = node;
    } else {
      last_->next = node;
      node->previous = last_;
    }
    last_ = std::move(node);
  }
  void removeLast() {
    auto before = last_->previous;
    if (before)
      before->next.reset();
    else
      first_.reset();
    last_->previous.reset();
    last_ = before;
  }
  template <typename F> void forEach(F visit) const {
    for (auto node = first_; node; node = node->next)
      visit(node->value);
  }
  template <typename F> void backwards(F visit) const {
    for (auto node = last_; node != nullptr; node = node->previous)
      visit(node->value);
  }

private:
  std::shared_ptr<Node> first_, last_;
};

int main() {
  List<int> numbers;
  for (int i = 0; i < 5; ++i)
    numbers.append(i * i);
  numbers.removeLast();
  auto print = [](int n) { std::printf("%d ", n); };
  numbers.forEach(print);
  numbers.backwards(print);
  std::puts("");
}

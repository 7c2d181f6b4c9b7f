// What `!x` gives is 0 or 1 where it is compared.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};
int main() {
  auto n = std::make_shared<Node>();
  n->next = n;
  const bool closed = false;
  bool open = !closed;
  if (open == true)
    n->next = nullptr;
}

// An element of an array is null or not, and stays so: what is asked twice is
// answered the same way.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <array>
#include <memory>

struct Ring {
  std::array<std::shared_ptr<Ring>, 2> next;
  std::shared_ptr<Ring> self;
};

int main() {
  auto ring = std::make_shared<Ring>();
  ring->self = ring;
  if (ring->next[0]) {
    auto next = ring->next[0];
    if (!next)
      return 1;
  }
  ring->self = nullptr;
}

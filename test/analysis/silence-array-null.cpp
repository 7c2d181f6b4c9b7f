// Elements of an array are null until they are written, and again where they are
// left out of an initialiser.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <array>
#include <memory>
#include <vector>

struct Deck {
  std::array<std::shared_ptr<Deck>, 2> slots;
  std::shared_ptr<Deck> self;
};

int main() {
  auto fresh = std::make_shared<Deck>();
  if (fresh->slots[1])
    fresh->self = fresh;

  auto assigned = std::make_shared<Deck>();
  assigned->slots = {};
  if (assigned->slots[0])
    assigned->self = assigned;

  auto half = std::make_shared<Deck>();
  half->slots = {std::make_shared<Deck>()};
  if (half->slots[1])
    half->self = half;

  std::vector<std::shared_ptr<Deck>> sized(3);
  auto apart = std::make_shared<Deck>();
  if (sized[2])
    apart->self = apart;
}

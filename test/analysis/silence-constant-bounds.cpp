// What the compiler knows is a number: the size of an array, sizeof. So is the size
// of a container, whatever asks for it.
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='slots.size()' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='std::size(plain)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='sizeof(plain)/sizeof(*plain)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='std::tuple_size_v<decltype(slots)>' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='std::size(list)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='std::ssize(list)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='std::ranges::size(list)' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='std::distance(list.begin(),list.end())' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='(list.end()-list.begin())' | count 0
// RUN: %refcycle scan -q %s -- -std=c++20 -DBOUND='(std::empty(list)?0:2)' | count 0
// A bound that is too small is not enough.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DBOUND='sizeof(plain)/sizeof(*plain)/2'
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -DBOUND='(std::size(list)-1)'

#include <array>
#include <iterator>
#include <memory>
#include <ranges>
#include <tuple>
#include <vector>

struct Deck;
struct Card {
  std::shared_ptr<Deck> deck;
};
struct Deck : std::enable_shared_from_this<Deck> {
  std::array<std::shared_ptr<Card>, 2> slots;
  std::shared_ptr<Card> plain[2];
  std::vector<std::shared_ptr<Card>> list;
  void add(int i) {
    auto card = std::make_shared<Card>();
    card->deck = shared_from_this();
    slots[i] = plain[i] = card;
    list.push_back(card);
  }
  void clear() {
    for (int k = 0; k < int(BOUND); ++k)
      list[k]->deck = nullptr;
  }
};

int main() {
  auto deck = std::make_shared<Deck>();
  deck->add(0);
  deck->add(1);
  deck->clear();
}

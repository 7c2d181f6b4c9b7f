// A range-for over a member gives each element its holder.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Deck;
struct Card {
  std::shared_ptr<Deck> deck;
};
struct Deck : std::enable_shared_from_this<Deck> {
  std::vector<std::shared_ptr<Card>> cards;
  void deal() {
    cards.push_back(std::make_shared<Card>());
    cards.push_back(std::make_shared<Card>());
    for (auto &card : cards)
      card->deck = shared_from_this();
  }
};

int main() { std::make_shared<Deck>()->deal(); }

// CHECK: store-range-for-elements.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'Card::deck' closes a strong reference cycle: 'Card::deck' and 'Deck::cards' keep each other alive [refcycle-strong-cycle]
// CHECK: store-range-for-elements.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'Card::deck' keeps 'Deck' alive; stored here
// CHECK: store-range-for-elements.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Deck::cards' keeps 'Card' alive; stored here
// CHECK: store-range-for-elements.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: make 'Card::deck' weak:

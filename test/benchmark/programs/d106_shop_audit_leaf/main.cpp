#include <iostream>

#include "checkout.h"

static int till(int perItem) {
  auto journal = std::make_shared<Journal>();
  auto checkout = std::make_shared<Checkout>(journal, std::make_shared<Limits>(Limits{perItem, 1000}));
  checkout->setup();
  for (int cents : {250, 600, 399, 80})
    checkout->scan(cents);
  for (const auto &l : journal->lines())
    std::cout << l << '\n';
  return checkout->total();
}

int main() {
  std::cout << till(500) << '\n';
  std::cout << till(700) << '\n';
}

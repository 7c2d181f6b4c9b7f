#include "ledger.h"

#include <iostream>

static void businessDay() {
  auto ledger = std::make_shared<Ledger>();
  auto shop = ledger->openAccount("DE02", 10'000);
  auto baker = ledger->openAccount("DE77", 250);
  std::cout << ledger->transfer(shop, baker, 4'200) << ledger->transfer(baker, shop, 9'999) << "\n";
  for (const auto &account : {shop, baker})
    std::cout << account->iban() << " " << account->balance(account) << "\n";
}

int main() { businessDay(); }

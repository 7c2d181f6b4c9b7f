// Three strong reference cycles; no file holds both halves of the first.
#include "branch.h"
#include "statement.h"
#include <cstdio>

int main() {
  auto account = std::make_shared<Account>("Ada");
  account->attach(std::make_shared<Statement>(account));
  account->book(100);

  auto savings = std::make_shared<Account>("Grace");
  savings->freezeWhenOverdrawn();
  savings->book(-5);

  auto head = std::make_shared<Branch>("head office");
  auto harbour = std::make_shared<Branch>("harbour");
  head->open(harbour);
  std::puts(harbour->path().c_str());
}

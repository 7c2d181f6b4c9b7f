#include "pool.h"
#include <iostream>

static int report() {
  auto pool = std::make_shared<ConnectionPool>("db1");
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    auto connection = pool->borrow();
    connection->queries += i;
    total += connection->queries;
  }
  std::cout << pool->lent() << " connections lent\n";
  return total;
}

int main() { return report() == 3 ? 0 : 1; }

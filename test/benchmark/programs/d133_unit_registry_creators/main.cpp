#include <iostream>

#include "units.h"

static int recruit(const std::string &kind, int strength) {
  Registry::instance().addCopyOf(std::make_shared<Unit>(kind, strength));
  int sum = 0;
  for (const char *k : {"archer", "scout", "mounted"}) {
    auto u = Registry::instance().create(k, 3);
    if (!u)
      continue;
    std::cout << u->kind() << ' ' << u->attack() << '\n';
    sum += u->attack();
  }
  return sum;
}

int main() {
  std::cout << recruit("archer", 5) << '\n';
  std::cout << recruit("scout", 2) << '\n';
}

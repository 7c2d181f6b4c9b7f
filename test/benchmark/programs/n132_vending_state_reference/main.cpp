#include <cstdio>

#include "machine.h"

static int buy(int price) {
  Machine m(price, 2);
  m.coin(50);
  m.select();
  for (int i = 0; i < 2; ++i) {
    m.coin(100);
    m.coin(20);
    m.select();
    std::printf("%s\n", m.state());
  }
  m.coin(10);
  return m.till();
}

int main() { std::printf("%d\n", buy(90)); }

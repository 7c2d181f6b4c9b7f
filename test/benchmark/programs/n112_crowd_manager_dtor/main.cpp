#include <iostream>

#include "crowd.h"

static std::size_t square(bool rush) {
  Crowd crowd;
  auto guide = crowd.enter("guide");
  crowd.enter("baker");
  crowd.enter("clerk");
  crowd.meet(0, 1);
  if (!rush)
    return guide->crowding();
  crowd.meet(0, 2);
  crowd.meet(1, 2);
  crowd.meet(0, 1);
  std::cout << guide->name() << " sees " << guide->crowding() << "\n";
  return crowd.busiest();
}

int main() {
  std::cout << square(true) << "\n";
  std::cout << square(false) << "\n";
}

#include "gateway.h"

#include <iostream>

static void replay(const std::vector<std::uint8_t> &capture) {
  auto gateway = std::make_shared<Gateway>();
  gateway->open();
  gateway->receive(capture);
  std::cout << gateway->statistics() << "\n";
}

int main() {
  replay({1, 2, 0xaa, 0xbb, 0, 0, 3, 1, 0x10});
  replay({9, 200, 1, 2});
}

#include "greenhouse.h"

static void grow(int days) {
  auto house = std::make_shared<Greenhouse>(std::make_unique<Scheduler>());
  house->start();
  house->simulate(days * 24);
  house->print();
}

int main() {
  grow(1);
  grow(3);
}

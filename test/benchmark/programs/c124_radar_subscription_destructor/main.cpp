#include "radar.h"

#include <iostream>

static void watch(int degrees) {
  auto radar = std::make_shared<Radar>();
  auto bridge = std::make_shared<Display>(radar);
  bridge->activate();
  radar->turn(0, degrees);
  std::cout << radar->subscribers() << " screen, " << bridge->contacts() << " contacts, nearest "
            << bridge->nearest() << "\n";
}

int main() {
  watch(360);
  watch(90);
}

#include <iostream>

#include "courier.h"

static int route(const std::string& name, int stops) {
  auto courier = std::make_shared<Courier>(name);
  for (int i = 1; i <= stops; ++i)
    courier->load(std::make_shared<Parcel>("house " + std::to_string(i), 150 * i));
  int grams = 0;
  for (const auto& p : courier->unload()) {
    std::cout << p->carrier() << " brings " << p->grams() << "g to " << p->to() << "\n";
    grams += p->grams();
  }
  return grams;
}

int main() {
  std::cout << route("Mira", 3) << "\n";
  std::cout << route("Teo", 1) << "\n";
}

#include <iostream>

#include <boost/make_shared.hpp>

#include "fleet.h"

static int haul() {
  boost::shared_ptr<Truck> kept;
  int total = 0;
  {
    auto fleet = boost::make_shared<Fleet>();
    kept = fleet->buy("HH 204");
    auto other = fleet->buy("HH 205");
    kept->drive(120);
    other->drive(80);
    total = fleet->total();
    std::cout << std::boolalpha << kept->retired() << '\n';
  }
  kept->drive(5);
  std::cout << kept->plate() << ' ' << kept->km() << ' ' << kept->retired() << '\n';
  return total;
}

int main() { std::cout << haul() << '\n'; }

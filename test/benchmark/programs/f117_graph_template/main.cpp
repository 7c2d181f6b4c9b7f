#include "graph.h"

#include <iostream>
#include <string>

using City = Vertex<std::string, int>;

static int longest(const City &city) {
  int best = 0;
  for (const auto &road : city.out())
    best = std::max(best, road->weight() + longest(*road->to()));
  return best;
}

static void survey() {
  auto ulm = std::make_shared<City>("Ulm");
  auto passau = std::make_shared<City>("Passau");
  auto vienna = std::make_shared<City>("Vienna");
  auto first = connect(ulm, passau, 280);
  connect(passau, vienna, 290);
  connect(ulm, vienna, 540);
  std::cout << first->from()->label() << " to " << first->to()->label() << "\n";
  std::cout << longest(*ulm) << " km\n";
}

int main() { survey(); }

#include "plotter.h"
#include <cstdio>

int main() {
  auto plotter = std::make_shared<Plotter>(4);
  plotter->scale(2);
  plotter->smoothen();
  std::printf("%g %g\n", plotter->plot(1), plotter->plot(2));
}

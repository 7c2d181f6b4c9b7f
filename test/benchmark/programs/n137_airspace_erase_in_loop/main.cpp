#include <iostream>

#include "airspace.h"

static int hours(int wind) {
  auto tower = std::make_shared<Airspace>(wind);
  tower->admit(std::make_shared<Flight>("SK1", 5));
  tower->admit(std::make_shared<Flight>("AY7", 9));
  tower->admit(std::make_shared<Flight>("BA2", 2));
  int ticks = 0;
  while (tower->flights()) {
    tower->tick();
    ++ticks;
  }
  return ticks;
}

int main() {
  std::cout << hours(2) << '\n';
  std::cout << hours(4) << '\n';
}

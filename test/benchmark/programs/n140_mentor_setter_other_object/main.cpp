#include <iostream>

#include "staff.h"

static int academy() {
  House elders("Sage", 9);
  House north("Ibsen", 5);
  House south("Calvino", 6);
  north.enrol({"Per", "Liv"}, south);
  south.enrol({"Italo"}, elders);
  return north.head()->load() + south.head()->load();
}

int main() { std::cout << academy() << '\n'; }

#include "heating.h"

#include <cstdio>

static void winterDay(int wanted) {
  auto boiler = std::make_shared<Boiler>();
  auto thermostat = std::make_shared<Thermostat>();
  thermostat->wanted = wanted;
  install(boiler, thermostat);
  for (int hour = 0; hour < 6; ++hour) {
    step(*boiler);
    std::printf("%d ", boiler->temperature);
  }
  std::printf("\n");
}

int main() {
  winterDay(19);
  winterDay(24);
}

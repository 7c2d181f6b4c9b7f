#pragma once
#include <memory>

struct Thermostat;

struct Boiler {
  int burnerPercent = 0;
  int temperature = 15;
  std::shared_ptr<Thermostat> thermostat;
};

struct Thermostat {
  int wanted = 20;
  std::shared_ptr<Boiler> boiler;
};

void install(const std::shared_ptr<Boiler> &boiler, const std::shared_ptr<Thermostat> &thermostat);
void regulate(Thermostat &thermostat);
void step(Boiler &boiler);

#include "heating.h"

namespace {
template <class Slot, class Part> void plug(Slot &slot, const Part &part) { slot = part; }
} // namespace

void install(const std::shared_ptr<Boiler> &boiler, const std::shared_ptr<Thermostat> &thermostat) {
  plug(boiler->thermostat, thermostat);
  plug(thermostat->boiler, boiler);
}

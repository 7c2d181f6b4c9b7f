#include "heating.h"

void regulate(Thermostat &thermostat) {
  Boiler &b = *thermostat.boiler;
  const int missing = thermostat.wanted - b.temperature;
  b.burnerPercent = missing <= 0 ? 0 : missing > 5 ? 100 : missing * 20;
}

void step(Boiler &boiler) {
  regulate(*boiler.thermostat);
  boiler.temperature += boiler.burnerPercent / 30;
  if (boiler.burnerPercent == 0)
    --boiler.temperature;
}

#include "displays.h"

static double day() {
  auto station = std::make_shared<Station>();
  auto kitchen = Thermometer::on(station, "kitchen");
  auto extremes = std::make_shared<Extremes>(station);
  station->attach(extremes);
  station->measure(17.5);
  extremes->start();
  {
    auto attic = Thermometer::on(station, "attic");
    station->measure(21);
  }
  station->measure(14);
  std::printf("%.1f\n", kitchen->now());
  return extremes->range();
}

int main() { std::printf("%.1f\n", day()); }

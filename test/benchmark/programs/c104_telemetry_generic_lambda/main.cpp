#include "probe.h"

#include <cstdio>

static void measure(const char *unit, double factor) {
  auto probe = std::make_shared<Probe>(unit);
  probe->forwardTo([probe](const auto &reading) {
    std::printf("%s %.2f %s\n", reading.channel.c_str(), reading.value * probe->factor(), probe->unit().c_str());
  });
  probe->emit("inlet", 4.5);
  probe->calibrate(factor);
  probe->emit("inlet", 4.5);
  probe->emit("outlet", 4.25);
}

int main() {
  measure("bar", 1.02);
  measure("psi", 14.5);
}

#include "service.h"

static void supply(int base) {
  auto bus = std::make_shared<Bus>();
  std::vector<std::shared_ptr<Service>> services{makeMeter(bus, "water"), makeLimiter(bus, "water", 10),
                                                 makeMeter(bus, "power")};
  for (auto &s : services)
    s->start();
  bus->emit("water", base);
  bus->emit("limit", base);
  bus->emit("water", base + 1);
  bus->emit("power", 3 * base);
  for (auto &s : services)
    s->stop();
}

int main() {
  supply(8);
  supply(15);
}

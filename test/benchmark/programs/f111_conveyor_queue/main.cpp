#include "conveyor.h"

#include <cstdio>

static void shiftWork(int packers) {
  auto line = std::make_shared<Conveyor>(3);
  const struct { const char *label; int weight; } goods[] = {
      {"bolts", 80}, {"gaskets", 12}, {"housings", 64}, {"manuals", 9}};
  for (const auto &g : goods)
    line->place(std::make_shared<Crate>(g.label, g.weight, line));

  for (int i = 0; i < packers && !line->empty(); ++i) {
    auto crate = line->pick();
    std::printf("%s arrives after %d s\n", crate->label().c_str(), crate->travelTime(90));
  }
  std::printf("%zu left for tomorrow\n", line->load());
}

int main() {
  shiftWork(2);
  shiftWork(1);
}

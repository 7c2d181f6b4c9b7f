#include "staff.h"

#include <cstdio>

static void reorganise() {
  auto ceo = std::make_shared<Manager>("Vera");
  auto lead = std::make_shared<Manager>("Tom");
  auto dev = std::make_shared<Employee>("Uma");
  auto visitor = std::make_shared<Person>("Sam");
  std::printf("%d%d%d\n", ceo->hire(lead), lead->hire(dev), lead->hire(visitor));
  lead->workFor(ceo);
  dev->workFor(visitor);
  dev->workFor(lead);
  std::printf("%s, %s, %d people\n", dev->signature().c_str(), lead->signature().c_str(), ceo->headcount());
}

int main() { reorganise(); }

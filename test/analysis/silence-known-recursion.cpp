// A recursion that knows its way is run to its end.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>

struct Unit {
  std::shared_ptr<Unit> link;
};

static void reset(Unit &unit, int depth) {
  if (depth > 0)
    return reset(unit, depth - 1);
  unit.link = nullptr;
}

int main() {
  auto unit = std::make_shared<Unit>();
  unit->link = unit;
  reset(*unit, 5);
}

#include "home.h"

static void evening() {
  auto hub = makeZigbeeHub();
  hub->pair(makeMotionSensor("hall"));
  hub->pair(makeBulb());
  hub->pair(makeMotionSensor("attic"));
  hub->tick();
}

int main() { evening(); }

#include "engine.h"

std::shared_ptr<Engine> assembleEngine(int bore, int stroke) {
  auto e = std::make_shared<Engine>();
  for (std::size_t i = 0; i != Engine::kCylinders; ++i) {
    auto c = std::make_shared<Cylinder>();
    c->bore = bore;
    c->stroke = stroke;
    c->engine = e;
    e->cylinders[i] = c;
  }
  return e;
}

long Cylinder::displacement() const {
  ++engine->running;
  return 785L * bore * bore * stroke / 1000000;
}

long Engine::displacement() const {
  long sum = 0;
  for (const auto &c : cylinders)
    sum += c->displacement();
  return sum;
}

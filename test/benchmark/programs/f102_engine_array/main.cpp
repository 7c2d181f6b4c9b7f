#include "engine.h"

#include <cstdio>

static void bench(int bore, int stroke) {
  const auto engine = assembleEngine(bore, stroke);
  std::printf("%d x %d: %ld ccm", bore, stroke, engine->displacement());
  std::printf(", %d firing\n", engine->running);
}

int main() {
  bench(86, 86);
  bench(76, 71);
}

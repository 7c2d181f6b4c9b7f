#include "step.h"

static int nightly() {
  auto fetch = std::make_shared<Step>("fetch");
  auto clean = std::make_shared<Step>("clean");
  auto train = std::make_shared<Step>("train");
  clean->after(fetch);
  train->after(fetch);
  train->after(clean);
  Runner runner;
  runner.submit(fetch);
  return runner.runAll();
}

int main() { return nightly() == 3 ? 0 : 1; }

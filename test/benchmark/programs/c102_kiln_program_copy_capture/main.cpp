#include <cstdio>
#include <functional>
#include <memory>

struct Kiln {
  int celsius = 20;
  int minutes = 0;
  bool element = false;
  std::function<bool(int)> controller;
};

using KilnPtr = std::shared_ptr<Kiln>;

static void programKiln(KilnPtr kiln, int target, int soak) {
  const int band = target / 50;
  kiln->controller = [=](int elapsed) {
    kiln->minutes += elapsed;
    if (kiln->minutes > soak)
      return false;
    kiln->element = kiln->celsius < target - band;
    return true;
  };
}

static int runProgram(Kiln &kiln, int stepMinutes) {
  int switched = 0;
  bool was = kiln.element;
  while (kiln.controller(stepMinutes)) {
    kiln.celsius += kiln.element ? 24 * stepMinutes : -3 * stepMinutes;
    if (was != kiln.element) {
      was = kiln.element;
      ++switched;
    }
  }
  return switched;
}

static void bisque(int target) {
  auto kiln = std::make_shared<Kiln>();
  programKiln(kiln, target, 240);
  const int switched = runProgram(*kiln, 5);
  std::printf("%d C after %d min, relay switched %d times\n", kiln->celsius, kiln->minutes, switched);
}

int main() {
  bisque(980);
  bisque(1220);
}

#include "canvas.h"

#include <cstdio>

static void draw() {
  auto canvas = std::make_shared<Canvas>(10);
  canvas->run(fill(canvas, 0, 6, '='));
  canvas->run(fill(canvas, 4, 10, '#'));
  std::printf("|%s|\n", canvas->pixels().c_str());
  canvas->undo();
  std::printf("|%s|\n", canvas->pixels().c_str());
}

int main() { draw(); }

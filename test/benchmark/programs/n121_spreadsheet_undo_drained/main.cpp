#include <cstdio>

#include "sheet.h"

static void budget(int base) {
  auto sheet = std::make_shared<Sheet>(4);
  sheet->set(0, base);
  sheet->set(3, 2 * base);
  sheet->add(0, 4, 5);
  std::printf("%d\n", sheet->sum());
  sheet->undo();
  std::printf("%d\n", sheet->sum());
  sheet->undoAll();
  std::printf("%d\n", sheet->sum());
}

int main() {
  budget(10);
  budget(300);
}

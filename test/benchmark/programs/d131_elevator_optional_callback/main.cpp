#include <cstdio>

#include "elevator.h"

static int ride(int top) {
  auto cabin = std::make_shared<Cabin>(top);
  int moved = 0;
  for (int floor : {3, 9, 1, 0}) {
    if (!cabin->request(floor))
      std::printf("no floor %d\n", floor);
    moved += cabin->travel();
  }
  return moved * 10 + cabin->trips();
}

int main() {
  std::printf("%d\n", ride(5));
  std::printf("%d\n", ride(12));
}

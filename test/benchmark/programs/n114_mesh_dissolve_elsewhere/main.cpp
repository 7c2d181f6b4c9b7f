#include <cstdio>

#include "mesh.h"

static int around(int faces, int steps) {
  Mesh mesh = fan(faces);
  const Face *f = mesh.front().get();
  int sum = 0;
  for (int i = 0; i < steps; ++i) {
    sum += f->id;
    f = f->across[i % 4 == 3 ? 0 : 1].get();
  }
  dissolve(mesh);
  return sum;
}

int main() {
  std::printf("%d\n", around(5, 9));
  std::printf("%d\n", around(3, 4));
}

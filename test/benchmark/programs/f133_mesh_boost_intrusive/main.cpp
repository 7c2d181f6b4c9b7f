#include "mesh.h"

#include <cstdio>

static void tessellate(int points) {
  boost::intrusive_ptr<Mesh> mesh(new Mesh);
  for (int i = 0; i < points; ++i)
    mesh->heights.push_back(i * i % 7);
  for (int i = 2; i < points; ++i)
    mesh->triangle(i - 2, i - 1, i);
  int sum = 0;
  for (const auto &f : mesh->faces)
    sum += f->perimeter();
  std::printf("%zu faces, %d\n", mesh->faces.size(), sum);
}

int main() {
  tessellate(6);
  tessellate(3);
}

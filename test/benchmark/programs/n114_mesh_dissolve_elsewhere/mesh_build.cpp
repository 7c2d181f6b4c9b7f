#include "mesh.h"

Mesh fan(int faces) {
  Mesh mesh;
  for (int i = 0; i < faces; ++i) {
    auto f = std::make_shared<Face>(i);
    if (!mesh.empty()) {
      f->across[0] = mesh.back();
      mesh.back()->across[1] = f;
    }
    mesh.push_back(f);
  }
  mesh.front()->across[0] = mesh.back();
  mesh.back()->across[1] = mesh.front();
  return mesh;
}

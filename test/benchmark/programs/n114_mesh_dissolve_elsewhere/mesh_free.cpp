#include "mesh.h"

static void cut(Face &f) {
  for (auto &n : f.across)
    n.reset();
}

void dissolve(Mesh &mesh) {
  for (auto &f : mesh)
    cut(*f);
  mesh.clear();
}

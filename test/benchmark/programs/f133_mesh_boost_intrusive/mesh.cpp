#include "mesh.h"

#include <cstdlib>

Face::Face(int a, int b, int c, Mesh *mesh) : a(a), b(b), c(c), mesh(mesh) {}

int Face::perimeter() const {
  const auto &h = mesh->heights;
  return std::abs(h[a] - h[b]) + std::abs(h[b] - h[c]) + std::abs(h[c] - h[a]);
}

boost::intrusive_ptr<Face> Mesh::triangle(int a, int b, int c) {
  boost::intrusive_ptr<Face> face(new Face(a, b, c, this));
  faces.push_back(face);
  return face;
}

#pragma once
#include <array>
#include <memory>
#include <vector>

struct Face {
  explicit Face(int i) : id(i) {}
  int id;
  std::array<std::shared_ptr<Face>, 3> across;
};

using Mesh = std::vector<std::shared_ptr<Face>>;

Mesh fan(int faces);
void dissolve(Mesh &mesh);

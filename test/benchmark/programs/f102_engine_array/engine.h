#pragma once
#include <array>
#include <memory>

struct Engine;

struct Cylinder {
  int bore = 0;
  int stroke = 0;
  std::shared_ptr<Engine> engine;

  long displacement() const;
};

struct Engine {
  static constexpr std::size_t kCylinders = 4;
  std::array<std::shared_ptr<Cylinder>, kCylinders> cylinders;
  int running = 0;

  long displacement() const;
};

std::shared_ptr<Engine> assembleEngine(int bore, int stroke);

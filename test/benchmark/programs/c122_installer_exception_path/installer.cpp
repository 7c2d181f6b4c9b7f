#include "installer.h"

void Installer::install(const std::vector<Package> &packages) {
  progress_ = [self = shared_from_this()](std::size_t done, std::size_t all) {
    self->percent_ = static_cast<int>(done * 100 / all);
  };
  std::size_t done = 0;
  for (const Package &p : packages) {
    unpack(p);
    progress_(++done, packages.size());
  }
  progress_ = nullptr;
}

void Installer::unpack(const Package &p) {
  if (p.size > disk_)
    throw std::runtime_error("no space for " + p.name);
  disk_ -= p.size;
}

#include "elevator.h"

#include <cstdio>

bool Cabin::request(int floor) {
  if (floor > top_ || arrived_)
    return false;
  target_ = floor;
  arrived_.emplace([cabin = shared_from_this(), from = floor_] {
    ++cabin->trips_;
    std::printf("%d -> %d\n", from, cabin->floor_);
  });
  return true;
}

int Cabin::travel() {
  int moved = 0;
  while (floor_ != target_) {
    floor_ += floor_ < target_ ? 1 : -1;
    ++moved;
  }
  if (arrived_) {
    (*arrived_)();
    arrived_.reset();
  }
  return moved;
}

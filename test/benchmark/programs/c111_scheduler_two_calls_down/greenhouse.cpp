#include "greenhouse.h"

#include <iostream>

void Greenhouse::start() {
  auto self = shared_from_this();
  scheduler_->hourly([self](int hour) { self->moisture_ -= hour > 9 && hour < 18 ? 4 : 1; });
  scheduler_->daily(6, [self](int) {
    self->moisture_ += 45;
    ++self->watered_;
  });
}

void Greenhouse::print() const { std::cout << "moisture " << moisture_ << ", watered " << watered_ << "\n"; }

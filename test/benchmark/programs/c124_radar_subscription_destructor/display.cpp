#include "radar.h"

Display::Display(std::shared_ptr<Radar> radar) : radar_(std::move(radar)) {}

Display::~Display() { radar_->unsubscribe(token_); }

void Display::activate() {
  token_ = radar_->subscribe([self = shared_from_this()](int, int range) {
    if (range < 50) {
      ++self->contacts_;
      if (range < self->nearest_)
        self->nearest_ = range;
    }
  });
}

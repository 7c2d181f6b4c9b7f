#include "broker.h"

#include <iostream>

void Archive::listen() {
  broker_->on<Deposited>([self = shared_from_this()](const Deposited &d) {
    self->lines_.push_back("#" + std::to_string(d.account) + " +" + std::to_string(d.amount));
    if (d.amount > 1000)
      self->broker_->publish(Flagged{d.account});
  });
  broker_->on<Flagged>(
      [self = shared_from_this()](const Flagged &f) { self->lines_.push_back("#" + std::to_string(f.account) + " flagged"); });
}

void Archive::print() const {
  for (const auto &line : lines_)
    std::cout << line << "\n";
}

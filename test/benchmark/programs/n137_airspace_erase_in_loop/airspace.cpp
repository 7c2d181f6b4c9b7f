#include "airspace.h"

#include <iostream>

bool Flight::tick() {
  fuel_ -= airspace_->wind();
  return fuel_ > 0;
}

void Airspace::admit(const std::shared_ptr<Flight> &f) {
  f->enter(shared_from_this());
  flights_[f->code()] = f;
}

void Airspace::tick() {
  for (auto it = flights_.begin(); it != flights_.end();) {
    if (it->second->tick()) {
      ++it;
    } else {
      std::cout << it->first << " lands\n";
      it = flights_.erase(it);
    }
  }
}

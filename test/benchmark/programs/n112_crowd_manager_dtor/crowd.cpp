#include "crowd.h"

Crowd::~Crowd() {
  for (auto &p : people_)
    p->forget();
}

std::shared_ptr<Pedestrian> Crowd::enter(const std::string &name) {
  people_.push_back(std::make_shared<Pedestrian>(name));
  return people_.back();
}

void Crowd::meet(std::size_t a, std::size_t b) {
  people_.at(a)->notice(people_.at(b));
  people_.at(b)->notice(people_.at(a));
}

std::size_t Crowd::busiest() const {
  std::size_t best = 0;
  for (const auto &p : people_)
    best = std::max(best, p->crowding());
  return best;
}

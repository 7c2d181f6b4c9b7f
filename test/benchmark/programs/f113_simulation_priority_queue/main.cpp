#include "simulation.h"

#include <cstdio>

namespace {

class Arrival : public Event {
public:
  Arrival(int at, int gap, std::shared_ptr<Simulation> sim) : Event(at), gap_(gap), sim_(std::move(sim)) {}

  void fire() override {
    std::printf("customer at %d\n", sim_->now());
    sim_->schedule(std::make_shared<Arrival>(at() + gap_, gap_ + 1, sim_));
  }

private:
  int gap_;
  std::shared_ptr<Simulation> sim_;
};

void openShop(int hours) {
  auto sim = std::make_shared<Simulation>();
  sim->schedule(std::make_shared<Arrival>(0, 10, sim));
  sim->runUntil(hours * 60);
  std::printf("%zu still to come\n", sim->waiting());
}

} // namespace

int main() { openShop(1); }

#include "simulation.h"

void Simulation::runUntil(int end) {
  while (!agenda_.empty() && agenda_.top()->at() <= end) {
    EventPtr next = agenda_.top();
    agenda_.pop();
    now_ = next->at();
    next->fire();
  }
}

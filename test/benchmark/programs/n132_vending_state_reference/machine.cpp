#include "machine.h"

Machine::Machine(int price, int stock) : price_(price), stock_(stock), state_(makeIdle()) {}

void Machine::coin(int cents) {
  if (auto next = state_->coin(*this, cents))
    state_ = next;
}

void Machine::select() {
  if (auto next = state_->select(*this))
    state_ = next;
}

#include "transfer.h"

Transfer::Transfer(std::string name, int blocks)
    : name_(std::move(name)), blocks_(blocks) {}

void Transfer::start() { self_ = shared_from_this(); }

bool Transfer::step() {
  if (cancelled_)
    return false;
  if (++done_ < blocks_)
    return true;
  finish();
  return false;
}

void Transfer::cancel() {
  cancelled_ = true; // and step() never gets as far as finish()
}

void Transfer::finish() { self_.reset(); }

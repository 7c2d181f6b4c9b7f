#include "upload.h"

void Upload::start() { running_ = shared_from_this(); }

bool Upload::end() {
  running_.reset();
  return false;
}

bool Upload::step(bool online) {
  if (!online)
    return end();
  if (++sent_ == parts_)
    return end();
  return true;
}

void Upload::stop() { end(); }

#include "step.h"
#include <iostream>

void Step::after(const std::shared_ptr<Step> &other) {
  inputs_.push_back(other);
  other->followers_.push_back(shared_from_this());
}

bool Step::ready() const {
  for (const auto &input : inputs_)
    if (!input->done_)
      return false;
  return true;
}

std::vector<std::shared_ptr<Step>> Step::run() {
  done_ = true;
  std::cout << name_ << '\n';
  return std::move(followers_);
}

int Runner::runAll() {
  int count = 0;
  while (!pending_.empty()) {
    std::shared_ptr<Step> step = std::move(pending_.front());
    pending_.pop_front();
    ++count;
    for (auto &follower : step->run())
      if (follower->ready())
        pending_.push_back(std::move(follower));
  }
  return count;
}

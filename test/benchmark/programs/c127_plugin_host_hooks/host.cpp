#include "host.h"

#include <iostream>

void Host::raise(const std::string &event, const std::string &payload) {
  auto it = hooks_.find(event);
  if (it == hooks_.end()) {
    status("nobody cares about " + event);
    return;
  }
  for (auto &hook : it->second)
    hook(payload);
}

void Host::status(const std::string &text) { std::cout << ++statusLines_ << ": " << text << "\n"; }

#include "logger.h"
#include <iostream>

std::shared_ptr<Logger> Logger::makeRoot() {
  auto root = std::make_shared<Logger>("");
  root->level_ = 1;
  root->parent_ = root;
  return root;
}

std::shared_ptr<Logger> Logger::child(const std::string &name) {
  auto made = std::make_shared<Logger>(isRoot() ? name : name_ + "." + name);
  made->parent_ = shared_from_this();
  return made;
}

int Logger::effectiveLevel() const {
  const Logger *at = this;
  while (at->level_ < 0 && !at->isRoot())
    at = at->parent_.get();
  return at->level_;
}

void Logger::log(const std::string &text) {
  if (effectiveLevel() > 0)
    std::cout << "[" << name_ << "] " << text << '\n';
}

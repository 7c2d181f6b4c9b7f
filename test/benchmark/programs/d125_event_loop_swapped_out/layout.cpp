#include "layout.h"

#include <iostream>

std::shared_ptr<Pane> Pane::split(const std::string &name) {
  panes_.push_back(std::make_shared<Pane>(name, loop_));
  invalidate();
  return panes_.back();
}

void Pane::invalidate() {
  if (dirty_)
    return;
  dirty_ = true;
  loop_->defer([self = shared_from_this()] { self->paint(); });
}

void Pane::paint() {
  dirty_ = false;
  ++paints_;
  std::cout << "paint " << name_ << '\n';
  for (auto &p : panes_)
    p->invalidate();
}

int Pane::paints() const {
  int n = paints_;
  for (const auto &p : panes_)
    n += p->paints();
  return n;
}

#include "conveyor.h"

void Conveyor::place(std::shared_ptr<Crate> crate) { belt_.push(std::move(crate)); }

std::shared_ptr<Crate> Conveyor::pick() {
  std::shared_ptr<Crate> first = std::move(belt_.front());
  belt_.pop();
  return first;
}

Crate::Crate(std::string label, int weight, std::shared_ptr<Conveyor> line)
    : label_(std::move(label)), weight_(weight), line_(std::move(line)) {}

int Crate::travelTime(int metres) const { return metres * (weight_ > 50 ? 2 : 1) / line_->speed(); }

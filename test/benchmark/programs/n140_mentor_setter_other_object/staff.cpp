#include "staff.h"

#include <iostream>

int Employee::load() const {
  int sum = grade_;
  for (const auto &t : trainees_)
    sum += t->load();
  return sum;
}

void House::enrol(const std::vector<std::string> &names, const House &other) {
  for (const auto &n : names) {
    auto e = std::make_shared<Employee>(n, 1);
    e->setMentor(other.head());
    head_->addTrainee(e);
    std::cout << n << " works for " << head_->name() << ", learns from " << e->mentor()->name() << '\n';
  }
}

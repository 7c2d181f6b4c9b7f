#include "staff.h"

void Employee::workFor(const std::shared_ptr<Person> &boss) {
  if (auto manager = std::dynamic_pointer_cast<Manager>(boss))
    boss_ = manager;
}

std::string Employee::signature() const { return boss_ ? name() + " (for " + boss_->name() + ")" : name(); }

bool Manager::hire(const std::shared_ptr<Person> &candidate) {
  auto employee = std::dynamic_pointer_cast<Employee>(candidate);
  if (!employee)
    return false;
  reports_.push_back(employee);
  return true;
}

int Manager::headcount() const {
  int n = 0;
  for (const auto &r : reports_) {
    ++n;
    if (auto *m = dynamic_cast<const Manager *>(r.get()))
      n += m->headcount();
  }
  return n;
}

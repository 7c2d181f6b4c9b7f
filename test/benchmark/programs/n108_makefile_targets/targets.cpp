#include "targets.h"

std::shared_ptr<Target> Makefile::target(const std::string &name) {
  auto it = targets_.find(name);
  if (it != targets_.end())
    return it->second;
  auto t = std::make_shared<Target>(name);
  targets_.emplace(name, t);
  return t;
}

void Makefile::rule(const std::string &name, const std::vector<std::string> &needs) {
  auto t = target(name);
  for (const auto &n : needs)
    t->needs.push_back(target(n));
}

std::vector<std::string> Makefile::build(const std::string &name) {
  std::vector<std::string> order;
  visit(target(name), order);
  return order;
}

void Makefile::visit(const std::shared_ptr<Target> &t, std::vector<std::string> &order) {
  if (t->built)
    return;
  for (const auto &n : t->needs)
    visit(n, order);
  t->built = true;
  order.push_back(t->name);
}

#include "scope.h"

std::shared_ptr<Scope> Scope::inner() {
  return std::make_shared<Scope>(shared_from_this());
}

void Scope::set(const std::string &key, const std::string &value) {
  values_[key] = value;
}

std::string Scope::get(const std::string &key) const {
  auto it = values_.find(key);
  if (it != values_.end())
    return it->second;
  return outer_ ? outer_->get(key) : std::string();
}

#include "value.h"

const Value *Scope::find(const std::string &name) const {
  auto it = names_.find(name);
  if (it != names_.end())
    return &it->second;
  return outer_ ? outer_->find(name) : nullptr;
}

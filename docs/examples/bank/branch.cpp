#include "branch.h"

void Branch::open(std::shared_ptr<Branch> child) {
  child->parent_ = shared_from_this();
  children_.push_back(std::move(child));
}

std::string Branch::path() const {
  return parent_ ? parent_->path() + "/" + name_ : name_;
}

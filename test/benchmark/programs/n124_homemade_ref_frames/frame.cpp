#include "frame.h"

Frame::Frame(std::string function, Ref<Frame> caller)
    : function_(std::move(function)), caller_(std::move(caller)) {}

Ref<Frame> Frame::call(const std::string &function) { return new Frame(function, this); }

int Frame::lookup(const std::string &name) const {
  auto it = locals_.find(name);
  if (it != locals_.end())
    return it->second;
  return caller_ ? caller_->lookup(name) : -1;
}

std::string Frame::trace() const {
  return caller_ ? function_ + " < " + caller_->trace() : function_;
}

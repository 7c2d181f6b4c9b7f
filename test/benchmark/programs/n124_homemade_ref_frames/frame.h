#pragma once
#include <map>
#include <string>

#include "ref.h"

// An activation record of the interpreter; it keeps the frames that called it.
class Frame : public RefCounted {
public:
  Frame(std::string function, Ref<Frame> caller);
  Ref<Frame> call(const std::string &function);
  void let(const std::string &name, int value) { locals_[name] = value; }
  int lookup(const std::string &name) const;
  std::string trace() const;
  Ref<Frame> leave() const { return caller_; }

private:
  std::string function_;
  Ref<Frame> caller_;
  std::map<std::string, int> locals_;
};

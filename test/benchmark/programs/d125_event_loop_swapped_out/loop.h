#pragma once
#include <functional>
#include <vector>

class Loop {
public:
  void defer(std::function<void()> f) { deferred_.push_back(std::move(f)); }
  int run();

private:
  std::vector<std::function<void()>> deferred_;
};

#pragma once
#include <functional>
#include <memory>
#include <string>

struct Reading {
  std::string channel;
  double value;
};

class Probe {
public:
  explicit Probe(std::string unit) : unit_(std::move(unit)) {}

  template <class F> void forwardTo(F &&f) { sink_ = std::forward<F>(f); }
  void emit(const std::string &channel, double value);
  void calibrate(double factor) { factor_ = factor; }
  double factor() const { return factor_; }
  const std::string &unit() const { return unit_; }

private:
  std::string unit_;
  double factor_ = 1;
  std::function<void(const Reading &)> sink_;
};

#pragma once
#include "scheduler.h"

#include <memory>

class Greenhouse : public std::enable_shared_from_this<Greenhouse> {
public:
  explicit Greenhouse(std::unique_ptr<Scheduler> scheduler) : scheduler_(std::move(scheduler)) {}
  void start();
  void simulate(int hours) { scheduler_->run(hours); }
  void print() const;

private:
  std::unique_ptr<Scheduler> scheduler_;
  int moisture_ = 60;
  int watered_ = 0;
};

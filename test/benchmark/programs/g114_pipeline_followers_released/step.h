#pragma once
#include <deque>
#include <memory>
#include <string>
#include <vector>

class Step : public std::enable_shared_from_this<Step> {
public:
  explicit Step(std::string name) : name_(std::move(name)) {}
  void after(const std::shared_ptr<Step> &other);
  bool ready() const;
  /// Runs, and lets go of the steps that waited for it.
  std::vector<std::shared_ptr<Step>> run();

private:
  std::string name_;
  bool done_ = false;
  std::vector<std::shared_ptr<Step>> inputs_;
  std::vector<std::shared_ptr<Step>> followers_;
};

class Runner {
public:
  void submit(std::shared_ptr<Step> step) {
    pending_.push_back(std::move(step));
  }
  int runAll();

private:
  std::deque<std::shared_ptr<Step>> pending_;
};

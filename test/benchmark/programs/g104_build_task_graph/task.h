#pragma once
#include <memory>
#include <queue>
#include <string>
#include <vector>

class Task : public std::enable_shared_from_this<Task> {
public:
  explicit Task(std::string name) : name_(std::move(name)) {}
  void needs(const std::shared_ptr<Task> &other);
  bool ready() const;
  void run();
  const std::vector<std::shared_ptr<Task>> &unblocks() const {
    return unblocks_;
  }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  bool done_ = false;
  std::vector<std::shared_ptr<Task>> needs_;
  std::vector<std::shared_ptr<Task>> unblocks_;
};

class WorkQueue {
public:
  void add(std::shared_ptr<Task> task) { ready_.push(std::move(task)); }
  int drain();

private:
  std::queue<std::shared_ptr<Task>> ready_;
};

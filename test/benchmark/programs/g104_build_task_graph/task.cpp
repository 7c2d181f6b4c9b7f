#include "task.h"
#include <iostream>

void Task::needs(const std::shared_ptr<Task> &other) {
  needs_.push_back(other);
  other->unblocks_.push_back(shared_from_this());
}

bool Task::ready() const {
  for (const auto &other : needs_)
    if (!other->done_)
      return false;
  return !done_;
}

void Task::run() {
  done_ = true;
  std::cout << "built " << name_ << '\n';
}

int WorkQueue::drain() {
  int count = 0;
  while (!ready_.empty()) {
    std::shared_ptr<Task> task = ready_.front();
    ready_.pop();
    task->run();
    ++count;
    for (const auto &next : task->unblocks())
      if (next->ready())
        add(next);
  }
  return count;
}

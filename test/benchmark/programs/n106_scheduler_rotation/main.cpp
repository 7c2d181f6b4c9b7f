#include <deque>
#include <iostream>
#include <memory>
#include <string>

class Process;

class RunQueue {
public:
  void push(std::shared_ptr<Process> p) { ready_.push_back(std::move(p)); }
  bool empty() const { return ready_.empty(); }
  std::shared_ptr<Process> take() {
    auto p = ready_.front();
    ready_.pop_front();
    return p;
  }

private:
  std::deque<std::shared_ptr<Process>> ready_;
};

class Process {
public:
  Process(std::string name, int work) : name_(std::move(name)), work_(work) {}
  bool step() {
    std::cout << name_ << work_ << ' ';
    return --work_ > 0;
  }
  void fork(std::shared_ptr<Process> child) { child_ = std::move(child); }
  std::shared_ptr<Process> waitChild() {
    auto c = child_;
    child_.reset();
    return c;
  }

private:
  std::string name_;
  int work_;
  std::shared_ptr<Process> child_;
};

static int run() {
  auto queue = std::make_shared<RunQueue>();
  auto shell = std::make_shared<Process>("sh", 3);
  shell->fork(std::make_shared<Process>("cc", 2));
  queue->push(shell);
  queue->push(std::make_shared<Process>("top", 2));
  int slices = 0;
  while (!queue->empty()) {
    auto current = queue->take();
    ++slices;
    if (current->step())
      queue->push(current);
    else if (auto child = current->waitChild())
      queue->push(child);
  }
  std::cout << '\n';
  return slices;
}

int main() { std::cout << run() << " slices\n"; }

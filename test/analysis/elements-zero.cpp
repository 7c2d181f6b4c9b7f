// The numbers of what a map makes for a new key are zero, if nobody wrote a constructor.
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <map>
#include <memory>

struct Slot {
  int uses;
  std::function<void()> callback;
};
struct Job : std::enable_shared_from_this<Job> {
  std::map<int, Slot> slots;
  int n = 0;
  void go() { slots[1].callback = [self = shared_from_this()] { ++self->n; }; }
  void fire() {
    if (++slots[1].uses == 1)
      slots[1].callback = nullptr;
  }
};

int main() {
  auto job = std::make_shared<Job>();
  job->go();
  job->fire();
}

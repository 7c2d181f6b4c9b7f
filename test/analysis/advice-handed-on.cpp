// A callback that is given to others while it runs is not to be moved out before the call: it would be
// empty for them.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep note: | FileCheck %s
// CHECK: note: the capture of 'self' keeps 'Retry' alive
// CHECK: note: 'Retry::again' keeps a lambda alive
// CHECK: note: no edge of the ring can be made weak
// CHECK: note: clear the callback when it has run{{$}}

#include <functional>
#include <memory>
#include <utility>
#include <vector>

struct Loop {
  std::vector<std::function<void()>> queue;
  void after(std::function<void()> task) { queue.push_back(std::move(task)); }
  void run() {
    while (!queue.empty()) {
      auto task = std::move(queue.back());
      queue.pop_back();
      task();
    }
  }
};
struct Retry : std::enable_shared_from_this<Retry> {
  explicit Retry(Loop &loop) : loop(loop) {}
  void start() {
    again = [self = shared_from_this()] { self->attempt(); };
    again();
  }
  void attempt() {
    if (++tries < 3)
      loop.after(again);
  }
  Loop &loop;
  std::function<void()> again;
  int tries = 0;
};

int main() {
  Loop loop;
  std::make_shared<Retry>(loop)->start();
  loop.run();
}

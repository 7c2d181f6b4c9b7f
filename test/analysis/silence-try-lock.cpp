// What is done behind a lock that is tried for: nobody else has it on the way.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | grep warning: | FileCheck %s

#include <memory>
#include <mutex>

struct Subscription {
  std::shared_ptr<Subscription> self;
  std::mutex processing;
  void cancel() {
    std::unique_lock<std::mutex> lock(processing, std::defer_lock);
    if (!lock.try_lock())
      return;
    lock.unlock();
#ifndef LEAK
    self.reset();
#endif
  }
};
int main() {
  auto s = std::make_shared<Subscription>();
  // CHECK: :[[#@LINE+1]]:{{.*}}warning: 'Subscription::self' closes
  s->self = s;
  s->cancel();
}

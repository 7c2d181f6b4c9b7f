// What a joined thread was given has run, and has taken the ring apart.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not=warning:

#include <functional>
#include <memory>
#include <thread>

struct Worker : std::enable_shared_from_this<Worker> {
  std::function<void()> job;
  void schedule() { job = [self = shared_from_this()] {}; }
  void clear() { job = nullptr; }
};

void joined() {
  auto w = std::make_shared<Worker>();
  w->schedule();
  std::thread t([w] { w->clear(); });
  t.join();
}

struct Idle : std::enable_shared_from_this<Idle> {
  std::function<void()> job;
  // CHECK: [[@LINE+1]]:28: warning: {{.*}}'Idle::job'
  void schedule() { job = [self = shared_from_this()] {}; }
};

void joinedInVain() {
  auto w = std::make_shared<Idle>();
  w->schedule();
  std::thread t([w] {});
  t.join();
}

int main() {
  joined();
  joinedInVain();
}

// What is called as a value is called with the fix, too: here only the capture keeps what a raw
// pointer leads to.
// RUN: %exits 1 %refcycle scan -q --fixes %s -- -std=c++17 | grep fix: | FileCheck %s
// CHECK: note: no fix: a lambda in 'run' would not be called any more: nothing but the ring keeps what calls it

#include <cstdio>
#include <functional>
#include <memory>
struct Easy;
struct Multi {
  Easy *pending = nullptr;
  void perform();
};
struct Easy {
  explicit Easy(Multi &m) : multi(m) {}
  ~Easy() {
    if (multi.pending == this)
      multi.pending = nullptr;
  }
  void start(std::function<void(int)> f) {
    handler = f;
    multi.pending = this;
  }
  Multi &multi;
  std::function<void(int)> handler;
};
void Multi::perform() {
  if (pending) {
    Easy *easy = pending;
    pending = nullptr;
    easy->handler(0);
  }
}
static void run() {
  Multi multi;
  {
    auto easy = std::make_shared<Easy>(multi);
    easy->start([easy](int error) { std::printf("done %d %ld\n", error, easy.use_count()); });
  }
  multi.perform();
}
int main() { run(); }

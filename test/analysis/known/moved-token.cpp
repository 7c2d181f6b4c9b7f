// What a library moves runs no move constructor that is written out: the temporary still
// unsubscribes when it ends.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: 'Bus::l'
// XFAIL: *

#include <memory>
#include <utility>
#include <vector>
struct Bus { std::shared_ptr<Bus> l; };
struct Sub { Bus *b;
  Sub(Bus *p) : b(p) {}
  Sub(Sub &&o) : b(std::exchange(o.b, nullptr)) {}
  ~Sub() { if (b) b->l = nullptr; } };
static void work() {
  auto bus = std::make_shared<Bus>(); bus->l = bus;
  std::vector<Sub> subs;
  subs.push_back(Sub(bus.get()));
  subs.front().b = nullptr;
}
int main() { work(); }

// A lock is not shared where something changes the pointer behind its last read in a loop, or
// in the statement that the lock would stand before, be it through a callback.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --strict-whitespace --match-full-lines < %t.cpp

#include <functional>
#include <memory>
#include <vector>
struct Leg {
  std::vector<std::shared_ptr<class Trip>> trips;
  std::shared_ptr<Leg> next;
  std::function<void()> changed;
  int km = 1;
};
class Trip {
public:
  std::shared_ptr<Leg> leg;
  void step() { leg = leg->next; }
  bool assign(const std::shared_ptr<Leg> &l) {
    leg = l;
    return l != nullptr;
  }
  int total() {
    int sum = 0;
    while (leg) {
      sum += leg->km;
      step();
    }
    return sum;
  }
//      CHECK:    while (leg.lock()) {
// CHECK-NEXT:      sum += leg.lock()->km;
// CHECK-NEXT:      step();
  int assigned(const std::shared_ptr<Leg> &l) {
    int n = 0;
    if (assign(l))
      n = leg->km;
    return n + leg->km;
  }
//      CHECK:    if (assign(l))
// CHECK-NEXT:      n = leg.lock()->km;
// CHECK-NEXT:    return n + leg.lock()->km;
  int called() {
    int n = 0;
    for (int i = 0; i < 2; ++i) {
      n += leg->km;
      notify();
    }
    return n;
  }
//      CHECK:      n += leg.lock()->km;
// CHECK-NEXT:      notify();
  int unchanged() {
    int n = 0;
    for (int i = 0; i < leg->km; ++i)
      n += leg->km;
    return n;
  }
//      CHECK:    auto strongLeg = leg.lock();
// CHECK-NEXT:    for (int i = 0; i < strongLeg->km; ++i)
// CHECK-NEXT:      n += strongLeg->km;
  void notify() {
    if (hook)
      hook();
  }
  std::function<void()> hook;
};
int main() {
  auto a = std::make_shared<Leg>(), b = std::make_shared<Leg>();
  a->next = b;
  auto trip = std::make_shared<Trip>();
  a->trips.push_back(trip);
  trip->leg = a;
  Trip *raw = trip.get();
  std::weak_ptr<Leg> other = b;
  trip->hook = [raw, other] { raw->leg = other.lock(); };
  int n = trip->unchanged() + trip->called() + trip->assigned(a) + trip->total();
  trip->leg = a;
  return n == 0;
}

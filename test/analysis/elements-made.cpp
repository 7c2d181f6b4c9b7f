// What a container makes of nothing is constructed by its class, or zero: for a key that a map has not,
// by resize(), in arrays, pairs, tuples and variants.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not=warning:
// CHECK-DAG: warning: capturing 'state' closes {{.*}} kept by 'Mapped::waiter'
// CHECK-DAG: warning: capturing 'state' closes {{.*}} kept by 'Sized::waiter'
// CHECK-DAG: warning: capturing 'state' closes {{.*}} kept by 'Resized::waiter'
// CHECK-DAG: warning: capturing 'state' closes {{.*}} kept by 'Arrayed::waiter'
// CHECK-DAG: warning: capturing 'state' closes {{.*}} kept by 'Paired::waiter'
// CHECK-DAG: warning: capturing 'state' closes {{.*}} kept by 'Alternative::waiter'

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

struct Mapped { std::function<void()> waiter; int n = 0; };
struct Sized { std::function<void()> waiter; int n = 0; };
struct Resized { std::function<void()> waiter; int n = 0; };
struct Arrayed { std::function<void()> waiter; int n = 0; };
struct Paired { std::function<void()> waiter; int n = 0; };
struct Alternative { std::function<void()> waiter; int n = 0; };

template <typename State> struct Promise {
  Promise() : state(std::make_shared<State>()) {}
  void wait() { state->waiter = [state = state] { ++state->n; }; }
  std::shared_ptr<State> state;
};
template <typename State> struct Initialised {
  std::shared_ptr<State> state = std::make_shared<State>();
  void wait() { state->waiter = [state = state] { ++state->n; }; }
};

// The numbers tell when a slot is emptied.
struct Slot { int left = 1; std::function<void()> callback; };
struct Plain { int left; bool used; std::function<void()> callback; };
struct Job : std::enable_shared_from_this<Job> {
  std::map<int, Slot> slots;
  std::map<std::string, Plain> plain;
  std::map<int, int> counts;
  std::vector<Slot> lanes = std::vector<Slot>(2);
  std::function<void()> counted;
  int n = 0;
  void go() {
    slots[1].callback = [self = shared_from_this()] { ++self->n; };
    plain["a"].callback = [self = shared_from_this()] { ++self->n; };
    lanes[1].callback = [self = shared_from_this()] { ++self->n; };
    counted = [self = shared_from_this()] { ++self->n; };
  }
  void fire() {
    if (--slots[1].left == 0)
      slots[1].callback = nullptr;
    if (++plain["a"].left == 1 && !plain["a"].used)
      plain["a"].callback = nullptr;
    if (--lanes[1].left == 0)
      lanes[1].callback = nullptr;
    if (++counts[7] == 1)
      counted = nullptr;
  }
};

int main() {
  std::map<std::string, Promise<Mapped>> map;
  map["a"].wait();
  std::vector<Initialised<Sized>> sized(2);
  sized[1].wait();
  std::vector<Promise<Resized>> resized;
  resized.resize(2);
  resized.back().wait();
  std::array<Promise<Arrayed>, 2> array;
  array[1].wait();
  std::pair<int, Promise<Paired>> pair;
  pair.second.wait();
  std::variant<Promise<Alternative>, int> variant;
  std::get<0>(variant).wait();
  auto job = std::make_shared<Job>();
  job->go();
  job->fire();
}

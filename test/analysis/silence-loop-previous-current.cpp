// `previous` and `current` of a loop are two objects.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <vector>

struct State {
  std::shared_ptr<State> cameFrom;
  std::vector<std::shared_ptr<State>> seen;
};

int main() {
  auto current = std::make_shared<State>();
  for (int i = 0; i < 5; ++i) {
    auto next = std::make_shared<State>();
    next->cameFrom = current;
#ifdef LEAK
    current->seen.push_back(next);
#endif
    current = next;
  }
}

// CHECK: silence-loop-previous-current.cpp:[[#@LINE-6]]:{{[0-9]+}}: warning: 'State::seen' closes a strong reference cycle: 'State::seen' and 'State::cameFrom' keep each other alive [refcycle-strong-cycle]
// CHECK: silence-loop-previous-current.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: 'State::seen' keeps 'State' alive; stored here
// CHECK: silence-loop-previous-current.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'State::cameFrom' keeps 'State' alive; stored here
// CHECK: silence-loop-previous-current.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: make 'State::seen' weak:

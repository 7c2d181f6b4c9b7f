// A sequence that becomes shorter loses its last elements, and only these.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <memory>
#include <vector>

struct Stage {
  std::vector<std::shared_ptr<Stage>> next;
};

int main() {
  auto stage = std::make_shared<Stage>();
#ifdef LEAK
  stage->next.push_back(stage);
  stage->next.push_back(std::make_shared<Stage>());
#else
  stage->next.push_back(std::make_shared<Stage>());
  stage->next.push_back(stage);
#endif
  stage->next.resize(1);
}

// CHECK: silence-teardown-resize.cpp:[[#@LINE-9]]:{{[0-9]+}}: warning: 'Stage::next' closes a strong reference cycle: the object keeps itself alive [refcycle-strong-cycle]
// CHECK: silence-teardown-resize.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Stage::next' keeps 'Stage' alive; stored here
// CHECK: silence-teardown-resize.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: no edge of the ring can be made weak
// CHECK: silence-teardown-resize.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: reset 'Stage::next'

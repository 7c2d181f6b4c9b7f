// Of the derived classes in a container of Base only one owns back.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Mixer;
struct Effect {
  virtual ~Effect() = default;
};
struct Gain : Effect {
  int decibels = 0;
};
struct SideChain : Effect {
  explicit SideChain(std::shared_ptr<Mixer> m) : mixer(std::move(m)) {}
  std::shared_ptr<Mixer> mixer;
};
struct Mixer {
  std::vector<std::shared_ptr<Effect>> effects;
};

int main() {
  auto mixer = std::make_shared<Mixer>();
  mixer->effects.push_back(std::make_shared<Gain>());
  mixer->effects.push_back(std::make_shared<SideChain>(mixer));
}

// CHECK: edge-one-derived-points-back.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'SideChain::mixer' closes a strong reference cycle: 'SideChain::mixer' and 'Mixer::effects' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-one-derived-points-back.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'SideChain::mixer' keeps 'Mixer' alive; stored here
// CHECK: edge-one-derived-points-back.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Mixer::effects' keeps 'SideChain' alive; stored here
// CHECK: edge-one-derived-points-back.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'SideChain::mixer' weak:

// A range-for over a parameter stores each of its elements.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <initializer_list>
#include <memory>
#include <vector>

struct Committee;
struct Member {
  std::shared_ptr<Committee> committee;
};
struct Committee : std::enable_shared_from_this<Committee> {
  void admit(const std::vector<std::shared_ptr<Member>> &them) {
    for (const auto &m : them) {
      m->committee = shared_from_this();
      members.push_back(m);
    }
  }
  std::vector<std::shared_ptr<Member>> members;
};

int main() {
  auto committee = std::make_shared<Committee>();
  committee->admit({std::make_shared<Member>(), std::make_shared<Member>()});
}

// CHECK: store-range-for-parameter.cpp:[[#@LINE-12]]:{{[0-9]+}}: warning: 'Member::committee' closes a strong reference cycle: 'Member::committee' and 'Committee::members' keep each other alive [refcycle-strong-cycle]
// CHECK: store-range-for-parameter.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Member::committee' keeps 'Committee' alive; stored here
// CHECK: store-range-for-parameter.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Committee::members' keeps 'Member' alive; stored here
// CHECK: store-range-for-parameter.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: make 'Member::committee' weak:

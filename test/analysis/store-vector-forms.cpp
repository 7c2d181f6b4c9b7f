// push_back, emplace_back, insert, assign, initialiser list, resize and back().
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

struct Part;
struct Machine {
  using Parts = std::vector<std::shared_ptr<Part>>;
  Parts pushed, emplaced, inserted, assigned, listed, resized;
};
struct Part {
  std::shared_ptr<Machine> machine;
};

int main() {
  auto w1 = std::make_shared<Machine>();
  auto p1 = std::make_shared<Part>();
  p1->machine = w1;
  w1->pushed.push_back(p1);

  auto w2 = std::make_shared<Machine>();
  auto p2 = std::make_shared<Part>();
  p2->machine = w2;
  w2->emplaced.emplace_back(p2);

  auto w3 = std::make_shared<Machine>();
  auto p3 = std::make_shared<Part>();
  p3->machine = w3;
  w3->inserted.insert(w3->inserted.begin(), p3);

  auto w4 = std::make_shared<Machine>();
  auto p4 = std::make_shared<Part>();
  p4->machine = w4;
  w4->assigned.assign(2, p4);

  auto w5 = std::make_shared<Machine>();
  auto p5 = std::make_shared<Part>();
  p5->machine = w5;
  w5->listed = {p5, nullptr};

  auto w6 = std::make_shared<Machine>();
  auto p6 = std::make_shared<Part>();
  p6->machine = w6;
  w6->resized.resize(1);
  w6->resized.back() = p6;
}

// CHECK: store-vector-forms.cpp:[[#@LINE-30]]:{{[0-9]+}}: warning: 'Part::machine' closes a strong reference cycle: 'Part::machine' and 'Machine::pushed' keep each other alive [refcycle-strong-cycle]
// CHECK: store-vector-forms.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: 'Part::machine' keeps 'Machine' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-31]]:{{[0-9]+}}: note: 'Machine::pushed' keeps 'Part' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-39]]:{{[0-9]+}}: note: make 'Part::machine' weak:
// CHECK: store-vector-forms.cpp:[[#@LINE-29]]:{{[0-9]+}}: warning: 'Part::machine' closes a strong reference cycle: 'Part::machine' and 'Machine::emplaced' keep each other alive [refcycle-strong-cycle]
// CHECK: store-vector-forms.cpp:[[#@LINE-30]]:{{[0-9]+}}: note: 'Part::machine' keeps 'Machine' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-30]]:{{[0-9]+}}: note: 'Machine::emplaced' keeps 'Part' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-43]]:{{[0-9]+}}: note: make 'Part::machine' weak:
// CHECK: store-vector-forms.cpp:[[#@LINE-28]]:{{[0-9]+}}: warning: 'Part::machine' closes a strong reference cycle: 'Part::machine' and 'Machine::inserted' keep each other alive [refcycle-strong-cycle]
// CHECK: store-vector-forms.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: 'Part::machine' keeps 'Machine' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: 'Machine::inserted' keeps 'Part' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-47]]:{{[0-9]+}}: note: make 'Part::machine' weak:
// CHECK: store-vector-forms.cpp:[[#@LINE-27]]:{{[0-9]+}}: warning: 'Part::machine' closes a strong reference cycle: 'Part::machine' and 'Machine::assigned' keep each other alive [refcycle-strong-cycle]
// CHECK: store-vector-forms.cpp:[[#@LINE-28]]:{{[0-9]+}}: note: 'Part::machine' keeps 'Machine' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-28]]:{{[0-9]+}}: note: 'Machine::assigned' keeps 'Part' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-51]]:{{[0-9]+}}: note: make 'Part::machine' weak:
// CHECK: store-vector-forms.cpp:[[#@LINE-26]]:{{[0-9]+}}: warning: 'Part::machine' closes a strong reference cycle: 'Part::machine' and 'Machine::listed' keep each other alive [refcycle-strong-cycle]
// CHECK: store-vector-forms.cpp:[[#@LINE-27]]:{{[0-9]+}}: note: 'Part::machine' keeps 'Machine' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-27]]:{{[0-9]+}}: note: 'Machine::listed' keeps 'Part' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-55]]:{{[0-9]+}}: note: make 'Part::machine' weak:
// CHECK: store-vector-forms.cpp:[[#@LINE-25]]:{{[0-9]+}}: warning: 'Part::machine' closes a strong reference cycle: 'Part::machine' and 'Machine::resized' keep each other alive [refcycle-strong-cycle]
// CHECK: store-vector-forms.cpp:[[#@LINE-26]]:{{[0-9]+}}: note: 'Part::machine' keeps 'Machine' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: 'Machine::resized' keeps 'Part' alive; stored here
// CHECK: store-vector-forms.cpp:[[#@LINE-59]]:{{[0-9]+}}: note: make 'Part::machine' weak:

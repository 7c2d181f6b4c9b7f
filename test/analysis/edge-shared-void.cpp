// shared_ptr<void> leads to what is stored in it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Control {
  std::shared_ptr<void> userData;
};
struct Model {
  std::shared_ptr<Control> view;
};

int main() {
  auto control = std::make_shared<Control>();
  auto model = std::make_shared<Model>();
  model->view = control;
  control->userData = model;
}

// CHECK: edge-shared-void.cpp:[[#@LINE-4]]:{{[0-9]+}}: warning: 'Model::view' closes a strong reference cycle: 'Model::view' and 'Control::userData' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-shared-void.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Model::view' keeps 'Control' alive; stored here
// CHECK: edge-shared-void.cpp:[[#@LINE-5]]:{{[0-9]+}}: note: 'Control::userData' keeps 'Model' alive; stored here
// CHECK: edge-shared-void.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'Model::view' weak:

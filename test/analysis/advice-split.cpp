// Two objects each of which is at some time all that keeps the other.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Model;
struct View {
  std::shared_ptr<Model> model;
};
struct Model {
  std::shared_ptr<View> view;
};

static std::shared_ptr<View> open() {
  auto view = std::make_shared<View>();
  view->model = std::make_shared<Model>();
  view->model->view = view;
  return view;
}

int main() {
  auto view = open();
  auto model = view->model;
  view.reset();
  return model->view == nullptr;
}

// CHECK: advice-split.cpp:17:3: warning: 'Model::view' closes a strong reference cycle: 'Model::view' and 'View::model' keep each other alive [refcycle-strong-cycle]
// CHECK: advice-split.cpp:17:3: note: 'Model::view' keeps 'View' alive; stored here
// CHECK: advice-split.cpp:16:3: note: 'View::model' keeps 'Model' alive; stored here
// CHECK: advice-split.cpp:11:25: note: no edge of the ring can be made weak: 'Model::view' is the only owner of 'View'
// CHECK: advice-split.cpp:11:25: note: reset 'Model::view' in a function that the ring's user calls; a destructor of the ring never runs
// CHECK: advice-split.cpp:11:25: note: or split what both need from 'View', or let one side own the other

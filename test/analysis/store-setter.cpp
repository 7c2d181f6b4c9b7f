// Setters by value, by reference and by moved argument.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct View;
class Model {
public:
  void setView(std::shared_ptr<View> v) { view_ = std::move(v); }

private:
  std::shared_ptr<View> view_;
};
class View {
public:
  void setModel(const std::shared_ptr<Model> &m) { model_ = m; }

private:
  std::shared_ptr<Model> model_;
};

int main() {
  auto model = std::make_shared<Model>();
  auto view = std::make_shared<View>();
  model->setView(view);
  view->setModel(model);
}

// CHECK: store-setter.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'View::model_' closes a strong reference cycle: 'View::model_' and 'Model::view_' keep each other alive [refcycle-strong-cycle]
// CHECK: store-setter.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'View::model_' keeps 'Model' alive; stored here
// CHECK: store-setter.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: 'Model::view_' keeps 'View' alive; stored here
// CHECK: store-setter.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: make 'View::model_' weak:

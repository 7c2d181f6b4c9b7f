// A handle class that holds a counted pointer by value.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <vector>

class Widget {
public:
  Widget() : rep(std::make_shared<Rep>()) {}
  void add(const Widget &child) {
    rep->children.push_back(child);
    child.rep->parents.push_back(*this);
  }

private:
  struct Rep {
    std::vector<Widget> children;
    std::vector<Widget> parents;
  };
  std::shared_ptr<Rep> rep;
};

int main() {
  Widget window, button;
  window.add(button);
}

// CHECK: warning: {{.*}} closes a strong reference cycle: {{.*}} keep each other alive [refcycle-strong-cycle]
// CHECK-DAG: note: 'Widget::Rep::children' keeps 'Widget' alive; stored here
// CHECK-DAG: note: 'Widget::rep' keeps 'Widget::Rep' alive; stored here
// CHECK-DAG: note: 'Widget::Rep::parents' keeps 'Widget' alive; stored here
// CHECK-DAG: note: 'Widget::rep' keeps 'Widget::Rep' alive; stored here
// CHECK: note: make '{{.*}}' weak:

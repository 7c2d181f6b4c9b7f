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

// CHECK: edge-handle-class.cpp:12:5: warning: 'Widget::Rep::parents' closes a strong reference cycle: 'Widget::Rep::parents', 'Widget::rep' and 'Widget::Rep::children' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-handle-class.cpp:12:5: note: 'Widget::Rep::parents' keeps 'Widget' alive; stored here
// CHECK: edge-handle-class.cpp:12:34: note: 'Widget::rep' keeps 'Widget::Rep' alive; stored here
// CHECK: edge-handle-class.cpp:11:5: note: 'Widget::Rep::children' keeps 'Widget' alive; stored here
// CHECK: edge-handle-class.cpp:11:29: note: 'Widget::rep' keeps 'Widget::Rep' alive; stored here
// CHECK: edge-handle-class.cpp:18:25: note: make 'Widget::Rep::parents' weak: it points back to 'Widget::Rep', which was there before and has another owner

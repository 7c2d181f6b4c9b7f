// A child's callback captures the parent that owns the child.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>
#include <vector>

struct Push {
  std::function<void()> action;
};
struct Window {
  std::vector<std::shared_ptr<Push>> widgets;
  void close() {}
};

int main() {
  auto window = std::make_shared<Window>();
  auto push = std::make_shared<Push>();
  window->widgets.push_back(push);
  push->action = [window] { window->close(); };
}

// CHECK: capture-child-owns-parent.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: capturing 'window' closes a strong reference cycle: the callback kept by 'Push::action' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-child-owns-parent.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: the capture of 'window' keeps 'Window' alive; captured here
// CHECK: capture-child-owns-parent.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Window::widgets' keeps 'Push' alive; stored here
// CHECK: capture-child-owns-parent.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Push::action' keeps a lambda alive; stored here
// CHECK: capture-child-owns-parent.cpp:[[#@LINE-7]]:{{[0-9]+}}: note: capture 'window' weakly:

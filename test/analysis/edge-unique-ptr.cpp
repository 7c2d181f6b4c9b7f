// A unique_ptr is a link of the ring, never the one to weaken.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>

struct Window;
struct Button {
  std::shared_ptr<Window> window;
};
struct Window {
  std::unique_ptr<Button> button;
};

int main() {
  auto window = std::make_shared<Window>();
  window->button = std::make_unique<Button>();
  window->button->window = window;
}

// CHECK: edge-unique-ptr.cpp:[[#@LINE-3]]:{{[0-9]+}}: warning: 'Button::window' closes a strong reference cycle: 'Button::window' and 'Window::button' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-unique-ptr.cpp:[[#@LINE-4]]:{{[0-9]+}}: note: 'Button::window' keeps 'Window' alive; stored here
// CHECK: edge-unique-ptr.cpp:[[#@LINE-6]]:{{[0-9]+}}: note: 'Window::button' keeps 'Button' alive; stored here
// CHECK: edge-unique-ptr.cpp:[[#@LINE-15]]:{{[0-9]+}}: note: make 'Button::window' weak:

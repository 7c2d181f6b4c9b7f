// A free function captures a local owner: by name, by [=], and in a mutable lambda.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <memory>

struct Button {
  std::function<void()> clicked, pressed, released;
};

static void named(std::shared_ptr<Button> button) {
  button->clicked = [button] {};
}
static void implicitly(std::shared_ptr<Button> button) {
  button->pressed = [=] { button->clicked(); };
}
static void changing(const std::shared_ptr<Button> &button) {
  button->released = [button, count = 0]() mutable { ++count; };
}

int main() {
  named(std::make_shared<Button>());
  implicitly(std::make_shared<Button>());
  changing(std::make_shared<Button>());
}

// CHECK: capture-by-value.cpp:[[#@LINE-15]]:{{[0-9]+}}: warning: capturing 'button' closes a strong reference cycle: the callback kept by 'Button::clicked' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-by-value.cpp:[[#@LINE-16]]:{{[0-9]+}}: note: the capture of 'button' keeps 'Button' alive; captured here
// CHECK: capture-by-value.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Button::clicked' keeps a lambda alive; stored here
// CHECK: capture-by-value.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: capture 'button' weakly:
// CHECK: capture-by-value.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: capturing 'button' closes a strong reference cycle: the callback kept by 'Button::pressed' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-by-value.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: the capture of 'button' keeps 'Button' alive; captured here
// CHECK: capture-by-value.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: 'Button::pressed' keeps a lambda alive; stored here
// CHECK: capture-by-value.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: capture 'button' weakly:
// CHECK: capture-by-value.cpp:[[#@LINE-17]]:{{[0-9]+}}: warning: capturing 'button' closes a strong reference cycle: the callback kept by 'Button::released' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-by-value.cpp:[[#@LINE-18]]:{{[0-9]+}}: note: the capture of 'button' keeps 'Button' alive; captured here
// CHECK: capture-by-value.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: 'Button::released' keeps a lambda alive; stored here
// CHECK: capture-by-value.cpp:[[#@LINE-20]]:{{[0-9]+}}: note: capture 'button' weakly:

// queue, stack and priority_queue keep what is pushed and not popped.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <memory>
#include <queue>
#include <stack>

struct Screen;
struct Navigator {
  std::stack<std::shared_ptr<Screen>> history;
  std::queue<std::shared_ptr<Screen>> next;
  std::priority_queue<std::shared_ptr<Screen>> urgent;
};
struct Screen {
  std::shared_ptr<Navigator> navigator;
};

int main() {
  auto w1 = std::make_shared<Navigator>();
  auto p1 = std::make_shared<Screen>();
  p1->navigator = w1;
  w1->history.push(p1);
  w1->history.push(nullptr);
  w1->history.pop();

  auto w2 = std::make_shared<Navigator>();
  auto p2 = std::make_shared<Screen>();
  p2->navigator = w2;
  w2->next.push(p2);

  auto w3 = std::make_shared<Navigator>();
  auto p3 = std::make_shared<Screen>();
  p3->navigator = w3;
  w3->urgent.push(p3);
}

// CHECK: store-adaptors.cpp:[[#@LINE-16]]:{{[0-9]+}}: warning: 'Screen::navigator' closes a strong reference cycle: 'Screen::navigator' and 'Navigator::history' keep each other alive [refcycle-strong-cycle]
// CHECK: store-adaptors.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Screen::navigator' keeps 'Navigator' alive; stored here
// CHECK: store-adaptors.cpp:[[#@LINE-17]]:{{[0-9]+}}: note: 'Navigator::history' keeps 'Screen' alive; stored here
// CHECK: store-adaptors.cpp:[[#@LINE-25]]:{{[0-9]+}}: note: make 'Screen::navigator' weak:
// CHECK: store-adaptors.cpp:[[#@LINE-13]]:{{[0-9]+}}: warning: 'Screen::navigator' closes a strong reference cycle: 'Screen::navigator' and 'Navigator::next' keep each other alive [refcycle-strong-cycle]
// CHECK: store-adaptors.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Screen::navigator' keeps 'Navigator' alive; stored here
// CHECK: store-adaptors.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: 'Navigator::next' keeps 'Screen' alive; stored here
// CHECK: store-adaptors.cpp:[[#@LINE-29]]:{{[0-9]+}}: note: make 'Screen::navigator' weak:
// CHECK: store-adaptors.cpp:[[#@LINE-12]]:{{[0-9]+}}: warning: 'Screen::navigator' closes a strong reference cycle: 'Screen::navigator' and 'Navigator::urgent' keep each other alive [refcycle-strong-cycle]
// CHECK: store-adaptors.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Screen::navigator' keeps 'Navigator' alive; stored here
// CHECK: store-adaptors.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Navigator::urgent' keeps 'Screen' alive; stored here
// CHECK: store-adaptors.cpp:[[#@LINE-33]]:{{[0-9]+}}: note: make 'Screen::navigator' weak:

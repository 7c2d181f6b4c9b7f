// A local reference to the pointer becomes a strong value, where nothing is changed through
// it; else it stays, and is the weak pointer.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <vector>
struct Window;
struct Tab {
  std::shared_ptr<Window> window;
};
struct Window {
  std::vector<std::shared_ptr<Tab>> tabs;
  int drawn = 0;
};
void draw(const std::shared_ptr<Tab> &t) {
  auto &w = t->window;
  // CHECK:        auto w = t->window.lock();
  if (w)
    w->drawn++;
  // CHECK:        w->drawn++;
}
void print(Tab &t) {
  std::shared_ptr<Window>& w = t.window;
  // CHECK:        std::shared_ptr<Window> w = t.window.lock();
  std::printf("%d\n", w->drawn);
}
void move(Tab &t, const std::shared_ptr<Window> &to) {
  auto &w = t.window;
  // CHECK:        auto &w = t.window;
  std::printf("%d\n", w->drawn);
  // CHECK:        std::printf("%d\n", w.lock()->drawn);
  w = to;
  // CHECK:        w = to;
}
void moveWritten(Tab &t, const std::shared_ptr<Window> &to) {
  std::shared_ptr<Window> &w = t.window;
  // CHECK:        std::weak_ptr<Window> &w = t.window;
  w = to;
}
void moveBehind(Tab &t, const std::shared_ptr<Window> &to) {
  auto &w = t.window;
  // CHECK:        auto &w = t.window;
  t.window = to;
  std::printf("%d\n", w->drawn);
  // CHECK:        std::printf("%d\n", w.lock()->drawn);
}
int main() {
  auto w = std::make_shared<Window>();
  auto t = std::make_shared<Tab>();
  t->window = w;
  w->tabs.push_back(t);
  draw(t);
  print(*t);
  move(*t, w);
  moveWritten(*t, w);
  moveBehind(*t, w);
}

// std::bind keeps what it binds: a method with its object, a function with an argument.
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 | FileCheck %s

#include <functional>
#include <map>
#include <memory>
#include <string>

struct Panel : std::enable_shared_from_this<Panel> {
  void wire() {
    onKey = std::bind(&Panel::press, shared_from_this(), std::placeholders::_1);
  }
  void press(int) {}
  std::function<void(int)> onKey;
};

struct Page {
  std::map<std::string, std::function<void()>> actions;
};
static void reload(const std::shared_ptr<Page> &) {}

int main() {
  std::make_shared<Panel>()->wire();
  auto page = std::make_shared<Page>();
  page->actions["reload"] = std::bind(reload, page);
}

// CHECK: "confidence": "proven",
// CHECK: "cycle": [
// CHECK-NEXT: "Panel::onKey"
// CHECK-NEXT: ]
// CHECK: "line": [[#@LINE-21]]
// CHECK: "confidence": "proven",
// CHECK: "cycle": [
// CHECK-NEXT: "Page::actions"
// CHECK-NEXT: ]
// CHECK: "line": [[#@LINE-12]]

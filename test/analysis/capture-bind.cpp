// What binds arguments keeps them: an object for its method, an argument for a
// function, itself.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

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

using Step = std::function<void()>;
static void again(const std::shared_ptr<Step> &) {}

int main() {
  std::make_shared<Panel>()->wire();
  auto page = std::make_shared<Page>();
  page->actions["reload"] = std::bind(reload, page);
  auto step = std::make_shared<Step>();
  *step = std::bind(again, step);
}

// CHECK: capture-bind.cpp:12:38: warning: binding 'shared_from_this()' closes a strong reference cycle: the callback kept by 'Panel::onKey' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-bind.cpp:12:38: note: the bound argument 'shared_from_this()' keeps 'Panel' alive; bound here
// CHECK: capture-bind.cpp:12:5: note: 'Panel::onKey' keeps a bound function alive; stored here
// CHECK: capture-bind.cpp:12:38: note: bind 'shared_from_this()' weakly: the callback is part of what it binds, and needs it only while it runs
// CHECK: capture-bind.cpp:29:47: warning: binding 'page' closes a strong reference cycle: the callback kept by 'Page::actions' keeps its owner alive [refcycle-self-capture]
// CHECK: capture-bind.cpp:29:47: note: the bound argument 'page' keeps 'Page' alive; bound here
// CHECK: capture-bind.cpp:29:3: note: 'Page::actions' keeps a bound function alive; stored here
// CHECK: capture-bind.cpp:29:47: note: bind 'page' weakly:
// CHECK: capture-bind.cpp:31:28: warning: binding 'step' closes a strong reference cycle: the callback keeps itself alive [refcycle-self-capture]
// CHECK: capture-bind.cpp:31:28: note: the bound argument 'step' keeps a bound function alive; bound here
// CHECK: capture-bind.cpp:31:28: note: bind 'step' weakly:

// The destructor of a base class ends with the ring's object too: it takes nothing apart as
// long as that is kept.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not warning:
// CHECK: warning: 'Widget::scene' closes a strong reference cycle: 'Widget::scene' and 'Base::items' keep each other alive

#include <memory>
#include <vector>

struct Item {
  virtual ~Item() = default;
};
struct Base {
  virtual ~Base() {
    for (Item *i : items)
      delete i;
  }
  void addItem(Item *i) { items.push_back(i); }
  std::vector<Item *> items;
};
struct Scene : Base, std::enable_shared_from_this<Scene> {
  void add();
};
struct Widget : Item {
  explicit Widget(std::shared_ptr<Scene> s) : scene(s) {}
  std::shared_ptr<Scene> scene;
};
void Scene::add() { addItem(new Widget(shared_from_this())); }

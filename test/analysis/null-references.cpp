// A null pointer that is forwarded, or thrown, and taken by reference is a null pointer:
// the code behind it runs.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not warning:

#include <functional>
#include <memory>

struct Invoked {
  std::shared_ptr<Invoked> next, none;
  int id = 2;
};
static int idOf(const std::shared_ptr<Invoked> &n) { return n ? n->id : -1; }
// CHECK-DAG: warning: 'Invoked::next' closes
int invoke() {
  auto n = std::make_shared<Invoked>();
  n->next = n;
  return std::invoke(idOf, n->none) + std::bind(idOf, n->none)();
}

struct Thrown {
  std::shared_ptr<Thrown> next, none;
  int id = 2;
  int throws(const std::shared_ptr<Thrown> &what) {
    try {
      throw what;
    } catch (const std::shared_ptr<Thrown> &n) {
      return n ? n->id : -1;
    }
  }
};
// CHECK-DAG: warning: 'Thrown::next' closes
int catches() {
  auto n = std::make_shared<Thrown>();
  n->next = n;
  return n->throws(n) + n->throws(n->none);
}

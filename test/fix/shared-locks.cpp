// Reads through a local variable that keeps its value share a lock too, also those before and
// behind a change; names of the new variables do not clash; what a loop runs over lasts.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17 -Wshadow
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <memory>
#include <vector>
struct Worker : std::enable_shared_from_this<Worker> {
  explicit Worker(const char *name) : name(name) {}
  void hire(const std::shared_ptr<Worker> &w) {
    if (w->boss)
      // CHECK: if (auto strongBoss = w->boss.lock())
      w->boss->leave(*w);
      // CHECK-NEXT: strongBoss->leave(*w);
    w->boss = shared_from_this();
    staff.push_back(w);
  }
  void move(const std::shared_ptr<Worker> &to) {
    if (boss)
      // CHECK: if (auto strongBoss = boss.lock())
      boss->leave(*this);
      // CHECK-NEXT: strongBoss->leave(*this);
    boss = to;
    if (boss)
      // CHECK: if (auto strongBoss = boss.lock())
      boss->staff.push_back(shared_from_this());
  }
  void change(const std::shared_ptr<Worker> &to) {
    std::puts(boss->name);
    // CHECK: std::puts(boss.lock()->name);
    boss = to;
    std::puts(boss->name);
    // CHECK: std::puts(boss.lock()->name);
  }
  static int compare(const Worker &a, const Worker &b) {
    return (a.boss ? a.boss->name[0] : 0) - (b.boss ? b.boss->name[0] : 0);
    // CHECK:      auto strongBoss = a.boss.lock();
    // CHECK-NEXT: auto strongBoss2 = b.boss.lock();
    // CHECK-NEXT: return (strongBoss ? strongBoss->name[0] : 0) - (strongBoss2 ? strongBoss2->name[0] : 0);
  }
  static void next(std::shared_ptr<Worker> w) {
    while (w->boss)
      // CHECK: while (w->boss.lock())
      w = w->boss;
      // CHECK-NEXT: w = w->boss.lock();
    std::puts(w->name);
  }
  static int known(const std::shared_ptr<Worker> &w) {
    return w && w->boss && w->boss->name[0] == 'a';
    // CHECK: return w && w->boss.lock() && w->boss.lock()->name[0] == 'a';
  }
  void printAll() const {
    for (const auto &each : boss->staff)
      // CHECK:      auto strongBoss = boss.lock();
      // CHECK-NEXT: for (const auto &each : strongBoss->staff)
      std::puts(each->name);
  }
  void leave(Worker &w) {
    for (auto it = staff.begin(); it != staff.end(); ++it)
      if (it->get() == &w) {
        w.boss = nullptr;
        staff.erase(it);
        return;
      }
  }
  const char *name;
  std::shared_ptr<Worker> boss;
  // CHECK: std::weak_ptr<Worker> boss;
  std::vector<std::shared_ptr<Worker>> staff;
};
static void run() {
  auto a = std::make_shared<Worker>("a"), b = std::make_shared<Worker>("b");
  auto c = std::make_shared<Worker>("c");
  a->hire(b);
  b->hire(c);
  a->hire(c);
  c->move(b);
  c->change(a);
  c->printAll();
  Worker::next(c);
  std::printf("%d %d\n", Worker::compare(*b, *c), Worker::known(c));
}
int main() { run(); }

// Code that asks whether the pointer is null, and uses it only where it is not, is asked of the
// locked one, and decides itself what else is to be done.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>
#include <vector>
struct Site {
  std::function<int()> a, b, c, d;
  std::function<void()> e, f;
  std::vector<std::shared_ptr<Site>> others;
  int hits = 1;
};
void wire(const std::shared_ptr<Site> &p) {
  p->a = [p] {
    // CHECK:      p->a = [weakP = std::weak_ptr<Site>(p)] {
    // CHECK-NEXT:   auto p = weakP.lock();
    // CHECK-NEXT:   if (p)
    if (p)
      return p->hits;
    return -1;
  };
  p->b = [p] { return p != nullptr && p->hits > 0 ? p->hits : -1; };
  // CHECK:      p->b = [weakP = std::weak_ptr<Site>(p)] {
  // CHECK-NEXT: auto p = weakP.lock();
  // CHECK-NEXT: return p != nullptr && p->hits > 0 ? p->hits : -1;
  // CHECK-NEXT: };
  p->c = [p] {
    // CHECK:        auto p = weakP.lock();
    // CHECK-NEXT:   if (!p || p->hits == 0)
    if (!p || p->hits == 0)
      return -1;
    return p->hits;
  };
  p->d = [p] {
    // CHECK:        auto p = weakP.lock();
    // CHECK-NEXT:   if (!p)
    // CHECK-NEXT:     return 0;
    // CHECK-NEXT:   int n = p ? 1 : 0;
    int n = p ? 1 : 0;
    return n + p->hits;
  };
  p->e = [p] {
    // CHECK:        auto p = weakP.lock();
    // CHECK-NEXT:   if (nullptr == p) {
    if (nullptr == p) {
      std::puts("gone");
    } else {
      p->hits++;
    }
  };
  p->f = [p] {
    for (const auto &other : p->others) {
      if (!other)
        continue;
      other->hits++;
    }
  };
}
int main() {
  auto site = std::make_shared<Site>();
  wire(site);
  std::printf("%d %d %d %d\n", site->a(), site->b(), site->c(), site->d());
}

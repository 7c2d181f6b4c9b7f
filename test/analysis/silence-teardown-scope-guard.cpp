// A scope guard takes the ring apart on every path.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -DLEAK | FileCheck %s

#include <functional>
#include <memory>
#include <utility>

struct Guard {
  explicit Guard(std::function<void()> f) : f(std::move(f)) {}
  ~Guard() { f(); }
  std::function<void()> f;
};
struct Scanner {
  std::function<void()> onPage;
  bool scan(int pages) {
    if (pages > 10)
      return false;
    onPage();
    return true;
  }
};

static bool run(int pages) {
  auto scanner = std::make_shared<Scanner>();
  scanner->onPage = [scanner] {};
#ifndef LEAK
  Guard guard([&] { scanner->onPage = nullptr; });
#endif
  if (pages < 0)
    return false;
  return scanner->scan(pages);
}

int main() { return run(3) ? 0 : 1; }

// CHECK: silence-teardown-scope-guard.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: capturing 'scanner' closes a strong reference cycle: the callback kept by 'Scanner::onPage' keeps its owner alive [refcycle-self-capture]
// CHECK: silence-teardown-scope-guard.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: the capture of 'scanner' keeps 'Scanner' alive; captured here
// CHECK: silence-teardown-scope-guard.cpp:[[#@LINE-13]]:{{[0-9]+}}: note: 'Scanner::onPage' keeps a lambda alive; stored here
// CHECK: silence-teardown-scope-guard.cpp:[[#@LINE-14]]:{{[0-9]+}}: note: capture 'scanner' weakly:
